/** Above the list of serials: what is typed (`/`), which serials are shown, and of which family. */
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterChips } from '../../../ui/filter-chips';
import { FilterField } from '../../../ui/filter-field';
import { formatQuantity } from '../../../ui/format-quantity';
import { countRows, familyFilters, serialFilters, type SerialList } from './find-rows';
import { useSerialsView } from './serials-view';

/** Drawn again for another list, and not for each keystroke. */
export const SerialFilters = memo(({ list }: { readonly list: SerialList }) => (
  <div className="serials-filters" role="search">
    <TextFilter />
    <StateChips list={list} />
    <FamilyChips list={list} />
  </div>
));
SerialFilters.displayName = 'SerialFilters';

const TextFilter = () => {
  const { t } = useTranslation('serials');
  const text = useSerialsView((view) => view.text);
  return (
    <FilterField
      className="serials-filter"
      label={t('filter.label')}
      placeholder={t('filter.placeholder')}
      value={text}
      onChange={(typed) => useSerialsView.setState({ text: typed })}
    />
  );
};

/** A chip that would show nothing is left out. */
const StateChips = ({ list }: { readonly list: SerialList }) => {
  const { t } = useTranslation('serials');
  const shown = useSerialsView((view) => view.shown);
  const family = useSerialsView((view) => view.family);
  const counts = useMemo(() => countRows(list, family), [list, family]);
  const chips = serialFilters
    .filter((value) => value === 'all' || value === shown || counts[value] > 0)
    .map((value) => ({ value, label: t(`filter.${value}`), count: formatQuantity(counts[value]) }));
  return (
    <FilterChips
      label={t('filter.states')}
      chips={chips}
      value={shown}
      onChange={(value) => useSerialsView.setState({ shown: value })}
    />
  );
};

const FamilyChips = ({ list }: { readonly list: SerialList }) => {
  const { t } = useTranslation('serials');
  const shown = useSerialsView((view) => view.shown);
  const family = useSerialsView((view) => view.family);
  const counts = useMemo(() => familyFilters.map((value) => [value, countRows(list, value)] as const), [list]);
  const chips = counts.map(([value, ofFamily]) => ({
    value,
    label: t(`filter.${value}`),
    count: formatQuantity(ofFamily[shown]),
  }));
  return (
    <FilterChips
      label={t('filter.families')}
      chips={chips}
      value={family}
      onChange={(value) => useSerialsView.setState({ family: value })}
    />
  );
};
