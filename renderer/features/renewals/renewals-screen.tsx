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
import { QuotesTabs } from '../quotes';
import { GanttLegend } from './gantt-legend';
import { GanttSection } from './gantt/gantt-section';
import { ganttRows } from './gantt/gantt-rows';
import { MonthsSection } from './months/months-section';
import { PipelineCard } from './pipeline/pipeline-card';
import { rowsOf, type RenewalItem } from './renewal-items';
import { onDays, withoutDays } from './renewals-filter';
import { RenewalsActions } from './renewals-actions';
import { RenewalsFilters } from './renewals-filters';
import { RenewalsLead } from './renewals-lead';
import { clearRenewalsFilter, useRenewalsView } from './renewals-view';
import { useFilterWords } from './use-filter-words';
import { useRenewalItems } from './use-renewal-items';
import './renewals.css';

export const RenewalsScreen = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('renewals');
  const filter = useRenewalsView((view) => view.filter);
  const today = toDayNumber(register.asOf);
  const items = useRenewalItems(register);
  const anyDay = useMemo(() => withoutDays(items, filter, today), [items, filter, today]);
  const shown = useMemo(() => onDays(anyDay, filter.days, today), [anyDay, filter.days, today]);
  const rows = useMemo(() => ganttRows(register, shown, today), [register, shown, today]);
  if (items.length === 0) return <NothingEnds />;
  return (
    <div className="page renewals-page">
      <HatchPattern />
      <PageHeader
        title={t('title')}
        lead={<RenewalsLead items={shown} period={filter.period} />}
        actions={<RenewalsActions register={register} items={shown} />}
      />
      <QuotesTabs />
      <RenewalsFilters items={items} filter={filter} legend={<GanttLegend rows={rows} />} />
      {shown.length === 0 ? <NothingMatches /> : <GanttSection rows={rows} today={today} />}
      {anyDay.length > 0 && <Parts register={register} items={items} anyDay={anyDay} shown={shown} today={today} />}
    </div>
  );
};

const NothingEnds = () => {
  const { t } = useTranslation('renewals');
  return (
    <div className="page">
      <PageHeader title={t('title')} />
      <QuotesTabs />
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
  const title = useFilterWords()(useRenewalsView((view) => view.filter));
  return (
    <section className="card">
      <FilteredEmpty title={title} onClear={clearRenewalsFilter} />
    </section>
  );
};

interface PartsProps {
  readonly register: Register;
  readonly items: readonly RenewalItem[];
  /** As everything is filtered but for the days that the bars choose. */
  readonly anyDay: readonly RenewalItem[];
  /** What the whole filter lets through. */
  readonly shown: readonly RenewalItem[];
  readonly today: DayNumber;
}

/** Below the timeline: what is counted left, what is worked on right. */
const Parts = ({ register, items, anyDay, shown, today }: PartsProps) => {
  const rows = useMemo(() => rowsOf(anyDay), [anyDay]);
  const all = useMemo(() => rowsOf(items), [items]);
  const worked = useMemo(() => rowsOf(shown), [shown]);
  return (
    <div className="renewals-parts">
      <MonthsSection rows={rows} today={today} />
      <PipelineCard register={register} all={all} rows={worked} />
    </div>
  );
};
