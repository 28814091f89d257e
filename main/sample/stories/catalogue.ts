/** What things cost and what was agreed: price lists in two currencies, a product of one's own, service levels (LP-4, LP-14, LP-20). */
import type { ListedPrice } from '../../../domain/catalogue/catalogue-change';
import type { PriceList } from '../../../domain/catalogue/price-list';
import type { ChangeOf } from '../../../domain/ledger/change';
import type { Moment } from '../moment';
import type { RecordedStep } from '../told-step';

/** Whole units of the list's currency. */
interface Told {
  readonly product: string;
  readonly variant?: string;
  readonly licence: number;
  readonly supYear: number;
  readonly month?: number;
}

const listed = ({ product, variant, licence, supYear, month }: Told): ListedPrice => ({
  product,
  ...(variant === undefined ? {} : { variant }),
  licenceMinorUnits: licence * 100,
  supYearMinorUnits: supYear * 100,
  ...(month === undefined ? {} : { subscriptionMonthMinorUnits: month * 100 }),
});

const euros: readonly Told[] = [
  { product: 'iSentry Core', licence: 249, supYear: 49, month: 19 },
  { product: 'iSentry Core', variant: 'Native Milestone integration', licence: 265, supYear: 52, month: 21 },
  { product: 'iSentry UB', licence: 450, supYear: 88, month: 32 },
  { product: 'TREX Standard', licence: 690, supYear: 135, month: 55 },
  { product: 'TREX Premium', licence: 1790, supYear: 350 },
  { product: 'TREX Elite', licence: 2600, supYear: 510 },
];

/** The same at another rate, rounded to whole units. */
const at = (rate: number, prices: readonly Told[]): readonly Told[] =>
  prices.map(({ licence, supYear, month, ...rest }) => ({
    ...rest,
    licence: Math.round(licence * rate),
    supYear: Math.round(supYear * rate),
    ...(month === undefined ? {} : { month: Math.round(month * rate) }),
  }));

type Terms = Pick<PriceList, 'priceList' | 'name' | 'currency' | 'supDiscountBasisPoints'> & { readonly day: number };

/** Given out `ahead` days before it begins. */
const listFrom = (begins: Moment, terms: Terms, prices: readonly Told[], ahead = 14): RecordedStep => {
  const [months, days = 0] = begins;
  const { day, ...rest } = terms;
  return {
    kind: 'recorded',
    at: [months, days - ahead],
    changes: (dayOf) => [
      {
        kind: 'price-list-set',
        on: dayOf([months, days - ahead]),
        ...rest,
        validFrom: dayOf(begins),
        prices: prices.map(listed),
        servicesDayMinorUnits: day * 100,
      },
    ],
  };
};

const level = (when: Moment, agreed: Omit<ChangeOf<'service-level-set'>, 'kind' | 'on'>): RecordedStep => ({
  kind: 'recorded',
  at: when,
  changes: (dayOf) => [{ kind: 'service-level-set', on: dayOf(when), ...agreed }],
});

const gateway: RecordedStep = {
  kind: 'recorded',
  at: [-9],
  changes: (dayOf) => [
    {
      kind: 'product-set',
      on: dayOf([-9]),
      product: 'Alarm gateway',
      name: 'Alarm gateway',
      description: 'Hands alarms over to the control room’s own system. Our own product, sold with the vendor’s.',
      family: 'Own products',
      variants: [{ variant: 'API or gateway', special: true }],
      facts: [{ name: 'Alarms per second', value: 'up to 200' }],
    },
  ],
};

export const catalogue: readonly RecordedStep[] = [
  listFrom(
    [-26],
    { priceList: 'eur-1', name: 'Partners EUR, first', currency: 'EUR', supDiscountBasisPoints: 1000, day: 1100 },
    at(0.95, euros),
  ),
  listFrom(
    [-7],
    { priceList: 'eur-2', name: 'Partners EUR', currency: 'EUR', supDiscountBasisPoints: 1500, day: 1200 },
    euros,
  ),
  listFrom(
    [-7],
    { priceList: 'gbp-1', name: 'Partners GBP', currency: 'GBP', supDiscountBasisPoints: 1250, day: 1050 },
    at(0.86, euros),
  ),
  listFrom(
    [2],
    { priceList: 'eur-3', name: 'Partners EUR, next', currency: 'EUR', supDiscountBasisPoints: 1500, day: 1250 },
    at(1.04, euros),
    80,
  ),
  gateway,
  level([-20], {
    customer: 'Velm Energy',
    name: 'Gold',
    hours: 'around the clock',
    response: 'within 4 hours, on site by the next morning',
  }),
  level([-11], {
    customer: 'Port of Easterholm',
    name: 'Silver',
    hours: 'Mon–Fri 8–18',
    response: 'within a working day',
  }),
  level([-6], {
    customer: 'Karst Regional Airport',
    name: 'Gold',
    hours: 'around the clock',
    response: 'within 2 hours',
  }),
];
