/** Names a change in a few words, for the sentence that says what stands in the way. */
import { subjectName } from '../customer/subject';
import { isUsageChange, type UsageChange } from '../usage/usage-change';
import { renewalHolder } from '../pipeline/renewal';
import type { Change } from './change';
import { poolNamedBy } from './pool-record';

/** A pool's or an installation's id, or a customer's name: where people, notes, sites and EULAs are kept. */
const placeOf = (change: Change): string | null => {
  if (change.kind === 'site-added' || change.kind === 'site-changed' || change.kind === 'eula-recorded')
    return change.customer;
  if ('installation' in change && change.kind !== 'installation-created') return change.installation;
  if ('renewal' in change) return renewalHolder(change.renewal);
  if (!('subject' in change)) return poolNamedBy(change);
  return subjectName(change.subject);
};

const usageSubject = (change: UsageChange): string => {
  if ('purpose' in change) return change.purpose;
  if ('version' in change) return change.version;
  if ('fileName' in change) return change.fileName;
  return change.kind === 'allotment-set' ? change.licence : change.allotment;
};

const subjectOf = (change: Change): string | null => {
  switch (change.kind) {
    case 'lot-added':
    case 'subscription-renewed':
      return change.lot;
    case 'licences-activated':
    case 'licences-removed':
    case 'activation-returned':
    case 'activation-lost':
      return String(change.quantity);
    case 'licences-received':
    case 'transfer-accepted':
    case 'transfer-signed':
      return change.transfer;
    case 'sup-renewed':
      return `${change.months} months`;
    case 'evaluation-recorded':
      return `by ${change.by}, ${change.result}`;
    case 'release-launched':
      return change.release;
    case 'file-imported':
    case 'file-issued':
    case 'document-attached':
    case 'register-imported':
      return change.fileName;
    case 'contact-added':
    case 'contact-changed':
    case 'price-list-set':
    case 'site-added':
    case 'site-changed':
    case 'installation-created':
    case 'installation-described':
      return change.name;
    case 'product-set':
    case 'product-withdrawn':
      return change.product;
    case 'price-list-withdrawn':
      return change.priceList;
    case 'service-level-set':
    case 'service-level-removed':
      return change.customer;
    case 'quote-made':
    case 'purchase-order-received':
    case 'purchase-order-revised':
    case 'installation-order-placed':
      return change.number;
    case 'quote-answered':
      return change.answer;
    case 'customer-renamed':
      return change.to;
    case 'customers-merged':
      return `${change.from} with ${change.into}`;
    case 'site-removed':
      return change.site;
    case 'licences-assigned':
      return `${change.quantity} to ${change.site}`;
    case 'agreement-recorded':
      return change.partner;
    case 'part-set':
    case 'part-withdrawn':
      return change.part;
    case 'renewal-stage-set':
      return change.stage;
    case 'renewal-owner-set':
      return change.owner;
    case 'installation-serial-recorded':
      return change.serial;
    case 'alert-rule-set':
    case 'alert-rule-removed':
    case 'alert-snoozed':
    case 'alert-woken':
      return change.alert;
    case 'installation-order-confirmed':
      return change.serials.map(({ serial }) => serial).join(', ');
    default:
      return isUsageChange(change) ? usageSubject(change) : null;
  }
};

/** For example `lot-added A2 in A on 2025-01-01`. */
export const nameChange = (change: Change): string => {
  const place = placeOf(change);
  return [change.kind, subjectOf(change), place === null ? null : `in ${place}`, `on ${change.on}`]
    .filter((part) => part !== null)
    .join(' ');
};
