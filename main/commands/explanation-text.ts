/** How a pool's SSED comes about, as a calculation that a person can do again by hand. */
import type { PrintedExplanation } from './printed-explanation';
import type { RegisteredPool } from '../../domain/ledger/register';
import type { Rounding, Weight } from '../../domain/policy/policy';
import { textTable } from './pools-text';

const roundingWords: Readonly<Record<Rounding, string>> = {
  nearest: 'rounded to the nearest day, halves up',
  floor: 'rounded down to a whole day',
  ceil: 'rounded up to a whole day',
};

const weightWords: Readonly<Record<Weight, string>> = {
  quantity: 'each licence weighs one',
  price: 'each licence weighs its list price',
};

const ruleWords: Readonly<Record<string, string>> = {
  'LP-10': 'SUP starts with the first activation, or by itself when the activation window ends.',
  'LP-11': 'Before that the date is computed as if nothing is ever activated: it is the latest it can be.',
  'LP-12': 'The SSED is the average of the lots’ SUP dates, weighted.',
  'LP-13': 'Licences that leave or arrive change the SSED at once.',
};

const rows = ({ lots, weightExact, weightedDaysExact }: PrintedExplanation): string[][] => [
  ...lots.map((lot) => [
    lot.lot,
    String(lot.quantity),
    lot.weightExact,
    lot.supExpiresOn,
    lot.supExpiresExact,
    lot.weightedDaysExact,
    `${(lot.share * 100).toFixed(1)} %`,
  ]),
  [
    'Sum',
    String(lots.reduce((sum, { quantity }) => sum + quantity, 0)),
    weightExact,
    '',
    '',
    weightedDaysExact,
    '100.0 %',
  ],
];

const outsideText = ({ outside }: PrintedExplanation): readonly string[] =>
  outside.map(({ lot, quantity }) => `Lot ${lot} (${quantity}) is a subscription and outside the SSED (LP-2).`);

export const explanationText = (pool: RegisteredPool, explanation: PrintedExplanation | null): string => {
  if (explanation === null) return `Pool ${pool.pool} holds no licences with SUP, so it has no SSED.`;
  const { weightExact, weightedDaysExact, ssedExact, ssed, rounding, weight, rules } = explanation;
  return [
    `How the SSED comes about (days since 1970-01-01; ${weightWords[weight]})`,
    textTable(['Lot', 'Licences', 'Weight', 'SUP until', 'Day', 'Weight x day', 'Share'], rows(explanation)),
    `${weightedDaysExact} / ${weightExact} = ${ssedExact}, ${roundingWords[rounding]}: ${ssed}`,
    ...outsideText(explanation),
    ...rules.map((rule) => `${rule}: ${ruleWords[rule] ?? 'see the licence policy.'}`),
  ].join('\n');
};
