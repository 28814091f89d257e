/** The Overview by address: what needs doing, and the changes that were left out. */
import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { paths } from '../../app/paths';
import { OverviewScreen } from './overview-screen';

/** Its dialog would be a tenth of what the first screen brings. */
const ConflictsScreen = lazy(async () => ({ default: (await import('./conflicts-screen')).ConflictsScreen }));

export const OverviewScreens = () => (
  <Switch>
    <Route path={paths.conflicts}>
      <ConflictsScreen />
    </Route>
    <Route>
      <OverviewScreen />
    </Route>
  </Switch>
);
