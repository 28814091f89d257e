/** One text through the whole life of a pool and its dossier, in every place that takes a text. */
import type { Change } from '../../domain/ledger/change';
import { day } from './a-lot';

const on = day('2025-06-01');

/** In an order that the rules allow. */
export const lifeOf = (text: string): readonly Change[] => [
  { kind: 'release-launched', on, release: text },
  { kind: 'pool-created', on, pool: text, name: text, customer: text, purchaseOrder: text },
  { kind: 'lot-added', on, pool: text, lot: text, product: text, quantity: 2, release: text, variant: text },
  {
    kind: 'agreement-recorded',
    on,
    agreement: text,
    partner: text,
    territories: [text],
    signedOn: on,
    from: on,
  },
  { kind: 'site-added', on, site: text, customer: text, name: text, address: text, territory: text },
  { kind: 'licences-assigned', on, pool: text, site: text, lot: text, quantity: 2, override: text },
  { kind: 'eula-recorded', on, eula: text, customer: text, site: text, signedOn: on, signedBy: text },
  { kind: 'licences-activated', on, pool: text, quantity: 1, site: text, override: text },
  { kind: 'licences-removed', on, pool: text, quantity: 1, lot: text, transfer: text, reason: text },
  { kind: 'licences-received', on, pool: text, transfer: text },
  { kind: 'pool-described', on, pool: text, name: text, customer: text },
  {
    kind: 'contact-added',
    on,
    subject: { kind: 'pool', pool: text },
    contact: text,
    name: text,
    role: text,
    organisation: text,
    email: text,
    phone: text,
  },
  { kind: 'contact-changed', on, contact: text, name: text, role: text },
  { kind: 'note-added', on, subject: { kind: 'customer', customer: text }, note: text, text },
  { kind: 'note-changed', on, note: text, text },
  { kind: 'pool-archived', on, pool: text },
  { kind: 'pool-restored', on, pool: text },
];
