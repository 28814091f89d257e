/** What stands at the addresses of the quotes: the list, each quote's page, and the form. */
import { Route, Switch } from 'wouter';
import type { Register } from '../../../domain/ledger/register';
import { fromSegment, paths } from '../../app/paths';
import { ComposerScreen } from './composer/composer-screen';
import { QuotesListScreen } from './list/quotes-list-screen';
import { QuoteScreen } from './page/quote-screen';
import './quotes.css';

const poolsIn = (segment: string | undefined): readonly string[] =>
  segment === undefined || segment === '' ? [] : segment.split(',').map(fromSegment);

export const QuotesScreens = ({ register }: { readonly register: Register }) => (
  <Switch>
    <Route path={`${paths.newQuote}/:pools?`}>
      {({ pools }) => <ComposerScreen key={pools ?? ''} register={register} pools={poolsIn(pools)} />}
    </Route>
    <Route path={`${paths.quotes}/q/:quote`}>
      {({ quote }) => <QuoteScreen key={quote} register={register} id={fromSegment(quote)} />}
    </Route>
    <Route>
      <QuotesListScreen register={register} />
    </Route>
  </Switch>
);
