/** Sentences for what the rules refuse about purchase orders. */
import type { DomainRefusalCode } from '../domain/refusal-codes';
import type { Sentence } from './sentence';

type OrderCode = Extract<DomainRefusalCode, `order/${string}` | 'lot/warranty-too-long'>;

export const orderRefusals: Record<OrderCode, Sentence> = {
  'order/exists': {
    what: 'Purchase order {{number}} of this partner is in the register already.',
    next: 'Open it and revise it, or correct the number.',
  },
  'order/unknown': {
    what: 'There is no such purchase order on that day.',
    next: 'Check the date, or record the order again.',
  },
  'order/cancelled': {
    what: 'Purchase order {{number}} was cancelled on {{on}}.',
    next: 'Undo the cancellation in its history first.',
  },
  'order/issued': {
    what: 'All licences of purchase order {{number}} have been issued, so it cannot be cancelled.',
    next: 'Undo the licence file under Files first if it was issued by mistake.',
  },
  'order/territory': {
    what: 'No agreement of the partner in force on {{on}} covers {{territory}}, for which purchase order {{number}} is.',
    next: 'Record the agreement that covers it, or issue with a reason for doing without it (LP-17).',
  },
  'lot/warranty-too-long': {
    what: 'A warranty of {{months}} months is longer than any contract runs; at most {{most}} are taken.',
    next: 'Put the months right; they run from the day of issue. A file from the issuer has to be issued again.',
  },
};
