/** The whole pipeline: filters, every column, notes, and what is done with several renewals at once. */
import { useMemo } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { toDayNumber } from '../../../../domain/calendar/civil-date';
import type { Register } from '../../../../domain/ledger/register';
import { currenciesOf, openRows } from '../../../../domain/pipeline/forecast';
import type { RenewalRow } from '../../../../domain/pipeline/renewal-rows';
import { paths } from '../../../app/paths';
import { DataTable } from '../../../ui/data-table';
import { useCrumb } from '../../../stores/crumbs-store';
import { ExportMenu } from '../../../ui/export-menu';
import { FilterField } from '../../../ui/filter-field';
import { FilteredEmpty } from '../../../ui/filtered-empty';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { PageHeader } from '../../../ui/page-header';
import { sortRows } from '../../../ui/sort-rows';
import type { TableColumn } from '../../../ui/table-column';
import { rowsOf } from '../renewal-items';
import { onDays, withoutDays } from '../renewals-filter';
import { RenewalsFilters } from '../renewals-filters';
import { clearRenewalsFilter, useRenewalsView } from '../renewals-view';
import { useFilterWords, usePrintedFilter } from '../use-filter-words';
import { useRenewalItems } from '../use-renewal-items';
import { useMoreExported, usePipelineColumns, whatEnds } from './pipeline-columns';
import { PipelineDialogs } from './pipeline-dialogs';
import { PipelineSelection } from './pipeline-selection';
import { findRenewals, usePipelineView } from './pipeline-view';
import { renewedAt } from './renewed-at';
import { selectRenewalsColumn } from './select-renewals';
import { usePipeline } from './use-pipeline';
import './pipeline.css';

export const PipelineScreen = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('renewals');
  useCrumb(t('pipeline.crumb'));
  const { filter } = useRenewalsView();
  const { text, sort } = usePipelineView();
  const today = toDayNumber(register.asOf);
  const items = useRenewalItems(register);
  const all = useMemo(() => rowsOf(items), [items]);
  const rows = useMemo(
    () => findRenewals(rowsOf(onDays(withoutDays(items, filter, today), filter.days, today)), text),
    [items, filter, today, text],
  );
  const pipeline = usePipeline(all, register.asOf);
  const currencies = useMemo(() => currenciesOf(all), [all]);
  const columns = usePipelineColumns(pipeline.actions, register, currencies, true);
  const exported = [...columns, ...useMoreExported()];
  const printed = usePrinted(text);
  const counts = { formatted: formatQuantity(rows.length), open: formatQuantity(openRows(rows).length) };
  return (
    <div className="page pipeline-page">
      <PageHeader
        title={t('pipeline.title')}
        lead={t('pipeline.lead', { count: rows.length, ...counts })}
        actions={
          <>
            <Button component={Link} href={paths.renewals}>
              {t('pipeline.back')}
            </Button>
            <ExportMenu
              name={t('pipeline.tableLabel')}
              asOf={register.asOf}
              columns={exported}
              rows={() => sortRows(rows, columns, sort)}
              filter={printed}
            />
          </>
        }
      />
      <RenewalsFilters items={items} filter={filter} legend={false} />
      <TextFilter text={text} />
      {rows.length === 0 ? <NothingMatches text={text} /> : <Table rows={rows} columns={columns} />}
      <Chosen register={register} rows={rows} pipeline={pipeline} />
      <PipelineDialogs
        register={register}
        asked={pipeline.asked}
        owners={pipeline.actions.owners}
        mayRenew={pipeline.mayRenew}
        onAsk={pipeline.ask}
      />
    </div>
  );
};

/** The filter in words, with what was typed. */
const usePrinted = (text: string): string => {
  const { t } = useTranslation('renewals');
  const words = usePrintedFilter()(useRenewalsView((view) => view.filter));
  return text.trim() === '' ? words : `${words} ${t('pipeline.printedText', { text: text.trim() })}`;
};

const TextFilter = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('renewals');
  return (
    <FilterField
      className="pipeline-search"
      label={t('pipeline.search')}
      placeholder={t('pipeline.searchPlaceholder')}
      value={text}
      onChange={(typed) => usePipelineView.setState({ text: typed })}
    />
  );
};

const clearAll = (): void => {
  clearRenewalsFilter();
  usePipelineView.setState({ text: '' });
};

const NothingMatches = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('renewals');
  const { filter } = useRenewalsView();
  const words = useFilterWords()(filter);
  const when = t(`lead.within.${filter.period}`);
  const title = text.trim() === '' ? words : t('pipeline.filteredText', { text: text.trim(), when });
  return (
    <section className="card">
      <FilteredEmpty title={title} onClear={clearAll} />
    </section>
  );
};

interface TableProps {
  readonly rows: readonly RenewalRow[];
  readonly columns: readonly TableColumn<RenewalRow>[];
}

const Table = ({ rows, columns }: TableProps) => {
  const { t } = useTranslation('renewals');
  const { sort, selected } = usePipelineView();
  const [, navigate] = useLocation();
  const shown = useMemo(() => [selectRenewalsColumn({ t, rows, selected }), ...columns], [t, rows, selected, columns]);
  return (
    <DataTable
      label={t('pipeline.tableLabel')}
      rows={rows}
      columns={shown}
      rowKey={({ key }) => key}
      rowLabel={(row) =>
        t('pipeline.row', { name: row.deadline.name, what: whatEnds(t, row), date: formatDate(row.deadline.on) })
      }
      isSelected={({ key }) => selected.has(key)}
      sort={sort}
      onSortChange={(next) => usePipelineView.setState({ sort: next })}
      onOpen={(row) => navigate(renewedAt(row))}
    />
  );
};

interface ChosenProps {
  readonly register: Register;
  readonly rows: readonly RenewalRow[];
  readonly pipeline: ReturnType<typeof usePipeline>;
}

/** Of what is chosen, what is in view counts. */
const Chosen = ({ register, rows, pipeline }: ChosenProps) => {
  const { selected } = usePipelineView();
  const chosen = useMemo(() => rows.filter(({ key }) => selected.has(key)), [rows, selected]);
  if (chosen.length === 0) return null;
  return <PipelineSelection rows={chosen} locked={pipeline.why} asOf={register.asOf} onAsk={pipeline.ask} />;
};
