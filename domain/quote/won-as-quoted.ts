/** What an accepted quote says of the pipeline: its renewals are won, and a renewal that was won goes as far as the quote. */
import type { ChangeOf } from '../ledger/change';
import type { Register } from '../ledger/register';
import { renewalKey, type Renewal } from '../pipeline/renewal';
import { isUnrenewed, renewalsOf } from './renew-as-quoted';
import type { RegisteredQuote } from './registered-quote';

/** Of every pool that the quote renews and that nobody has renewed since: its renewal is won, unless it is so already. */
export const wonChanges = (
  { pools, renewals, asOf }: Pick<Register, 'pools' | 'renewals' | 'asOf'>,
  quote: RegisteredQuote,
): readonly ChangeOf<'renewal-stage-set'>[] =>
  renewalsOf(quote, pools, asOf).flatMap(({ pool }) => {
    const renewal: Renewal = { kind: 'sup', pool };
    const isWon = renewals.find(({ key }) => key === renewalKey(renewal))?.stage === 'won';
    return isWon ? [] : [{ kind: 'renewal-stage-set', on: asOf, renewal, stage: 'won' }];
  });

export interface AcceptedYears {
  readonly quote: RegisteredQuote;
  readonly years: number;
}

/** The quote that was accepted last for a pool and has not been carried out; `null` where there is none. */
export const acceptedYears = ({ quotes }: Pick<Register, 'quotes'>, renewal: Renewal): AcceptedYears | null => {
  if (renewal.kind !== 'sup') return null;
  const accepted = quotes.flatMap((quote): readonly (AcceptedYears & { readonly on: string })[] => {
    const years = quote.pools.find(({ pool }) => pool === renewal.pool)?.years ?? 0;
    const isDue = quote.answered?.answer === 'accepted' && isUnrenewed(quote, renewal.pool);
    return isDue && years > 0 ? [{ quote, years, on: quote.answered.on }] : [];
  });
  const latest = accepted.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)).at(-1);
  return latest === undefined ? null : { quote: latest.quote, years: latest.years };
};
