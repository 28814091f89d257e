/** The draft of an IDIS part: what it is and of which family, what a pack contains, what a single one needs (ID-8, ID-9). */
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { Part } from '../../../../domain/part/part';
import type { LicenceFamily } from '../../../../domain/part/part-change';
import { done, refuse, type Refusal, type Result } from '../../../../domain/result';
import { draftOf, readAll, readName, readText, readWhole, said, type Draft } from '../../pools';

export interface ContentFields {
  readonly part: string;
  readonly quantity: string;
}

export interface PartFields {
  readonly part: string;
  readonly description: string;
  readonly family: LicenceFamily;
  readonly per: Part['per'];
  readonly isPack: boolean;
  readonly contents: readonly ContentFields[];
  /** Empty for what never ends. */
  readonly termYears: string;
  readonly countsAs: string;
  readonly needs: string;
  readonly needsPer: 'licence' | 'installation';
}

export const emptyPart: PartFields = {
  part: '',
  description: '',
  family: 'ISS',
  per: 'device',
  isPack: false,
  contents: [],
  termYears: '',
  countsAs: '',
  needs: '',
  needsPer: 'licence',
};

export const fieldsOfPart = ({ contents, termYears, countsAs, needs, ...part }: Part): PartFields => ({
  part: part.part,
  description: part.description,
  family: part.family,
  per: part.per,
  isPack: contents.length > 0,
  contents: contents.map((content) => ({ part: content.part, quantity: String(content.quantity) })),
  termYears: termYears === null ? '' : String(termYears),
  countsAs: countsAs ?? '',
  needs: needs?.part ?? '',
  needsPer: needs?.per ?? 'licence',
});

/** As many as the ledger takes. */
const MOST_OF_A_CONTENT = 10_000;
const MOST_YEARS = 100;

/** A row without a part says nothing yet; the first quantity that is none is the field's refusal. */
const readContents = ({ isPack, contents }: PartFields): Result<readonly { part: string; quantity: number }[]> => {
  if (!isPack) return done([]);
  const read = contents
    .filter(({ part }) => part !== '')
    .map(({ part, quantity }) => ({ part, quantity: readWhole(quantity, MOST_OF_A_CONTENT) }));
  const wrong = read.flatMap(({ quantity }): Refusal[] => (quantity.ok ? [] : [quantity.error]))[0];
  if (wrong !== undefined) return { ok: false, error: wrong };
  if (read.length === 0) return refuse('field/required');
  return done(read.map(({ part, quantity }) => ({ part, quantity: quantity.ok ? quantity.value : 0 })));
};

const readYears = ({ isPack, termYears }: PartFields): Result<number | null> => {
  if (isPack || termYears.trim() === '') return done(null);
  return readWhole(termYears, MOST_YEARS);
};

export const partDraft = (fields: PartFields, on: CivilDate): Draft => {
  const read = readAll({
    part: readName(fields.part),
    description: readText(fields.description),
    contents: readContents(fields),
    termYears: readYears(fields),
  });
  if (!read.ok) return read;
  const { part, description, contents, termYears } = read.values;
  const { family, per, isPack, needs, needsPer, countsAs } = fields;
  return draftOf({
    kind: 'part-set',
    on,
    part,
    description,
    family,
    per,
    ...(isPack ? { contents: [...contents] } : {}),
    ...(termYears === null ? {} : { termYears }),
    ...(isPack ? {} : said('countsAs', countsAs)),
    ...(isPack || needs === '' ? {} : { needs: { part: needs, per: needsPer } }),
  });
};
