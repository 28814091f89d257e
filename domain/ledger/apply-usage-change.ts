/** Applies what concerns licence servers, analytics levels and bought licences to the register under construction. */
import { refuseInstallation } from '../installation/installations';
import type { Refusal } from '../result';
import { applyLevelsChange } from '../usage/analytics-levels';
import { applyInstallationUsage, type UsageGround } from '../usage/usage-book';
import { isLevelsChange, type InstallationUsageChange, type UsageChange } from '../usage/usage-change';
import { refusePool } from './apply-customer-change';
import type { RegisterBook } from './register-book';
import type { Step } from './step';

const groundOf = ({ installations, records, partBook }: RegisterBook): UsageGround => ({
  refuseInstallation: (installation) => refuseInstallation(installations, installation),
  refusePool: refusePool(records),
  hasPart: (part) => partBook.parts.has(part),
});

/** It stands in the history of its installation. */
const applyToInstallation = (
  register: RegisterBook,
  change: InstallationUsageChange,
  { event, docId }: Step,
): Refusal | null => {
  const refusal = applyInstallationUsage(register.usage, change, event.id, groundOf(register));
  if (refusal === null)
    register.installations.byId.get(change.installation)?.changes.push({ event: event.id, change, docId });
  return refusal;
};

/** Levels hold for every installation, and stand in the history of the catalogue. */
export const applyUsageChange = (register: RegisterBook, change: UsageChange, step: Step): Refusal | null => {
  if (!isLevelsChange(change)) return applyToInstallation(register, change, step);
  const refusal = applyLevelsChange(register.usage.levels, change, step.event.id);
  if (refusal === null) register.general.push({ event: step.event.id, change });
  return refusal;
};
