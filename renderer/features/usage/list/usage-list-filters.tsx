/** Above the cards: a search, what needs somebody as chips, and the order. */
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FilterChips } from '../../../ui/filter-chips';
import { FilterField } from '../../../ui/filter-field';
import { formatQuantity } from '../../../ui/format-quantity';
import type { InstallationUsage } from '../licensing-view';
import { useUsageView } from '../usage-view';
import { filterUsage, usageFilters, usageOrders } from './usage-row';

interface UsageListFiltersProps {
  readonly all: readonly InstallationUsage[];
  /** Whether the order is chosen here, and not by the heads of a table. */
  readonly isOrdered?: boolean;
}

export const UsageListFilters = ({ all, isOrdered = true }: UsageListFiltersProps) => {
  const { t } = useTranslation('usage');
  const text = useUsageView((view) => view.text);
  return (
    <div className="usage-filters" role="search">
      <FilterField
        label={t('filter.label')}
        value={text}
        onChange={(typed) => useUsageView.setState({ text: typed })}
      />
      <Chips all={all} />
      {isOrdered && <Order />}
    </div>
  );
};

/** A chip that would show nothing is left out. */
const Chips = ({ all }: UsageListFiltersProps) => {
  const { t } = useTranslation('usage');
  const shown = useUsageView((view) => view.shown);
  const chips = usageFilters
    .map((value) => ({ value, label: t(`filter.${value}`), count: filterUsage(all, '', value).length }))
    .filter(({ value, count }) => value === 'all' || value === shown || count > 0)
    .map((chip) => ({ ...chip, count: formatQuantity(chip.count) }));
  return (
    <FilterChips
      label={t('filter.chips')}
      chips={chips}
      value={shown}
      onChange={(value) => useUsageView.setState({ shown: value })}
    />
  );
};

const Order = () => {
  const { t } = useTranslation('usage');
  const order = useUsageView((view) => view.order);
  return (
    <Select
      className="usage-sort"
      aria-label={t('filter.sort')}
      allowDeselect={false}
      data={usageOrders.map((value) => ({ value, label: t(`sort.${value}`) }))}
      value={order}
      onChange={(value) => {
        const chosen = usageOrders.find((each) => each === value);
        if (chosen !== undefined) useUsageView.setState({ order: chosen });
      }}
    />
  );
};
