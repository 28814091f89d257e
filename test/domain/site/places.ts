/** Sites, assignments, EULAs and agreements as plain changes. */
import type { PlainChange } from '../../builders/simulate-scenario';

export const siteAdded = (site: string, customer = 'Port', rest: PlainChange = {}, on = '2025-01-02'): PlainChange => ({
  kind: 'site-added',
  on,
  site,
  customer,
  name: `Name of ${site}`,
  ...rest,
});

export const siteChanged = (site: string, rest: PlainChange, on = '2025-02-01'): PlainChange => ({
  kind: 'site-changed',
  on,
  site,
  customer: 'Port',
  name: `Name of ${site}`,
  ...rest,
});

export const siteRemoved = (site: string, on = '2025-02-02'): PlainChange => ({ kind: 'site-removed', on, site });

export const assigned = (site: string, quantity: number, rest: PlainChange = {}, on = '2025-01-10'): PlainChange => ({
  kind: 'licences-assigned',
  on,
  pool: 'A',
  site,
  quantity,
  ...rest,
});

export const eulaRecorded = (eula: string, rest: PlainChange = {}, on = '2025-01-05'): PlainChange => ({
  kind: 'eula-recorded',
  on,
  eula,
  customer: 'Port',
  signedOn: on,
  ...rest,
});

export const eulaEnded = (eula: string, on: string): PlainChange => ({
  kind: 'eula-ended',
  on,
  eula,
  reason: 'replaced',
});

export const agreementRecorded = (
  agreement: string,
  territories: readonly string[],
  rest: PlainChange = {},
  on = '2025-01-03',
): PlainChange => ({
  kind: 'agreement-recorded',
  on,
  agreement,
  partner: 'Northgate',
  territories,
  signedOn: on,
  from: on,
  ...rest,
});

export const agreementEnded = (agreement: string, on: string): PlainChange => ({
  kind: 'agreement-ended',
  on,
  agreement,
});

export const merged = (from: string, into: string, on = '2025-03-01', rest: PlainChange = {}): PlainChange => ({
  kind: 'customers-merged',
  on,
  from,
  into,
  ...rest,
});
