/** What stands at the addresses of the serials: the list, the dialog for a new installation, and each installation's page. */
import { Route, Switch, useLocation } from 'wouter';
import { fromSegment, paths } from '../../app/paths';
import { useRegister } from '../../db/use-register';
import { InstallationDialog } from './dialogs/installation-dialog';
import { SerialsListScreen } from './list/serials-list-screen';
import { InstallationScreen } from './page/installation-screen';
import './serials.css';

export const SerialsScreens = () => {
  const { register } = useRegister();
  const [, navigate] = useLocation();
  // The frame shows why there is no register yet.
  if (register === null) return null;
  return (
    <Switch>
      <Route path={`${paths.serials}/i/:id/:action?`}>
        {({ id, action }) => (
          <InstallationScreen key={id} register={register} id={fromSegment(id)} action={action ?? null} />
        )}
      </Route>
      <Route path={paths.newInstallation}>
        <SerialsListScreen register={register} />
        <InstallationDialog
          register={register}
          installation={null}
          onClose={() => navigate(paths.serials, { replace: true })}
        />
      </Route>
      <Route>
        <SerialsListScreen register={register} />
      </Route>
    </Switch>
  );
};
