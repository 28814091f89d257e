/** Renewals by address: the screen itself, and the whole pipeline. */
import { Route, Switch } from 'wouter';
import { paths } from '../../app/paths';
import { useRegister } from '../../db/use-register';
import { PipelineScreen } from './pipeline/pipeline-screen';
import { RenewalsScreen } from './renewals-screen';

export const RenewalsScreens = () => {
  const { register } = useRegister();
  // The frame shows why there is no register yet.
  if (register === null) return null;
  return (
    <Switch>
      <Route path={paths.renewalsPipeline}>
        <PipelineScreen register={register} />
      </Route>
      <Route>
        <RenewalsScreen register={register} />
      </Route>
    </Switch>
  );
};
