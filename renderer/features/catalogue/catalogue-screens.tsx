/** What stands at the addresses of the catalogue: its page, today or as of a past day, and each price list. */
import { Route, Switch } from 'wouter';
import { fromSegment, paths } from '../../app/paths';
import { useRegister } from '../../db/use-register';
import { CatalogueOnDay } from './catalogue-on-day';
import { CataloguePage } from './catalogue-page';
import { NewPriceList, PriceListScreen } from './price-list-screen';

export const CatalogueScreens = () => {
  const { register } = useRegister();
  // The frame shows why there is no register yet.
  if (register === null) return null;
  return (
    <Switch>
      <Route path={paths.newPriceList}>
        <NewPriceList register={register} from={null} />
      </Route>
      <Route path={`${paths.newPriceList}/:from`}>
        {({ from }) => <NewPriceList key={from} register={register} from={fromSegment(from)} />}
      </Route>
      <Route path={`${paths.priceLists}/p/:list/:edit?`}>
        {({ list, edit }) => (
          <PriceListScreen
            key={`${list} ${edit ?? ''}`}
            register={register}
            id={fromSegment(list)}
            editing={edit === 'edit'}
          />
        )}
      </Route>
      <Route path={`${paths.catalogue}/on/:day`}>
        {({ day }) => <CatalogueOnDay key={day} day={day} today={register.asOf} />}
      </Route>
      <Route path={paths.launchRelease}>
        <CataloguePage register={register} asked="launch" />
      </Route>
      <Route path={paths.newProduct}>
        <CataloguePage register={register} asked="product" />
      </Route>
      <Route path={paths.newPart}>
        <CataloguePage register={register} asked="part" />
      </Route>
      <Route path={paths.newLevels}>
        <CataloguePage register={register} asked="levels" />
      </Route>
      <Route>
        <CataloguePage register={register} />
      </Route>
    </Switch>
  );
};
