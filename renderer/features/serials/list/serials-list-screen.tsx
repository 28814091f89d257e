/** Every IDIS installation with its serials: filtered, sorted and searched at any length, each leading to its page. */
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { Button } from '@mantine/core';
import { IconBarcode, IconPlus, IconTableImport } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { withoutAdministratorSystems } from '../../../../domain/installation/administrator-system';
import type { Register } from '../../../../domain/ledger/register';
import { chooseRegister } from '../../../app/choose-files';
import { installationPath, paths } from '../../../app/paths';
import { EmptyState } from '../../../ui/empty-state';
import { ExportMenu } from '../../../ui/export-menu';
import { FilteredEmpty } from '../../../ui/filtered-empty';
import { formatQuantity } from '../../../ui/format-quantity';
import { LongTable } from '../../../ui/long-table';
import { PageHeader } from '../../../ui/page-header';
import { useWritable } from '../../pools';
import { createFinder, serialList, type SerialFilter, type SerialList } from './find-rows';
import { orderRows } from './order-rows';
import { exportedSerialColumns, useSerialColumns } from './serial-columns';
import { SerialFilters } from './serial-filters';
import { serialRows, type SerialRow } from './serial-row';
import { everySerial, useSerialsView } from './serials-view';

/** Pixels. */
const ROW_HEIGHT = 36;

export const SerialsListScreen = ({ register }: { readonly register: Register }) => {
  const list = useMemo(() => serialList(serialRows(register)), [register]);
  return list.rows.length === 0 ? <NoInstallations /> : <FilledList register={register} list={list} />;
};

const AddButton = ({ filled = false }: { readonly filled?: boolean }) => {
  const { t } = useTranslation('serials');
  const { writable, why } = useWritable();
  const look = {
    variant: filled ? 'filled' : 'default',
    leftSection: <IconPlus size={16} stroke={1.5} aria-hidden />,
  };
  return writable ? (
    <Button {...look} component={Link} href={paths.newInstallation}>
      {t('add.action')}
    </Button>
  ) : (
    <Button {...look} disabled title={why}>
      {t('add.action')}
    </Button>
  );
};

const ImportButton = () => {
  const { t } = useTranslation('serials');
  const { writable, why } = useWritable();
  const icon = <IconTableImport size={16} stroke={1.5} aria-hidden />;
  return (
    <Button leftSection={icon} disabled={!writable} title={why} onClick={chooseRegister}>
      {t('empty.importRegister')}
    </Button>
  );
};

const NoInstallations = () => {
  const { t } = useTranslation('serials');
  const actions = (
    <>
      <AddButton filled />
      <ImportButton />
    </>
  );
  return (
    <div className="page">
      <PageHeader title={t('title')} />
      <section className="card">
        <EmptyState icon={IconBarcode} title={t('empty.title')} text={t('empty.text')} actions={actions} />
      </section>
    </div>
  );
};

interface FilledListProps {
  readonly register: Register;
  readonly list: SerialList;
}

/** Places of the rows that the filters let through, in the list's order. */
const useFound = (list: SerialList): Uint32Array => {
  const { text, shown, family, sort } = useSerialsView();
  const order = useMemo(() => orderRows(list.rows, sort), [list, sort]);
  const find = useMemo(() => createFinder(list), [list]);
  return useMemo(() => find({ text, shown, family }, order), [find, order, text, shown, family]);
};

/** Milliseconds in which the first rows have been painted, and between slices of what only a keystroke needs. */
const PAUSE = 16;
const FIRST_PAUSE = 300;

/** What a keystroke searches is made ready once the rows stand there; one that comes sooner makes the rest of it. */
const usePrepared = (list: SerialList): void =>
  useEffect(() => {
    const go = (): void => {
      if (list.prepare()) next = setTimeout(go, PAUSE);
    };
    let next = setTimeout(go, FIRST_PAUSE);
    return () => clearTimeout(next);
  }, [list]);

const FilledList = ({ register, list }: FilledListProps) => {
  const found = useFound(list);
  usePrepared(list);
  return (
    <div className="page serials-list">
      <ListHead register={register} list={list} found={found} />
      <SerialFilters list={list} />
      <FoundSerials list={list} found={found} />
    </div>
  );
};

const ListHead = ({ register, list, found }: FilledListProps & { readonly found: Uint32Array }) => {
  const { t } = useTranslation('serials');
  const { installations, asOf } = register;
  const count = useMemo(
    () => withoutAdministratorSystems(installations).filter(({ archivedOn }) => archivedOn === null).length,
    [installations],
  );
  const latest = useRef(found);
  useEffect(() => {
    latest.current = found;
  }, [found]);
  // The same while one types: what is exported is looked up when it is asked for.
  const actions = useMemo(() => {
    const rows = (): readonly SerialRow[] =>
      Array.from(latest.current, (place) => list.rows[place]).filter((row) => row !== undefined);
    return (
      <>
        <ExportMenu name={t('title')} asOf={asOf} columns={exportedSerialColumns(t)} rows={rows} />
        <AddButton />
      </>
    );
  }, [t, asOf, list]);
  return (
    <PageHeader
      title={t('title')}
      lead={[
        t('lead', { count, formatted: formatQuantity(count) }),
        t('shown', { count: found.length, formatted: formatQuantity(found.length) }),
      ].join(', ')}
      actions={actions}
    />
  );
};

/** "Awaiting, ISS, “mall”". */
const filterWords = ({ text, shown, family }: SerialFilter, t: TFunction<'serials'>): string =>
  [
    shown === 'all' ? '' : t(`filter.${shown}`),
    family === 'both' ? '' : t(`filter.${family}`),
    text.trim() === '' ? '' : `“${text.trim()}”`,
  ]
    .filter((part) => part !== '')
    .join(', ');

const clear = (): void => useSerialsView.setState(everySerial);

const FoundSerials = ({ list, found }: { readonly list: SerialList; readonly found: Uint32Array }) => {
  const { t } = useTranslation('serials');
  const [, navigate] = useLocation();
  const { text, sort, ...chosen } = useSerialsView();
  const rowAt = useCallback((index: number) => list.rows[found[index] ?? -1], [list, found]);
  const columns = useSerialColumns(rowAt, text);
  const open = (index: number): void => {
    const row = rowAt(index);
    if (row !== undefined) navigate(installationPath(row.installation.installation));
  };
  if (found.length === 0)
    return (
      <section className="card">
        <FilteredEmpty title={t('filteredEmpty', { filters: filterWords({ text, ...chosen }, t) })} onClear={clear} />
      </section>
    );
  return (
    <LongTable
      view={`${text} ${chosen.shown} ${chosen.family}`}
      label={t('table')}
      count={found.length}
      columns={columns}
      rowHeight={ROW_HEIGHT}
      onOpen={open}
      sort={sort}
      onSort={(next) => useSerialsView.setState({ sort: next })}
    />
  );
};
