/** What stands at the addresses of the orders: the list, each order's page, and the form. */
import { Route, Switch } from 'wouter';
import { fromSegment, paths } from '../../app/paths';
import { useRegister } from '../../db/use-register';
import { NewOrderScreen, ReviseOrderScreen } from './order-form-screen';
import { IdisOrdersScreens } from '../idis-orders';
import { OrderScreen } from './order-screen';
import { OrdersListScreen } from './orders-list-screen';
import './orders.css';

export const OrdersScreens = () => {
  const { register } = useRegister();
  // The frame shows why there is no register yet.
  if (register === null) return null;
  return (
    <Switch>
      <Route path={paths.newOrder}>
        <NewOrderScreen register={register} />
      </Route>
      <Route path={`${paths.installationOrders}/*?`}>
        <IdisOrdersScreens register={register} />
      </Route>
      <Route path={`${paths.orders}/o/:order/revise`}>
        {({ order }) => <ReviseOrderScreen key={order} register={register} id={fromSegment(order)} />}
      </Route>
      <Route path={`${paths.orders}/o/:order`}>
        {({ order }) => <OrderScreen key={order} register={register} id={fromSegment(order)} />}
      </Route>
      <Route>
        <OrdersListScreen register={register} />
      </Route>
    </Switch>
  );
};
