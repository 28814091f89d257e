/** Used licences as a table of any length: filtered, sorted and exported. */
import { useMemo, useState } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { UsedLicence } from '../../../../domain/usage/snapshot';
import { ExportMenu } from '../../../ui/export-menu';
import { FilterChips } from '../../../ui/filter-chips';
import { FilterField } from '../../../ui/filter-field';
import { FilteredEmpty } from '../../../ui/filtered-empty';
import { formatInstant } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import type { LongColumn } from '../../../ui/long-column';
import { LongTable } from '../../../ui/long-table';
import type { ExportedColumn, TableSort } from '../../../ui/table-column';
import { useLicenceWords } from '../use-licence-words';
import { filterUsed, kindsIn, sortUsed, type UsedFilter } from './used-row';

interface UsedListProps {
  readonly used: readonly UsedLicence[];
  /** Names the exported file. */
  readonly name: string;
  readonly asOf: CivilDate;
}

const everything: UsedFilter = { text: '', kind: 'all', type: null };

export const UsedList = ({ used, name, asOf }: UsedListProps) => {
  const { t } = useTranslation('usage');
  const [filter, setFilter] = useState(everything);
  const [sort, setSort] = useState<TableSort>({ column: 'name', descending: false });
  const sorted = useMemo(() => sortUsed(used, sort), [used, sort]);
  const shown = useMemo(() => filterUsed(sorted, filter), [sorted, filter]);
  const columns = useColumns(shown);
  return (
    <>
      <div className="usage-filters" role="search">
        <FilterField
          label={t('used.filter')}
          value={filter.text}
          onChange={(text) => setFilter((now) => ({ ...now, text }))}
        />
        <KindChips used={used} filter={filter} onChange={(kind) => setFilter((now) => ({ ...now, kind }))} />
        <span className="spacer" />
        <ExportMenu name={name} asOf={asOf} columns={useExported()} rows={() => shown} />
      </div>
      {shown.length === 0 ? (
        <section className="card">
          <FilteredEmpty
            title={t('used.filteredEmpty', { filters: filterWords(filter, t) })}
            onClear={() => setFilter(everything)}
          />
        </section>
      ) : (
        <LongTable
          label={name}
          view={`${filter.kind} ${filter.text}`}
          count={shown.length}
          columns={columns}
          sort={sort}
          onSort={setSort}
        />
      )}
    </>
  );
};

const filterWords = ({ text, kind }: UsedFilter, t: TFunction<'usage'>): string =>
  [kind === 'all' ? '' : t(`used.kinds.${kind}`), text.trim() === '' ? '' : `“${text.trim()}”`]
    .filter((part) => part !== '')
    .join(', ');

interface KindChipsProps {
  readonly used: readonly UsedLicence[];
  readonly filter: UsedFilter;
  readonly onChange: (kind: UsedFilter['kind']) => void;
}

/** AC-8: of face recognition these are users and devices. */
const KindChips = ({ used, filter, onChange }: KindChipsProps) => {
  const { t } = useTranslation('usage');
  const kinds = useMemo(() => kindsIn(used), [used]);
  const chips = useMemo(
    () =>
      (['all', ...kinds] as const).map((value) => ({
        value,
        label: t(`used.kinds.${value}`),
        count: formatQuantity(filterUsed(used, { text: '', kind: value, type: null }).length),
      })),
    [used, kinds, t],
  );
  return kinds.length < 2 ? null : (
    <FilterChips label={t('used.chips')} chips={chips} value={filter.kind} onChange={onChange} />
  );
};

const useColumns = (shown: readonly UsedLicence[]): readonly LongColumn[] => {
  const { t } = useTranslation('usage');
  const { wholeTypeOf } = useLicenceWords();
  return useMemo((): readonly LongColumn[] => {
    const text = (of: (each: UsedLicence) => string) => (index: number) => {
      const each = shown[index];
      return each === undefined ? null : <span title={of(each)}>{of(each)}</span>;
    };
    const hasTypes = shown.some(({ type }) => type !== undefined);
    return [
      {
        id: 'name',
        header: t('used.column.name'),
        width: 'minmax(0, 3fr)',
        sorts: true,
        cell: text(({ name }) => name),
      },
      {
        id: 'kind',
        header: t('used.column.kind'),
        width: '120px',
        sorts: true,
        cell: text(({ kind }) => t(`used.kind.${kind}`)),
      },
      ...(hasTypes
        ? [
            {
              id: 'type',
              header: t('used.column.type'),
              width: 'minmax(0, 2fr)',
              sorts: true,
              cell: text(({ type }) => (type === undefined ? t('none') : wholeTypeOf(type))),
            },
          ]
        : []),
      { id: 'id', header: t('used.column.id'), width: 'minmax(0, 2fr)', cell: text(({ id }) => id) },
      {
        id: 'since',
        header: t('used.column.since'),
        width: '160px',
        align: 'end',
        sorts: true,
        cell: text(({ since }) => formatInstant(since)),
      },
    ];
  }, [shown, t, wholeTypeOf]);
};

const useExported = (): readonly ExportedColumn<UsedLicence>[] => {
  const { t } = useTranslation('usage');
  const { wholeTypeOf } = useLicenceWords();
  return useMemo(
    (): readonly ExportedColumn<UsedLicence>[] => [
      { title: t('used.column.name'), exported: ({ name }) => name },
      { title: t('used.column.kind'), exported: ({ kind }) => t(`used.kind.${kind}`) },
      { title: t('used.column.type'), exported: ({ type }) => (type === undefined ? null : wholeTypeOf(type)) },
      { title: t('used.column.id'), exported: ({ id }) => id },
      { title: t('used.column.since'), exported: ({ since }) => since },
    ],
    [t, wholeTypeOf],
  );
};
