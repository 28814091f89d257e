/** The Overview by address: what needs doing, and the changes that were left out. */
import { Route, Switch } from 'wouter';
import { paths } from '../../app/paths';
import { ConflictsScreen } from './conflicts-screen';
import { OverviewScreen } from './overview-screen';

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
