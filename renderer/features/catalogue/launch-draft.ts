/** The draft of a release's launch (LP-9). */
import type { Register } from '../../../domain/ledger/register';
import { refuse, type Result } from '../../../domain/result';
import { draftOf, readAll, readDate, readName, said, type Draft } from '../pools';

export interface LaunchFields {
  readonly release: string;
  /** Empty where nothing is said. */
  readonly product: string;
  readonly on: string;
  readonly supersedes: string;
}

const freeRelease = (typed: string, { releases }: Pick<Register, 'releases'>): Result<string> => {
  const read = readName(typed);
  return read.ok && releases.some(({ release }) => release === read.value)
    ? refuse('release/exists', { release: read.value })
    : read;
};

/** Launches in the past are recorded too: what the ledger says of that day decides. */
export const launchDraft = (fields: LaunchFields, register: Pick<Register, 'releases'>): Draft => {
  const read = readAll({ release: freeRelease(fields.release, register), on: readDate(fields.on) });
  if (!read.ok) return read;
  return draftOf({
    kind: 'release-launched',
    ...read.values,
    ...said('product', fields.product.trim()),
    ...said('supersedes', fields.supersedes),
  });
};
