/** What one pool brings into the draft of a quote: its lines, and its date before and after. */
import type { CivilDate } from '../calendar/civil-date';
import type { PriceList } from '../catalogue/price-list';
import { priceOn, supYearsPrice, timesQuantity } from '../catalogue/price-on';
import type { ChangeOf } from '../ledger/change';
import type { Register, RegisteredLot, RegisteredPool } from '../ledger/register';
import { renewalOutlook, stagesByRelease, type RenewalOutlook } from '../overview/renewal-outlook';
import { done, refuse, type Result } from '../result';
import { MONTHS_PER_YEAR, seekGoal } from '../what-if/goal-seek';
import type { LedgerIndex } from '../what-if/ledger-index';
import { whatIf } from '../what-if/what-if';
import type { QuotedPool, QuoteLine, QuoteLineOf } from './quote-change';

/**
 * What a person has to know of a pool in the draft. `at-date`: it needs no year, and no line is made. `trade-in`: no renewal is
 * possible (LP-15, LP-16). `evaluation`: the renewal needs one first (LP-15). `moves-later`: something recorded for a later day
 * moves its date too.
 */
export type DraftNote =
  | { readonly kind: 'at-date' | 'evaluation' | 'moves-later'; readonly pool: string; readonly ssed: CivilDate }
  | { readonly kind: 'trade-in'; readonly pool: string; readonly release: string };

export interface DraftedPool {
  readonly pool: QuotedPool;
  /** Empty for a pool that needs no year. */
  readonly lines: readonly QuoteLine[];
  readonly notes: readonly DraftNote[];
}

export interface Drafting {
  readonly register: Register;
  readonly index: LedgerIndex;
  readonly list: PriceList;
  readonly currency: string;
  readonly alignTo: CivilDate | null;
  readonly evaluationDays: number;
}

/** A pool that has a date to renew from. */
type Dated = RegisteredPool & { readonly ssed: CivilDate };

const datedPool = ({ pools }: Register, name: string): Result<Dated> => {
  const pool = pools.find((each) => each.pool === name);
  if (pool === undefined) return refuse('pool/unknown', { pool: name });
  if (pool.archivedOn !== null) return refuse('pool/archived', { pool: name });
  if (pool.projected) return refuse('pool/not-commenced', { pool: name });
  const { ssed } = pool;
  return ssed === null ? refuse('pool/no-sup', { pool: name }) : done({ ...pool, ssed });
};

const outlookOf = ({ asOf, releases }: Register, pool: Dated): RenewalOutlook | null =>
  pool.ssed < asOf ? renewalOutlook(pool, pool.ssed, stagesByRelease(releases)) : null;

const needsEvaluation = (outlook: RenewalOutlook | null): boolean =>
  outlook?.as === 'evaluation' && outlook.standing !== 'suitable';

const perpetual = ({ lots }: RegisteredPool): readonly RegisteredLot[] =>
  lots.filter(({ term }) => term === 'perpetual');

interface Reached {
  readonly years: number;
  readonly to: CivilDate;
  readonly movesLater: boolean;
}

/** The years asked for, as the rules make them. */
const afterYears = ({ register, index }: Drafting, pool: Dated, years: number, evaluated: boolean): Result<Reached> => {
  const change: ChangeOf<'sup-renewed'> = {
    kind: 'sup-renewed',
    on: register.asOf,
    pool: pool.pool,
    months: years * MONTHS_PER_YEAR,
    ...(evaluated ? { evaluation: true } : {}),
  };
  const tried = whatIf(index, [change], register);
  if (!tried.ok) return tried;
  const to = tried.value.after.pools.find((each) => each.pool === pool.pool)?.ssed ?? null;
  return to === null ? refuse('pool/no-sup', { pool: pool.pool }) : done({ years, to, movesLater: false });
};

/** The fewest whole years that reach the date. */
const afterSeeking = (
  { register, index }: Drafting,
  pool: Dated,
  target: CivilDate,
  evaluation: boolean,
): Result<Reached> => {
  const sought = seekGoal(index, register, { pool: pool.pool, target, on: register.asOf, evaluation });
  if (!sought.ok) return sought;
  const { reaches, movesLater } = sought.value;
  return done({ years: reaches.years, to: reaches.ssed, movesLater });
};

type Priced = Pick<RegisteredLot, 'product' | 'variant' | 'quantity'>;

/** Licences that have one price stand in one line. */
const byProduct = (lots: readonly RegisteredLot[]): readonly Priced[] => {
  const sums = new Map<string, Priced>();
  for (const { product, variant, quantity } of lots) {
    const key = JSON.stringify([product, variant]);
    sums.set(key, { product, variant, quantity: (sums.get(key)?.quantity ?? 0) + quantity });
  }
  return [...sums.values()];
};

const supLine = (
  { register, currency }: Drafting,
  { pool }: Dated,
  years: number,
  { product, variant, quantity }: Priced,
): Result<QuoteLineOf<'sup'>> => {
  const price = priceOn(register, { product, variant, on: register.asOf, currency });
  if (!price.ok) return price;
  const amount = supYearsPrice(price.value, { quantity, years, withLicences: false });
  if (!amount.ok) return amount;
  const name = register.products.find((each) => each.product === product)?.name ?? product;
  return done({
    kind: 'sup',
    pool,
    product,
    ...(variant === null || variant === '' ? {} : { variant }),
    ...(name === product ? {} : { text: name }),
    quantity,
    years,
    unitMinorUnits: price.value.supYearMinorUnits,
    minorUnits: amount.value,
  });
};

/** LP-15, LP-20: at the day rate of the list. */
const servicesLine = ({ list, evaluationDays: days }: Drafting, { pool }: Dated): Result<QuoteLineOf<'services'>> => {
  const unitMinorUnits = list.servicesDayMinorUnits;
  if (unitMinorUnits === null) return refuse('quote/no-day-rate', { pool, list: list.name });
  const amount = timesQuantity(unitMinorUnits, days);
  return amount.ok ? done({ kind: 'services', pool, days, unitMinorUnits, minorUnits: amount.value }) : amount;
};

const allDone = <Value>(results: readonly Result<Value>[]): Result<readonly Value[]> => {
  const values: Value[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return done(values);
};

const quotedPool = ({ pool, name, ssed }: Dated): QuotedPool => ({
  pool,
  ...(name === '' ? {} : { name }),
  years: 0,
  from: ssed,
});

/** LP-15, LP-16: no renewal line, and no price that a list would have. */
const tradedIn = (pool: Dated, release: string): DraftedPool => {
  const quantity = perpetual(pool).reduce((sum, lot) => sum + lot.quantity, 0);
  return {
    pool: quotedPool(pool),
    lines: [{ kind: 'trade-in', pool: pool.pool, quantity, release }],
    notes: [{ kind: 'trade-in', pool: pool.pool, release }],
  };
};

const renewed = (drafting: Drafting, pool: Dated, reached: Reached, needsServices: boolean): Result<DraftedPool> => {
  const { years, to, movesLater } = reached;
  const lines = allDone<QuoteLine>([
    ...byProduct(perpetual(pool)).map((lot) => supLine(drafting, pool, years, lot)),
    ...(needsServices ? [servicesLine(drafting, pool)] : []),
  ]);
  if (!lines.ok) return lines;
  const facts = { pool: pool.pool, ssed: to };
  return done({
    pool: { ...quotedPool(pool), years, to },
    lines: lines.value,
    notes: [
      ...(needsServices ? [{ kind: 'evaluation', ...facts } as const] : []),
      ...(movesLater ? [{ kind: 'moves-later', ...facts } as const] : []),
    ],
  });
};

/** Errors: those of the rules and of the price list, `quote/no-day-rate`. */
export const draftPool = (drafting: Drafting, name: string, years: number): Result<DraftedPool> => {
  const pool = datedPool(drafting.register, name);
  if (!pool.ok) return pool;
  const outlook = outlookOf(drafting.register, pool.value);
  if (outlook?.as === 'trade-in' || outlook?.as === 'discontinued') return done(tradedIn(pool.value, outlook.release));
  const needsServices = needsEvaluation(outlook);
  const reached =
    drafting.alignTo === null
      ? afterYears(drafting, pool.value, years, needsServices)
      : afterSeeking(drafting, pool.value, drafting.alignTo, needsServices);
  if (!reached.ok) return reached;
  if (reached.value.years > 0) return renewed(drafting, pool.value, reached.value, needsServices);
  const note: DraftNote = { kind: 'at-date', pool: name, ssed: pool.value.ssed };
  return done({ pool: quotedPool(pool.value), lines: [], notes: [note] });
};
