/** An IDIS order as it is written out, with everything that one can have. */
import type { OrderFacts } from '../../domain/installation/order-text';
import { day } from './a-lot';

export const someOrderFacts = (over: Partial<OrderFacts> = {}): OrderFacts => ({
  number: 'PO-7713',
  on: day('2026-03-02'),
  installationIs: 'existing',
  installation: 'Westhaven Mall',
  customer: 'Mall Estates Ltd',
  site: 'North wing',
  partner: 'Northgate Security',
  territory: 'United States',
  contact: 'anna.berg@northgate.example',
  note: 'Please hurry.\nThe fair opens on Monday.',
  serials: [{ family: 'VAI', serial: 'VAI-9X5F-27NJ-04' }],
  awaiting: [],
  lines: [
    { part: 'VS-ADV3', description: 'Pro Advanced, 3 years, per camera', quantity: 40, replaces: 'VS-ES1' },
    { part: 'VS-ADV1', description: 'Pro Advanced, 1 year, per camera', quantity: 6, replaces: null },
  ],
  ...over,
});
