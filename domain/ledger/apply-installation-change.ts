/** Applies what concerns IDIS installations to the register under construction, or refuses it. */
import { confirmOrder } from '../installation/confirm-order';
import {
  archiveInstallation,
  createInstallation,
  describeInstallation,
  restoreInstallation,
} from '../installation/describe-installation';
import type { InstallationChange } from '../installation/installation-change';
import type { InstallationHistoryEntry } from '../installation/registered-installation';
import { cancelOrder, placeOrder } from '../installation/place-order';
import { recordSerial } from '../installation/record-serial';
import type { Surroundings } from '../installation/surroundings';
import type { Refusal } from '../result';
import type { RegisterBook } from './register-book';
import type { Step } from './step';

const surroundingsOf = ({ installations, partBook, book, sites, dossiers }: RegisterBook): Surroundings => ({
  installations,
  parts: partBook.parts,
  per: book.policy.serialPer,
  sites: sites.standing,
  attachments: dossiers.attachments.standing,
});

const apply = (around: Surroundings, change: InstallationChange, event: string): Refusal | null => {
  switch (change.kind) {
    case 'installation-created':
      return createInstallation(around, change);
    case 'installation-described':
      return describeInstallation(around, change);
    case 'installation-archived':
      return archiveInstallation(around, change);
    case 'installation-restored':
      return restoreInstallation(around, change);
    case 'installation-serial-recorded':
      return recordSerial(around, change, event);
    case 'installation-order-placed':
      return placeOrder(around, change, event);
    case 'installation-order-cancelled':
      return cancelOrder(around, change);
    case 'installation-order-confirmed':
      return confirmOrder(around, change, event);
  }
};

/** The installation that a change is about: a cancellation names its order alone. */
const concernedBy = ({ installations }: RegisterBook, change: InstallationChange): string | undefined =>
  'installation' in change ? change.installation : installations.orders.get(change.order)?.installation;

/** Stands in the history of the installation. */
const noteInHistory = (
  register: RegisterBook,
  installation: string | undefined,
  change: InstallationHistoryEntry['change'],
  { event, docId }: Step,
): void => {
  const record = installation === undefined ? undefined : register.installations.byId.get(installation);
  record?.changes.push({ event: event.id, change, docId });
};

/** `null` when applied; a refusal leaves the register as it was. */
export const applyInstallationChange = (
  register: RegisterBook,
  change: InstallationChange,
  step: Step,
): Refusal | null => {
  const refusal = apply(surroundingsOf(register), change, step.event.id);
  if (refusal === null) noteInHistory(register, concernedBy(register, change), change, step);
  return refusal;
};

/** A customer's installations follow it to its new name, and say so in their histories. */
export const renameInInstallations = (
  register: RegisterBook,
  change: Extract<InstallationHistoryEntry['change'], { kind: 'customer-renamed' | 'customers-merged' }>,
  step: Step,
): void => {
  const to = change.kind === 'customer-renamed' ? change.to : change.into;
  for (const record of register.installations.byId.values())
    if (record.customer === change.from) {
      record.customer = to;
      noteInHistory(register, record.installation, change, step);
    }
};
