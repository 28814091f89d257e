/** What can be renewed: the SUP of a pool (LP-4), one of its subscriptions (LP-2), or a term of an installation (ID-10). */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { nameSchema } from '../text-schema';

export const renewalSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sup'), pool: nameSchema }),
  z.strictObject({ kind: z.literal('subscription'), pool: nameSchema, lot: nameSchema }),
  /** A part may end on several days: each end is renewed for itself. */
  z.strictObject({
    kind: z.literal('term'),
    installation: nameSchema,
    part: nameSchema,
    expiresOn: civilDateSchema,
  }),
]);
export type Renewal = Readonly<z.infer<typeof renewalSchema>>;

/** Ids may hold spaces: written so that no two lists of names make one key. */
const escaped = (name: string): string => name.replaceAll('%', '%25').replaceAll(' ', '%20');

/** For example `sup P-1`: the same as long as what it names is there, whatever its date. */
export const keyOfNames = (kind: string, ...names: readonly string[]): string =>
  [kind, ...names.map(escaped)].join(' ');

export const renewalKey = (renewal: Renewal): string => {
  switch (renewal.kind) {
    case 'sup':
      return keyOfNames(renewal.kind, renewal.pool);
    case 'subscription':
      return keyOfNames(renewal.kind, renewal.pool, renewal.lot);
    case 'term':
      return keyOfNames(renewal.kind, renewal.installation, renewal.part, renewal.expiresOn);
  }
};

/** The id of the pool or of the installation that it is of. */
export const renewalHolder = (renewal: Renewal): string =>
  renewal.kind === 'term' ? renewal.installation : renewal.pool;
