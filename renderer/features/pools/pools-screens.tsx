/** What stands at the addresses of the pools: the list, the list with the dialog for a new pool, and each pool's page. */
import { Route, Switch, useLocation } from 'wouter';
import type { Register } from '../../../domain/ledger/register';
import { fromSegment, paths } from '../../app/paths';
import { useRegister } from '../../db/use-register';
import { CreatePoolDialog } from './dialogs/create-pool-dialog';
import { PoolScreen } from './page/pool-screen';
import { usePoolInAddress } from './pool-in-address';
import { PoolsListScreen } from './pools-list-screen';

export const PoolsScreens = () => {
  const { register } = useRegister();
  const [, navigate] = useLocation();
  // The frame shows why there is no register yet; nothing of a pool can be shown before.
  if (register === null) return null;
  return (
    <Switch>
      <Route path={`${paths.pools}/p/*`}>
        <PoolAtAddress register={register} />
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

const PoolAtAddress = ({ register }: { readonly register: Register }) => {
  const id = usePoolInAddress();
  return <PoolScreen key={id} register={register} id={id} />;
};
