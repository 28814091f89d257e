/** Every quote, what waits for an answer first. */
import { useMemo } from 'react';
import { IconFileDollar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Register } from '../../../../domain/ledger/register';
import { quotePath } from '../../../app/paths';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { ExportMenu } from '../../../ui/export-menu';
import { FilterChips } from '../../../ui/filter-chips';
import { FilterField } from '../../../ui/filter-field';
import { FilteredEmpty } from '../../../ui/filtered-empty';
import { formatQuantity } from '../../../ui/format-quantity';
import { PageHeader } from '../../../ui/page-header';
import { sortRows } from '../../../ui/sort-rows';
import { NewQuoteButton } from '../new-quote-button';
import { QuotesTabs } from '../quotes-tabs';
import { filterQuotes, quoteRows, statesIn, type QuoteFilter, type QuoteRow } from './quote-row';
import { clearQuoteFilter, useQuotesView } from './quotes-view';
import { useExportedQuoteColumns, useQuoteColumns } from './use-quote-columns';

export const QuotesListScreen = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('quotes');
  const rows = useMemo(() => quoteRows(register), [register]);
  const lead = t('lead', {
    count: rows.length,
    formatted: formatQuantity(rows.length),
    open: formatQuantity(rows.filter(({ state }) => state === 'open').length),
  });
  const actions = (
    <>
      <QuotesExport rows={rows} register={register} />
      <NewQuoteButton filled />
    </>
  );
  return (
    <div className="page">
      {rows.length === 0 ? (
        <PageHeader title={t('title')} />
      ) : (
        <PageHeader title={t('title')} lead={lead} actions={actions} />
      )}
      <QuotesTabs />
      {rows.length === 0 ? <NoQuotes /> : <QuotesTable rows={rows} />}
    </div>
  );
};

const QuotesExport = ({ rows, register }: { readonly rows: readonly QuoteRow[]; readonly register: Register }) => {
  const { t } = useTranslation('quotes');
  const { text, state, sort } = useQuotesView();
  const columns = useQuoteColumns();
  const exported = useExportedQuoteColumns();
  return (
    <ExportMenu
      name={t('title')}
      asOf={register.asOf}
      columns={exported}
      rows={() => sortRows(filterQuotes(rows, { text, state }), columns, sort)}
    />
  );
};

const NoQuotes = () => {
  const { t } = useTranslation('quotes');
  return (
    <div className="card">
      <EmptyState
        icon={IconFileDollar}
        title={t('empty.title')}
        text={t('empty.text')}
        actions={<NewQuoteButton filled />}
      />
    </div>
  );
};

const StateChips = ({ rows, state }: { readonly rows: readonly QuoteRow[]; readonly state: QuoteFilter }) => {
  const { t } = useTranslation('quotes');
  const chips = (['all', ...statesIn(rows)] as const).map((value) => ({
    value,
    label: value === 'all' ? t('filter.all') : t(`state.${value}`),
    count: formatQuantity(filterQuotes(rows, { text: '', state: value }).length),
  }));
  return (
    <FilterChips<QuoteFilter>
      label={t('filter.states')}
      chips={chips}
      value={state}
      onChange={(chosen) => useQuotesView.setState({ state: chosen })}
    />
  );
};

const QuotesTable = ({ rows }: { readonly rows: readonly QuoteRow[] }) => {
  const { t } = useTranslation('quotes');
  const { text, state, sort } = useQuotesView();
  const [, navigate] = useLocation();
  const columns = useQuoteColumns();
  const shown = useMemo(() => filterQuotes(rows, { text, state }), [rows, text, state]);
  const nothing = text.trim() === '' ? t('filteredState') : t('filteredEmpty', { text: text.trim() });
  return (
    <>
      <div className="quotes-filters" role="search">
        <FilterField
          className="quotes-filter"
          label={t('filter.label')}
          placeholder={t('filter.placeholder')}
          value={text}
          onChange={(typed) => useQuotesView.setState({ text: typed })}
        />
        <StateChips rows={rows} state={state} />
      </div>
      {shown.length === 0 ? (
        <div className="card">
          <FilteredEmpty title={nothing} onClear={clearQuoteFilter} />
        </div>
      ) : (
        <DataTable
          label={t('tableLabel')}
          rows={shown}
          columns={columns}
          rowKey={({ quote }) => quote}
          sort={sort}
          onSortChange={(next) => useQuotesView.setState({ sort: next })}
          onOpen={({ quote }) => navigate(quotePath(quote))}
        />
      )}
    </>
  );
};
