/** Applies one step to the register under construction, or refuses it and leaves the register as it was. */
import { isAlertChange } from '../alert/alert-change';
import { toCivilDate } from '../calendar/civil-date';
import { applyCatalogueChange } from '../catalogue/catalogue-book';
import { isCatalogueChange } from '../catalogue/catalogue-change';
import { isCustomerChange, type CustomerChange } from '../customer/customer-change';
import { applyOrderChange } from '../order/orders';
import { isPurchaseOrderChange } from '../order/purchase-order-change';
import { isInstallationChange, type InstallationChange } from '../installation/installation-change';
import { applyPartChange } from '../part/part-book';
import { isPartChange } from '../part/part-change';
import { isPipelineChange } from '../pipeline/pipeline-change';
import { applyChange } from '../pool/apply-change';
import { poolOn } from '../pool/book';
import { roundedSsed } from '../pool/pool';
import { isQuoteChange, type QuoteChange } from '../quote/quote-change';
import { applyQuoteChange, poolsOfQuote } from '../quote/quotes';
import type { Refusal } from '../result';
import { applySupportChange } from '../support/support-levels';
import { isSupportChange } from '../support/support-change';
import { isUsageChange } from '../usage/usage-change';
import { noteAtSite, refuseAtSite } from './activated-at-sites';
import { applyAlertChange } from './apply-alert-change';
import { applyCustomerChange, poolsOfRenamed, refusePool } from './apply-customer-change';
import { applyInstallationChange, renameInInstallations } from './apply-installation-change';
import { aboutToRenew, aboutToReplace, applyPipelineChange, noteRenewed, noteReplaced } from './apply-pipeline-change';
import { applyToLicences } from './apply-renewal';
import { applyAtSites, applyPartyChange, isPartyChange } from './apply-site-change';
import { applyTransferStep, arrivalOf, noteArrival, refuseForTransfers } from './apply-transfer';
import { applyUsageChange } from './apply-usage-change';
import { isGeneral } from './general-changes';
import { newPoolRecord, noteChange, poolNamedBy, refuseArchived, type PoolRecord } from './pool-record';
import type { RegisterBook } from './register-book';
import type { Step } from './step';
import { toPoolChange } from './to-pool-change';

const ssedOn = ({ book }: RegisterBook, name: string, step: Step): PoolRecord['changes'][number]['ssedAfter'] => {
  const pool = poolOn(book, name, step.on);
  const ssed = pool === null ? null : roundedSsed(pool, book.policy);
  return ssed === null ? null : toCivilDate(ssed);
};

const refuseStep = (register: RegisterBook, name: string, { change, docId }: Step): Refusal | null => {
  const record = register.records.get(name);
  if (record === undefined) {
    const needsPool = change.kind !== 'pool-created' && toPoolChange(change, docId) === null;
    return needsPool ? { code: 'pool/unknown', pool: name } : null;
  }
  return change.kind === 'pool-created' ? null : refuseArchived(record, name, change);
};

const writeHistory = (register: RegisterBook, name: string, record: PoolRecord, step: Step): void => {
  const { event, change, docId } = step;
  noteChange(record, change);
  record.changes.push({ event: event.id, change, docId, ssedAfter: ssedOn(register, name, step) });
};

const applyToPool = (register: RegisterBook, name: string, step: Step): Refusal | null => {
  const licences = arrivalOf(step) ?? toPoolChange(step.change, step.docId);
  const known = register.records.get(name);
  const renewing = aboutToRenew(register, step);
  const refusal =
    refuseStep(register, name, step) ??
    refuseAtSite(register.activatedAt, step.change, step.docId) ??
    refuseForTransfers(register, step) ??
    applyAtSites(register, step) ??
    (licences === null ? null : applyToLicences(register.book, licences, known?.changes ?? []));
  if (refusal !== null) return refusal;
  noteAtSite(register.activatedAt, step.change);
  const record = known ?? newPoolRecord(step);
  register.records.set(name, record);
  writeHistory(register, name, record, step);
  noteArrival(register, step);
  noteRenewed(register, renewing, step);
  return null;
};

/** A customer's new name stands in the history of each of its pools, and on its orders. */
const applyToCustomer = (register: RegisterBook, change: CustomerChange, step: Step): Refusal | null => {
  const pools = poolsOfRenamed(register.records, change);
  const refusal = applyCustomerChange(register, change, step.event);
  if (refusal !== null) return refusal;
  for (const [name, record] of pools) writeHistory(register, name, record, step);
  if (change.kind === 'customer-renamed' || change.kind === 'customers-merged')
    renameInInstallations(register, change, step);
  return null;
};

/** What becomes of a quote stands in the history of each of its pools. */
const applyToQuote = (register: RegisterBook, change: QuoteChange, step: Step): Refusal | null => {
  const recorded = { event: step.event.id, place: step.place };
  const refusal = applyQuoteChange(register.quotes, change, recorded, refusePool(register.records));
  if (refusal !== null) return refusal;
  for (const name of poolsOfQuote(register.quotes, change)) {
    const record = register.records.get(name);
    if (record !== undefined) writeHistory(register, name, record, step);
  }
  return null;
};

/** What a confirmation replaces has been renewed. */
const applyToInstallation = (register: RegisterBook, change: InstallationChange, step: Step): Refusal | null => {
  const replacing = aboutToReplace(register, step);
  const refusal = applyInstallationChange(register, change, step);
  if (refusal === null) noteReplaced(register, replacing, step);
  return refusal;
};

/** What holds for every pool: the policy, the catalogue with its releases, what was agreed with customers. */
const applyInGeneral = (
  { book, catalogue, serviceLevels, partBook }: RegisterBook,
  { change, docId }: Step,
): Refusal | null => {
  if (isPartChange(change)) return applyPartChange(partBook, change);
  if (isCatalogueChange(change)) return applyCatalogueChange(catalogue, change);
  if (isSupportChange(change)) return applySupportChange(serviceLevels, change);
  if (change.kind === 'policy-set') book.policy = change.policy;
  const licences = toPoolChange(change, docId);
  return licences === null ? null : applyChange(book, licences);
};

export const applyStep = (register: RegisterBook, step: Step): Refusal | null => {
  const { change, event } = step;
  if (isPurchaseOrderChange(change))
    return applyOrderChange(register.orders, change, event.id, refusePool(register.records));
  if (isCustomerChange(change)) return applyToCustomer(register, change, step);
  if (isQuoteChange(change)) return applyToQuote(register, change, step);
  if (isUsageChange(change)) return applyUsageChange(register, change, step);
  if (isInstallationChange(change)) return applyToInstallation(register, change, step);
  if (isPipelineChange(change)) return applyPipelineChange(register, change, step);
  if (isPartyChange(change)) return applyPartyChange(register, change, step.event);
  if (isAlertChange(change)) return applyAlertChange(register, change, event.id);
  const transferred = applyTransferStep(register, step);
  if (transferred !== undefined) return transferred;
  const name = poolNamedBy(change);
  if (name !== null) return applyToPool(register, name, step);
  const refusal = applyInGeneral(register, step);
  if (refusal === null && isGeneral(change)) register.general.push({ event: event.id, change });
  return refusal;
};
