/** Tells installations of the Administrator client, of which Coterm knows usage alone, from IDIS systems with serials and parts. */
import { isUsageChange } from '../usage/usage-change';
import type { RegisteredInstallation } from './registered-installation';

type Installed = Pick<RegisteredInstallation, 'serials' | 'held' | 'confirmations' | 'changes'>;

/** Bought, awaited or recorded: each makes it an IDIS system, whatever its usage. */
const isIdisSystem = ({ serials, held, confirmations, changes }: Installed): boolean =>
  serials.length + held.length + confirmations.length > 0 ||
  changes.some(({ change }) => change.kind === 'installation-order-placed');

/** One of which nothing is known yet is none: it may become either. */
export const isAdministratorSystem = (installation: Installed): boolean =>
  installation.changes.some(({ change }) => isUsageChange(change)) && !isIdisSystem(installation);

/** What has a place among serials. */
export const withoutAdministratorSystems = <Each extends Installed>(installations: readonly Each[]): readonly Each[] =>
  installations.filter((each) => !isAdministratorSystem(each));
