/** The form of a quote as it is typed: texts and choices, not yet a change. */
import { toCivilDate, toDayNumber, type CivilDate } from '../../../../domain/calendar/civil-date';
import type { Register } from '../../../../domain/ledger/register';
import { commonCurrencies, listedCurrencies } from '../../../../domain/quote/currencies';
import { nextQuoteNumber } from '../../../../domain/quote/quote-number';

export interface PoolForm {
  readonly pool: string;
  readonly years: string;
}

/** A line that a person adds; `key` names the row while it is edited. */
export interface ExtraForm {
  readonly key: string;
  readonly kind: 'discount' | 'other';
  readonly text: string;
  /** Of a discount: the pool whose lines it is taken off; empty for all. */
  readonly pool: string;
  readonly as: 'percent' | 'amount';
  /** Percent, or an amount. */
  readonly value: string;
  readonly quantity: string;
}

export interface QuoteForm {
  readonly pools: readonly PoolForm[];
  readonly mode: 'years' | 'align';
  readonly alignTo: CivilDate | null;
  /** `null` while the next free one is proposed. */
  readonly number: string | null;
  /** Empty while the register proposes it. */
  readonly currency: string;
  readonly validUntil: CivilDate | null;
  /** `null` while the pools say it. */
  readonly customer: string | null;
  /** `null` while the customer's only contact is proposed. */
  readonly contact: string | null;
  readonly partner: string;
  readonly evaluationDays: string;
  readonly extras: readonly ExtraForm[];
  readonly note: string;
  readonly terms: string;
  readonly setsStages: boolean;
}

/** As long as offers usually hold. */
const DAYS_VALID = 30;
const ONE_YEAR = '1';

export const poolForm = (pool: string): PoolForm => ({ pool, years: ONE_YEAR });

export const emptyQuoteForm = (today: CivilDate, pools: readonly string[]): QuoteForm => ({
  pools: [...new Set(pools)].map(poolForm),
  mode: 'years',
  alignTo: null,
  number: null,
  currency: '',
  validUntil: toCivilDate(toDayNumber(today) + DAYS_VALID),
  customer: null,
  contact: null,
  partner: '',
  evaluationDays: '1',
  extras: [],
  note: '',
  terms: '',
  setsStages: true,
});

export const newExtra = (kind: ExtraForm['kind']): ExtraForm => ({
  key: crypto.randomUUID(),
  kind,
  text: '',
  pool: '',
  as: kind === 'discount' ? 'percent' : 'amount',
  value: '',
  quantity: '1',
});

/** The customer of all of its pools; empty where they name several. */
const customerOf = ({ pools }: Register, chosen: readonly PoolForm[]): string => {
  const names = new Set(
    chosen
      .flatMap(({ pool }) => pools.find((each) => each.pool === pool)?.customer ?? [])
      .filter((name) => name !== ''),
  );
  return names.size === 1 ? ([...names][0] ?? '') : '';
};

/** What the form says with everything that the register proposes. */
export interface FilledForm extends QuoteForm {
  readonly number: string;
  readonly customer: string;
  readonly contact: string;
}

/** The one person kept with the customer; empty where there are several, or none. */
const contactOf = ({ contacts }: Register, customer: string): string => {
  const [only, ...others] = contacts.filter(
    ({ subject }) => subject.kind === 'customer' && subject.customer === customer,
  );
  return others.length === 0 ? (only?.name ?? '') : '';
};

export const filledForm = (register: Register, form: QuoteForm): FilledForm => {
  const customer = form.customer ?? customerOf(register, form.pools);
  return {
    ...form,
    number: form.number ?? nextQuoteNumber(register.quotes, register.asOf),
    customer,
    contact: form.contact ?? contactOf(register, customer),
    currency: form.currency === '' ? proposedCurrency(register, form.pools) : form.currency,
  };
};

/** The first in which all of the pools have prices, else the first of a list in force. */
const proposedCurrency = (register: Register, pools: readonly PoolForm[]): string => {
  const [common] = commonCurrencies(
    register,
    pools.map(({ pool }) => pool),
  );
  return common ?? listedCurrencies(register)[0] ?? 'EUR';
};
