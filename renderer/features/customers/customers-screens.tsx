/** What stands at the addresses of the customers: the list, and each customer's page. */
import { Route, Switch } from 'wouter';
import { fromSegment, paths } from '../../app/paths';
import { useRegister } from '../../db/use-register';
import { AgreementsScreen } from './agreements-screen';
import { CustomerScreen } from './customer-screen';
import { CustomersListScreen } from './customers-list-screen';
import { SiteScreen } from './site-screen';
import { SitesListScreen } from './sites-list-screen';

export const CustomersScreens = () => {
  const { register } = useRegister();
  // The frame shows why there is no register yet.
  if (register === null) return null;
  return (
    <Switch>
      <Route path={`${paths.customers}/c/:name`}>
        {({ name }) => <CustomerScreen key={name} register={register} name={fromSegment(name)} />}
      </Route>
      <Route path={paths.noCustomer}>
        <CustomerScreen register={register} name="" />
      </Route>
      <Route path={`${paths.sites}/s/:site`}>
        {({ site }) => <SiteScreen key={site} register={register} id={fromSegment(site)} />}
      </Route>
      <Route path={paths.sites}>
        <SitesListScreen register={register} />
      </Route>
      <Route path={paths.agreements}>
        <AgreementsScreen register={register} />
      </Route>
      <Route>
        <CustomersListScreen register={register} />
      </Route>
    </Switch>
  );
};
