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

/** The catalogue's sentences for a code; a code it does not know says only that it was refused. */
export const refusalText = (refusal: Refusal): RefusalText => {
  if (!i18next.exists(`refusals:${refusal.code}.what`)) return { what: i18next.t('ui:unknownRefusal'), next: '' };
  const facts = writeFacts(refusal);
  return { what: say(`refusals:${refusal.code}.what`, facts), next: say(`refusals:${refusal.code}.next`, facts) };
};
