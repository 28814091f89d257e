/** The Overview by address: what needs doing, and the changes that were left out. */
import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { paths } from '../../app/paths';
import { loadTexts } from '../../app/set-up-texts';
import { OverviewScreen } from './overview-screen';

/** Its dialog would be a tenth of what the first screen brings. */
const ConflictsScreen = lazy(async () => {
  // Its dialogs are those of the pools.
  const [{ ConflictsScreen: screen }] = await Promise.all([import('./conflicts-screen'), loadTexts('pools')]);
  return { default: screen };
});

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
