/** An explained SSED as JSON prints it: exact numbers as reduced fractions, rules by their ids. */
import { exactText } from '../../domain/exact/exact';
import type { ExplainedLot, SsedExplanation } from '../../domain/ledger/explain-ssed';

const printedLot = ({ lot, quantity, weight, expiresOn, day, weighted, share }: ExplainedLot) => ({
  lot,
  quantity,
  weightExact: exactText(weight),
  supExpiresOn: expiresOn,
  supExpiresExact: exactText(day),
  weightedDaysExact: exactText(weighted),
  share,
});

export const printedExplanation = (explanation: SsedExplanation) => ({
  lots: explanation.lots.map(printedLot),
  outside: explanation.outside,
  weightExact: exactText(explanation.totalWeight),
  weightedDaysExact: exactText(explanation.totalWeighted),
  ssedExact: exactText(explanation.exact),
  ssed: explanation.ssed,
  rounding: explanation.rounding,
  weight: explanation.weight,
  rules: explanation.rules.map(({ rule }) => rule),
});

export type PrintedExplanation = ReturnType<typeof printedExplanation>;
