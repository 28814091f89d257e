/** What a window may send: on every channel at least one message, and every kind of change. */
import type { Change } from '../../domain/ledger/change';
import { defaultPolicy } from '../../domain/policy/policy';
import { day } from './a-lot';
import { aLicenceDraft, aSubscriptionDraft } from './licence-draft';
import type { ValidInputs } from './listening-host';

const on = day('2025-06-01');
const pool = 'P-1';

const changes: readonly Change[] = [
  { kind: 'pool-created', on, pool, name: 'Harbour', customer: 'Port', purchaseOrder: 'PO-1' },
  {
    kind: 'lot-added',
    on,
    pool,
    lot: 'L1',
    product: 'core',
    quantity: 40,
    release: 'R1',
    variant: 'standard',
    supMonths: 12,
    term: 'perpetual',
    unitPrice: { minorUnits: 24_950, currency: 'EUR' },
    warrantyMonths: 12,
  },
  { kind: 'lot-added', on, pool, lot: 'L2', product: 'core', quantity: 1, supExpiresOn: day('2026-01-01') },
  { kind: 'licences-activated', on, pool, quantity: 1, site: 'North' },
  { kind: 'licences-removed', on, pool, quantity: 1, lot: 'L1', transfer: 'T1', reading: 'by-lot', reason: 'sold' },
  { kind: 'licences-received', on, pool, transfer: 'T1' },
  { kind: 'sup-renewed', on, pool, months: 12, evaluation: true },
  { kind: 'release-launched', on, release: 'R2', supersedes: 'R1' },
  { kind: 'pool-described', on, pool, name: 'Harbour North', customer: 'Port' },
  { kind: 'pool-archived', on, pool },
  { kind: 'pool-restored', on, pool },
  { kind: 'file-imported', on, docId: 'sha256:x', typ: 'ilf-licence.v1+jws', fileName: 'a.ilf' },
  { kind: 'file-issued', on, docId: 'sha256:x', typ: 'ilf-licence.v1+jws', fileName: 'a.ilf' },
  { kind: 'register-imported', on, docId: 'sha256:x', source: 'sha256:y', fileName: 'a.csv' },
  { kind: 'change-withdrawn', on, change: '00000000-0000-4000-8000-000000000001', reason: 'a mistake' },
  { kind: 'policy-set', on, policy: defaultPolicy },
  { kind: 'contact-added', on, subject: { kind: 'pool', pool }, contact: 'C1', name: 'Anna Berg', role: 'Security' },
  { kind: 'contact-changed', on, contact: 'C1', name: 'Anna Berg', organisation: 'Port', email: 'a@b', phone: '1' },
  { kind: 'contact-removed', on, contact: 'C1' },
  { kind: 'note-added', on, subject: { kind: 'customer', customer: 'Port' }, note: 'N1', text: 'One\nTwo' },
  { kind: 'note-changed', on, note: 'N1', text: 'Three' },
  { kind: 'note-removed', on, note: 'N1' },
  {
    kind: 'document-attached',
    on,
    subject: { kind: 'pool', pool },
    attachment: 'D1',
    docId: 'sha256:x',
    fileName: 'order.pdf',
    mediaType: 'application/pdf',
    sizeBytes: 3,
    facts: { kind: 'purchase-order', title: 'The first order' },
  },
  { kind: 'document-described', on, attachment: 'D1', facts: { kind: 'invoice', reference: 'I-1', date: on } },
  { kind: 'document-detached', on, attachment: 'D1' },
  { kind: 'evaluation-recorded', on, pool, by: 'Professional Services', result: 'suitable', note: 'All in order' },
  { kind: 'trade-in-offered', on, pool, reference: 'TI-1', note: 'One for one' },
  { kind: 'subscription-renewed', on, pool, lot: 'S1', expiresOn: day('2027-01-01') },
  { kind: 'customer-renamed', on, from: 'Port', to: 'Harbour' },
];

const kid = 'k'.repeat(43);
const publicKey = JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: kid });

export const validInputs: ValidInputs = {
  'app.info': [{}],
  'ledger.head': [{}],
  'ledger.events': [{ after: 0, limit: 100 }],
  'ledger.record': [{ changes: changes.slice(0, 1) }, { changes: [...changes] }],
  'serials.read': [{ docId: 'sha256:x' }],
  'files.preview': [{ fileName: 'a.ilf', bytes: Uint8Array.of(1, 2, 3) }],
  'files.commit': [{ preview: 'handle' }],
  'files.discard': [{ preview: 'handle' }],
  'files.bytes': [{ docId: 'sha256:x' }],
  'registers.read': [{ fileName: 'a.csv', bytes: Uint8Array.of(0x61, 0x2c, 0x62) }],
  'registers.preview': [{ handle: 'handle', mapping: [{ head: 'pool', field: 'pool', form: 'day-first' }] }],
  'registers.commit': [{ handle: 'handle', mapping: [{ head: 'pool', field: 'pool' }], leaveOut: true }],
  'registers.discard': [{ handle: 'handle' }],
  'documents.attach': [
    {
      subject: { kind: 'pool', pool },
      fileName: 'PO-1.pdf',
      mediaType: 'application/pdf',
      facts: {
        kind: 'purchase-order',
        title: 'The first order',
        reference: 'PO-1',
        date: on,
        expiresOn: day('2026-06-01'),
        remark: 'As sent',
      },
      bytes: Uint8Array.of(1, 2, 3),
    },
  ],
  'documents.bytes': [{ docId: 'sha256:x' }],
  'keys.list': [{}],
  'keys.create': [{ name: 'Licence desk', passphrase: 'four words and more' }],
  'keys.export': [{ name: 'Licence desk' }],
  'trust.list': [{}],
  'trust.preview': [{ text: publicKey }],
  'trust.add': [{ text: publicKey, fingerprint: kid, name: 'Acme' }],
  'trust.remove': [{ kid }],
  'licences.issue': [
    { draft: aLicenceDraft(), key: 'desk', passphrase: 'four words and more' },
    { draft: aSubscriptionDraft('2026-01-01'), key: 'desk' },
  ],
  'backups.list': [{}],
  'sample.open': [{}],
  'sample.remove': [{ withChanges: false }],
  'backups.make': [
    { lock: { passphrase: 'four words and more' }, withKeys: true },
    { lock: { recipient: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p' }, withKeys: false },
  ],
  'backups.cancel': [{}],
  'backups.bytes': [{ name: 'coterm-2025-01-01T120000.000Z.age', offset: 0 }],
  'restore.upload': [{ offset: 0, bytes: Uint8Array.of(1, 2, 3), sizeBytes: 3 }],
  'restore.preview': [
    { key: { passphrase: 'four words and more' } },
    { name: 'coterm-2025-01-01T120000.000Z.age' },
    { key: { identity: 'AGE-SECRET-KEY-1' } },
  ],
  'restore.commit': [{ restore: 'handle' }],
  'restore.discard': [{}],
  'restore.undo': [{}],
  'workspace.check': [{}],
  'workspace.rebuild': [{}],
};
