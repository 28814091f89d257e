/** Signed transfers of the double: over the real rules, in files that are plain JSON with the key ids of their signers. */
import type { Input, Output } from '../../../contract/ipc';
import type { Change } from '../../../domain/ledger/change';
import { foldLedger } from '../../../domain/ledger/fold-ledger';
import { done, refuse } from '../../../domain/result';
import { TRANSFER_TYP, transferFileSchema } from '../../../domain/transfer/transfer-file';
import { createPreviewedTransfers } from './previewed-transfers';
import { documentOf } from './transfer-documents';
import type { MemoryKeys } from './keys';
import type { MemoryLedger } from './ledger';

type Day = Change['on'];

export const createMemoryTransfers = (ledger: MemoryLedger, keys: MemoryKeys, today: Day) => ({
  ...createPreviewedTransfers(ledger, keys, today),
  /** Lots are as they leave, so that the document says what the removal does. */
  release: async ({ pool, quantity, lot, transfer, on, reading, to, from, key }: Input<'transfers.release'>) => {
    const own = keys.own(key);
    const partner = keys.trusted(to);
    if (own === undefined) return refuse('key/unknown', { name: key });
    if (partner === undefined) return refuse('transfer/unknown-partner', { given: to });
    const removal: Change = {
      kind: 'licences-removed',
      on,
      pool,
      quantity,
      ...(lot === undefined ? {} : { lot }),
      transfer,
      reading,
      destination: partner.name,
    };
    const tried = foldLedger(
      {
        events: [...ledger.events(), ledger.draft([removal])],
        licenceFile: (docId) => ledger.document(docId)?.licence ?? undefined,
        signedFile: (docId) => ledger.document(docId)?.signed ?? undefined,
        registerChanges: () => undefined,
      },
      on,
    );
    const left = tried.transit.find((one) => one.transfer === transfer)?.lots ?? [];
    const lots = tried.pools.find((one) => one.pool === pool)?.lots ?? [];
    const payload = transferFileSchema.parse({
      v: 1,
      id: transfer,
      from: { partner: from, pool },
      to: { partner: partner.name },
      removedOn: on,
      reading,
      lots: left.map((one) => ({
        ...one,
        product: lots.find((each) => each.lot === one.lot)?.product ?? 'core',
        term: 'perpetual',
      })),
      requires: [
        { role: 'release', kid: own.kid },
        { role: 'accept', kid: partner.kid },
      ],
      iat: `${on}T12:00:00Z`,
    });
    const document = await documentOf(`${transfer}.iltr`, payload, [{ role: 'release', kid: own.kid }]);
    const { docId, fileName, bytes } = document;
    const recorded = ledger.takeWith(document, [
      removal,
      { kind: 'file-issued', on, docId, typ: TRANSFER_TYP, fileName },
    ]);
    if (!recorded.ok) return recorded;
    const answer: Output<'transfers.release'> = { ...recorded.value, fileName, docId, bytes };
    return done(answer);
  },
});

export type MemoryTransfers = ReturnType<typeof createMemoryTransfers>;
