/** What an Initial Licence File changes: a new pool if it says so, and its lots on the day of issue (LP-5, LP-6). */
import type { ChangeOf } from './change';
import type { LicenceFile, LicenceFileLot } from './licence-file';

const poolCreated = ({ pool, purchaseOrder }: LicenceFile): ChangeOf<'pool-created'> => ({
  kind: 'pool-created',
  on: pool.createdOn,
  pool: pool.id,
  name: pool.name,
  purchaseOrder: purchaseOrder.number,
});

const lotAdded = ({ pool, issuedOn }: LicenceFile, lot: LicenceFileLot): ChangeOf<'lot-added'> => ({
  kind: 'lot-added',
  on: issuedOn,
  pool: pool.id,
  lot: lot.lot,
  product: lot.product,
  quantity: lot.quantity,
  term: lot.term,
  variant: lot.variant,
  warrantyMonths: lot.warrantyMonths,
  ...(lot.release === undefined ? {} : { release: lot.release }),
  ...(lot.unitPrice === undefined ? {} : { unitPrice: lot.unitPrice }),
  ...(lot.subscriptionExpiresOn === undefined
    ? { supMonths: lot.supMonths }
    : { expiresOn: lot.subscriptionExpiresOn }),
});

/** A lot's date is the file's `issuedOn`, never the day of import. */
export const licenceFileChanges = (
  file: LicenceFile,
): readonly (ChangeOf<'pool-created'> | ChangeOf<'lot-added'>)[] => [
  ...(file.pool.new ? [poolCreated(file)] : []),
  ...file.lots.map((lot) => lotAdded(file, lot)),
];
