/** What stands at the addresses of the IDIS orders: the list, with the composer beside it where it is asked for, and each order. */
import { Route, Switch, useLocation } from 'wouter';
import type { Register } from '../../../domain/ledger/register';
import { fromSegment, paths } from '../../app/paths';
import { useCrumb } from '../../stores/crumbs-store';
import { useTranslation } from 'react-i18next';
import { ComposerPanel } from './composer/composer-panel';
import { IdisOrderScreen } from './page/idis-order-screen';
import { IdisOrdersList } from './list/idis-orders-list-screen';
import './idis-orders.css';

export const IdisOrdersScreens = ({ register }: { readonly register: Register }) => (
  <Switch>
    <Route path={`${paths.newInstallationOrder}/:installation?`}>
      {({ installation }) => (
        <Composing
          key={installation ?? ''}
          register={register}
          installation={installation === undefined ? null : fromSegment(installation)}
        />
      )}
    </Route>
    <Route path={`${paths.installationOrders}/o/:order`}>
      {({ order }) => <IdisOrderScreen key={order} register={register} id={fromSegment(order)} />}
    </Route>
    <Route>
      <IdisOrdersList register={register} composing={false} />
    </Route>
  </Switch>
);

interface ComposingProps {
  readonly register: Register;
  readonly installation: string | null;
}

const Composing = ({ register, installation }: ComposingProps) => {
  const { t } = useTranslation('idisOrders');
  const [, navigate] = useLocation();
  useCrumb(t('composer.title'));
  return (
    <div className="idis-frame" data-panel>
      <IdisOrdersList register={register} composing />
      <ComposerPanel
        register={register}
        installation={installation}
        onClose={() => navigate(paths.installationOrders)}
      />
    </div>
  );
};
