/** Contacts, notes, attached documents and new names of customers as plain changes. */
import type { PlainChange } from '../../builders/simulate-scenario';

export const ofPool = (pool: string) => ({ kind: 'pool', pool });
export const ofCustomer = (customer: string) => ({ kind: 'customer', customer });
type PlainSubject = ReturnType<typeof ofPool> | ReturnType<typeof ofCustomer>;

export const poolOf = (customer: string, pool = 'A', on = '2025-01-01'): PlainChange => ({
  kind: 'pool-created',
  on,
  pool,
  customer,
});

export const contactAdded = (
  contact: string,
  subject: PlainSubject,
  rest: PlainChange = {},
  on = '2025-02-01',
): PlainChange => ({ kind: 'contact-added', on, subject, contact, name: `Name of ${contact}`, ...rest });

export const contactChanged = (contact: string, rest: PlainChange = {}, on = '2025-02-02'): PlainChange => ({
  kind: 'contact-changed',
  on,
  contact,
  name: `New name of ${contact}`,
  ...rest,
});

export const contactRemoved = (contact: string, on = '2025-02-03'): PlainChange => ({
  kind: 'contact-removed',
  on,
  contact,
});

export const noteAdded = (note: string, subject: PlainSubject, text = 'First', on = '2025-02-01'): PlainChange => ({
  kind: 'note-added',
  on,
  subject,
  note,
  text,
});

export const noteChanged = (note: string, text: string, on = '2025-02-02'): PlainChange => ({
  kind: 'note-changed',
  on,
  note,
  text,
});

export const noteRemoved = (note: string, on = '2025-02-03'): PlainChange => ({ kind: 'note-removed', on, note });

export const documentAttached = (
  attachment: string,
  subject: PlainSubject,
  rest: PlainChange = {},
  on = '2025-02-01',
): PlainChange => ({
  kind: 'document-attached',
  on,
  subject,
  attachment,
  docId: `sha256:${attachment}`,
  fileName: `${attachment}.pdf`,
  mediaType: 'application/pdf',
  sizeBytes: 3,
  facts: { kind: 'other' },
  ...rest,
});

export const documentDescribed = (attachment: string, facts: PlainChange, on = '2025-02-02'): PlainChange => ({
  kind: 'document-described',
  on,
  attachment,
  facts,
});

export const documentDetached = (attachment: string, on = '2025-02-03'): PlainChange => ({
  kind: 'document-detached',
  on,
  attachment,
});

export const customerRenamed = (from: string, to: string, on = '2025-03-01'): PlainChange => ({
  kind: 'customer-renamed',
  on,
  from,
  to,
});
