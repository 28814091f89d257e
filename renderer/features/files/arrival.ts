/** Where the licences of a dropped transfer arrive, from what the fields say. */
import type { FilePreview, Input } from '../../../contract/ipc';
import { done, refuse } from '../../../domain/result';
import type { TransferFile } from '../../../domain/transfer/transfer-file';
import { readAll, readDateFrom, readName, readText, said, type Draft } from '../pools';

/** Chosen instead of a pool. No pool is called half a character. */
export const NEW_POOL = '\ud800';

export interface ArrivalFields {
  /** A pool's id, `NEW_POOL`, or the empty text while nothing is chosen. */
  readonly into: string;
  /** Id and name of a new pool. */
  readonly pool: string;
  readonly name: string;
  readonly on: string;
}

export const arrivalDraft = (
  { into, pool: newPool, name: newName, on: typed }: ArrivalFields,
  transfer: TransferFile,
  { verdict, fileName }: FilePreview,
): Draft => {
  const isNew = into === NEW_POOL;
  const read = readAll({
    into: into === '' ? refuse('field/required') : done(into),
    pool: isNew ? readName(newPool) : done(into),
    name: isNew ? readText(newName) : done(''),
    on: readDateFrom(typed, transfer.removedOn),
  });
  if (!read.ok) return read;
  const { pool, name, on } = read.values;
  return {
    ok: true,
    changes: [
      ...(isNew ? [{ kind: 'pool-created' as const, on, pool, ...said('name', name) }] : []),
      { kind: 'transfer-accepted', on, pool, docId: verdict.docId ?? '', transfer: transfer.id, fileName },
    ],
  };
};

type Arrival = Pick<Input<'transfers.accept'>, 'pool' | 'newPoolName' | 'on'>;

/** As the host is asked for it; `null` while something is missing. */
export const arrivalOf = (draft: Draft): Arrival | null => {
  const accepted = draft.ok ? draft.changes.at(-1) : undefined;
  if (!draft.ok || accepted?.kind !== 'transfer-accepted') return null;
  const created = draft.changes.find((change) => change.kind === 'pool-created');
  const { pool, on } = accepted;
  return { pool, on, ...(created?.kind === 'pool-created' ? { newPoolName: created.name ?? '' } : {}) };
};
