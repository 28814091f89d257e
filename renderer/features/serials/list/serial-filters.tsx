/** Above the list of serials: what is typed (`/`), which serials are shown, and of which family. */
import { memo, useMemo, useRef } from 'react';
import { TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FilterChips } from '../../../ui/filter-chips';
import { formatQuantity } from '../../../ui/format-quantity';
import { useSlash } from '../../../ui/use-slash';
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
  const field = useRef<HTMLInputElement>(null);
  useSlash(field);
  return (
    <TextInput
      ref={field}
      className="serials-filter"
      type="search"
      aria-label={t('filter.label')}
      aria-keyshortcuts="/"
      placeholder={t('filter.placeholder')}
      leftSection={<IconFilter size={16} stroke={1.5} aria-hidden />}
      value={text}
      onChange={(event) => useSerialsView.setState({ text: event.currentTarget.value })}
      onKeyDown={(event) => event.key === 'Escape' && useSerialsView.setState({ text: '' })}
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
