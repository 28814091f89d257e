/** A refusal as sentences: what happened and what to do next, with its facts written for people. */
import i18next from 'i18next';
import type { Refusal } from '../../domain/result';
import { isCivilDate } from '../../domain/calendar/civil-date';
import { formatDate } from './format-date';
import { formatQuantity } from './format-quantity';

export interface RefusalText {
  readonly what: string;
  readonly next: string;
}

const writeFact = (fact: unknown): string => {
  if (isCivilDate(fact)) return formatDate(fact);
  if (typeof fact === 'number') return formatQuantity(fact);
  if (Array.isArray(fact)) return fact.map(writeFact).join(', ');
  if (fact === null || fact === undefined) return i18next.t('ui:notApplicable');
  return typeof fact === 'object' ? JSON.stringify(fact) : String(fact);
};

const writeFacts = (refusal: Refusal): Record<string, string> =>
  Object.fromEntries(Object.entries(refusal).map(([name, fact]) => [name, writeFact(fact)]));

const say = (key: string, facts: Record<string, string>): string => i18next.t(key, { ...facts, defaultValue: '' });

/** Those of the window's own are here from the start, the others once its first screen stands. */
const places = ['refusals', 'windowRefusals'] as const;

const placeOf = ({ code }: Refusal): string | undefined =>
  places.map((place) => `${place}:${code}`).find((key) => i18next.exists(`${key}.what`));

/**
 * The catalogue's sentences for a code; a code it does not know says only that it was refused. Empty while the sentences
 * are on their way: what draws it is drawn again when they are here.
 */
export const refusalText = (refusal: Refusal): RefusalText => {
  const place = placeOf(refusal);
  if (place !== undefined) {
    const facts = writeFacts(refusal);
    return { what: say(`${place}.what`, facts), next: say(`${place}.next`, facts) };
  }
  const areHere = i18next.hasResourceBundle(i18next.language, 'refusals');
  return { what: areHere ? i18next.t('ui:unknownRefusal') : '', next: '' };
};
