/** What sales staff look at: everything that ends, when and for whom, and what there is to do about it. */
import { useMemo } from 'react';
import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { toDayNumber, type DayNumber } from '../../../domain/calendar/civil-date';
import type { Register } from '../../../domain/ledger/register';
import { paths } from '../../app/paths';
import { EmptyState } from '../../ui/empty-state';
import { FilteredEmpty } from '../../ui/filtered-empty';
import { PageHeader } from '../../ui/page-header';
import { HatchPattern } from '../pools';
import { GanttSection } from './gantt/gantt-section';
import { ganttRows } from './gantt/gantt-rows';
import { renewalItems, type RenewalItem } from './renewal-items';
import { filterItems } from './renewals-filter';
import { RenewalsActions } from './renewals-actions';
import { RenewalsFilters } from './renewals-filters';
import { RenewalsLead } from './renewals-lead';
import { renewalsSums } from './renewals-sums';
import { clearRenewalsFilter, useRenewalsView } from './renewals-view';
import { useFilterWords } from './use-filter-words';
import './renewals.css';

export const RenewalsScreen = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('renewals');
  const { filter } = useRenewalsView();
  const today = toDayNumber(register.asOf);
  const items = useMemo(() => renewalItems(register), [register]);
  const shown = useMemo(() => filterItems(items, filter, today), [items, filter, today]);
  const sums = useMemo(() => renewalsSums(shown), [shown]);
  if (items.length === 0) return <NothingEnds />;
  return (
    <div className="page renewals-page">
      <HatchPattern />
      <PageHeader
        title={t('title')}
        lead={<RenewalsLead sums={sums} period={filter.period} worth={null} />}
        actions={<RenewalsActions asOf={register.asOf} items={shown} />}
      />
      <RenewalsFilters items={items} filter={filter} />
      {shown.length === 0 ? <NothingMatches /> : <Shown register={register} items={shown} today={today} />}
    </div>
  );
};

const NothingEnds = () => {
  const { t } = useTranslation('renewals');
  return (
    <div className="page">
      <PageHeader title={t('title')} />
      <section className="card">
        <EmptyState
          icon={IconRefresh}
          title={t('empty.title')}
          text={t('empty.text')}
          actions={
            <Button variant="filled" component={Link} href={paths.pools}>
              {t('empty.pools')}
            </Button>
          }
        />
      </section>
    </div>
  );
};

const NothingMatches = () => {
  const title = useFilterWords()(useRenewalsView().filter);
  return (
    <section className="card">
      <FilteredEmpty title={title} onClear={clearRenewalsFilter} />
    </section>
  );
};

interface ShownProps {
  readonly register: Register;
  /** What the filter lets through. */
  readonly items: readonly RenewalItem[];
  readonly today: DayNumber;
}

/** The timeline over the whole width; below it cards side by side, what is counted left and what is worked on right. */
const Shown = ({ register, items, today }: ShownProps) => {
  const rows = useMemo(() => ganttRows(register, items, today), [register, items, today]);
  return (
    <>
      <GanttSection rows={rows} today={today} />
      <div className="renewals-parts" />
    </>
  );
};
