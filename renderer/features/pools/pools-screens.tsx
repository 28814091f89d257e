/** What stands at the addresses of the pools: the list, the list with the dialog for a new pool, and each pool's page. */
import { Route, Switch, useLocation } from 'wouter';
import { fromSegment, paths } from '../../app/paths';
import { useRegister } from '../../db/use-register';
import { CreatePoolDialog } from './dialogs/create-pool-dialog';
import type { SectionOfPool } from './page/pool-page';
import { PoolScreen } from './page/pool-screen';
import { SerialsScreen } from './serials/serials-screen';
import { WhatIfScreen } from './what-if/what-if-screen';
import { PoolsListScreen } from './pools-list-screen';

interface PoolsScreensProps {
  readonly quotes: SectionOfPool;
}

export const PoolsScreens = ({ quotes }: PoolsScreensProps) => {
  const { register } = useRegister();
  const [, navigate] = useLocation();
  // The frame shows why there is no register yet; nothing of a pool can be shown before.
  if (register === null) return null;
  return (
    <Switch>
      <Route path={paths.whatIf}>
        <WhatIfScreen register={register} />
      </Route>
      <Route path={`${paths.pools}/p/:id/on/:day/:action?`}>
        {({ id, day, action }) => (
          <PoolScreen {...{ register, quotes }} key={id} id={fromSegment(id)} on={day} action={action ?? null} />
        )}
      </Route>
      <Route path={`${paths.pools}/p/:id/serials/:lot?`}>
        {({ id, lot }) => (
          <SerialsScreen
            key={`${id} ${lot ?? ''}`}
            register={register}
            id={fromSegment(id)}
            lot={lot === undefined ? null : fromSegment(lot)}
          />
        )}
      </Route>
      <Route path={`${paths.pools}/p/:id/:action?`}>
        {({ id, action }) => (
          <PoolScreen {...{ register, quotes }} key={id} id={fromSegment(id)} on={null} action={action ?? null} />
        )}
      </Route>
      <Route path={paths.newPool}>
        <PoolsListScreen register={register} />
        <CreatePoolDialog register={register} onClose={() => navigate(paths.pools, { replace: true })} />
      </Route>
      <Route>
        <PoolsListScreen register={register} />
      </Route>
    </Switch>
  );
};
