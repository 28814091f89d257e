/** The draft of a licence file: a new pool with one perpetual lot. */
import type { LicenceFileDraft } from '../../domain/ledger/licence-file';
import { day } from './a-lot';

export const aLicenceDraft = (over: Partial<LicenceFileDraft> = {}): LicenceFileDraft => ({
  id: 'ILF-2024-0417',
  revision: 1,
  org: 'Port of Westhaven',
  partner: { name: 'Northwind Security' },
  issuedOn: day('2024-03-01'),
  purchaseOrder: { number: 'PO-2024-113', receivedOn: day('2024-02-27') },
  pool: { id: 'P-0417', name: 'Harbour Terminal North', createdOn: day('2024-03-01'), new: true },
  lots: [
    {
      lot: 'L1',
      product: 'core',
      variant: 'standard',
      term: 'perpetual',
      quantity: 40,
      supMonths: 12,
      warrantyMonths: 12,
    },
  ],
  eulaRequired: true,
  ...over,
});

/** The same with one subscription lot that ends on that day. */
export const aSubscriptionDraft = (subscriptionExpiresOn: string): LicenceFileDraft =>
  aLicenceDraft({
    lots: [
      {
        lot: 'S1',
        product: 'trex',
        variant: 'standard',
        term: 'subscription',
        quantity: 10,
        supMonths: 12,
        warrantyMonths: 0,
        subscriptionExpiresOn: day(subscriptionExpiresOn),
      },
    ],
  });
