/** The draft of an assignment: how many licences of a pool, or of one of its lots, are meant for a site (LP-7). */
import { checkTerritory } from '../../../domain/agreement/check-territory';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { Register, RegisteredPool } from '../../../domain/ledger/register';
import { done, refuse, type Result } from '../../../domain/result';
import { draftOf, errorsOf, readText, unchangedDraft, type Draft } from '../dossier';

/** As they are typed and chosen. */
export interface AssignFields {
  /** Id of the site; `null` while none is chosen. */
  readonly site: string | null;
  /** Name of the lot; the empty text where none is named. */
  readonly lot: string;
  readonly quantity: string;
  readonly override: string;
}

const WHOLE = /^\d+$/;

/** A whole number from 0, with or without thousands separated. */
export const readCount = (typed: string): Result<number> => {
  const text = typed.trim();
  if (text === '') return refuse('field/required');
  const digits = text.replaceAll(/[,\s\u202f\u00a0]/g, '');
  return WHOLE.test(digits) && Number.isSafeInteger(Number(digits))
    ? done(Number(digits))
    : refuse('field/not-whole', { typed: text });
};

/** What is assigned already where the fields point. */
const assignedThere = (fields: AssignFields, { assignments }: Register, pool: string): number =>
  assignments.find((each) => each.pool === pool && each.site === fields.site && (each.lot ?? '') === fields.lot)
    ?.quantity ?? 0;

/** How many can be assigned there: what no other site has, of the pool and of the lot. */
export const assignable = (fields: AssignFields, register: Register, pool: RegisteredPool): number => {
  const own = register.assignments.filter((each) => each.pool === pool.pool);
  const sumOf = (lot: string | null): number =>
    own.filter((each) => lot === null || each.lot === lot).reduce((sum, { quantity }) => sum + quantity, 0);
  const there = assignedThere(fields, register, pool.pool);
  const ofPool = pool.quantity - sumOf(null);
  const lot = pool.lots.find((each) => each.lot === fields.lot);
  return Math.max(0, there + Math.min(ofPool, lot === undefined ? ofPool : lot.quantity - sumOf(lot.lot)));
};

/** The territory that no agreement covers that day; `null` where there is nothing to answer for. */
export const uncoveredTerritory = (site: string | null, register: Register, on: CivilDate): string | null => {
  const territory = register.sites.find((each) => each.site === site)?.territory ?? '';
  return checkTerritory(register, { territory, on }).covered ? null : territory;
};

export const assignDraft = (fields: AssignFields, pool: RegisteredPool, register: Register): Draft => {
  const { site, lot, override } = fields;
  const on = register.asOf;
  const quantity = readCount(fields.quantity);
  const errors = errorsOf({
    site: site === null ? refuse('field/required') : done(site),
    quantity,
    override: readText(override, 'name'),
  });
  if (errors !== null || site === null || !quantity.ok) return { ok: false, errors: errors ?? {} };
  const there = assignedThere(fields, register, pool.pool);
  if (quantity.value === there) return unchangedDraft('quantity');
  const isOverridden =
    override.trim() !== '' && quantity.value > there && uncoveredTerritory(site, register, on) !== null;
  return draftOf({
    kind: 'licences-assigned',
    on,
    pool: pool.pool,
    site,
    quantity: quantity.value,
    ...(lot === '' ? {} : { lot }),
    ...(isOverridden ? { override: override.trim() } : {}),
  });
};
