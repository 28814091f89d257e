/** Filters that let no installation through are named, and can be cleared. */
import { useTranslation } from 'react-i18next';
import { FilteredEmpty } from '../../ui/filtered-empty';
import { everyUsage, useUsageView } from './usage-view';

const clear = (): void => useUsageView.setState(everyUsage);

export const NothingListed = () => {
  const { t } = useTranslation('usage');
  const { text, shown } = useUsageView();
  const filters = [shown === 'all' ? '' : t(`filter.${shown}`), text.trim() === '' ? '' : `“${text.trim()}”`];
  return (
    <section className="card">
      <FilteredEmpty
        title={t('filteredEmpty', { filters: filters.filter((part) => part !== '').join(', ') })}
        onClear={clear}
      />
    </section>
  );
};
