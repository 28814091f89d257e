/** Renewals by address: the screen itself, the whole pipeline, the forecast, idle licences, and the quotes. */
import { Route, Switch } from 'wouter';
import { paths } from '../../app/paths';
import { useRegister } from '../../db/use-register';
import { QuotesScreens } from '../quotes';
import { BurnScreen } from './burn/burn-screen';
import { ForecastScreen } from './forecast/forecast-screen';
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
      <Route path={`${paths.quotes}/*?`}>
        <QuotesScreens register={register} />
      </Route>
      <Route path={paths.renewalsForecast}>
        <ForecastScreen register={register} />
      </Route>
      <Route path={paths.renewalsIdle}>
        <BurnScreen register={register} />
      </Route>
      <Route>
        <RenewalsScreen register={register} />
      </Route>
    </Switch>
  );
};
