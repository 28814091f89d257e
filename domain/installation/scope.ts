/** What a serial is for: a licence family, or one part of it, as the policy says (ID-6). */
import type { Part } from '../part/part';
import type { LicenceFamily } from '../part/part-change';
import type { SerialPer } from '../policy/policy';

/** `part` is `null` for a serial of the whole family: it holds for every part that has none of its own. */
export interface SerialScope {
  readonly family: LicenceFamily;
  readonly part: string | null;
}

/** Under `family` it makes no difference for which part something was said. */
export const scopeOf = (per: SerialPer, family: LicenceFamily, part?: string): SerialScope => ({
  family,
  part: per === 'part' ? (part ?? null) : null,
});

export const isSameScope = (one: SerialScope, other: SerialScope): boolean =>
  one.family === other.family && one.part === other.part;

/** The scopes of single parts, each once, in their order. */
export const scopesOf = (per: SerialPer, parts: readonly Pick<Part, 'family' | 'part'>[]): readonly SerialScope[] => {
  const scopes: SerialScope[] = [];
  for (const { family, part } of parts) {
    const scope = scopeOf(per, family, part);
    if (!scopes.some((known) => isSameScope(known, scope))) scopes.push(scope);
  }
  return scopes;
};
