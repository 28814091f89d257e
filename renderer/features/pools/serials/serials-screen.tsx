/** The serials that came with a pool's lots: a list of any length, with a filter and a way to copy it. */
import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconHash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import type { Refusal } from '../../../../domain/result';
import type { SerialBook } from '../../../db/serial-book';
import { useSerials } from '../../../db/use-serials';
import { poolPath } from '../../../app/paths';
import { useCrumb } from '../../../stores/crumbs-store';
import { CopyButton } from '../../../ui/copy-button';
import { EmptyState } from '../../../ui/empty-state';
import { FilterField } from '../../../ui/filter-field';
import { FilteredEmpty } from '../../../ui/filtered-empty';
import { formatQuantity } from '../../../ui/format-quantity';
import type { LongColumn } from '../../../ui/long-column';
import { LongTable } from '../../../ui/long-table';
import { Note } from '../../../ui/note';
import { PageHeader } from '../../../ui/page-header';
import { refusalText } from '../../../ui/refusal-text';
import { UnknownPool } from '../page/pool-screen';
import './serials.css';

interface SerialsScreenProps {
  readonly register: Register;
  readonly id: string;
  /** One lot alone; `null` for all of the pool's. */
  readonly lot: string | null;
}

export const SerialsScreen = ({ register, id, lot }: SerialsScreenProps) => {
  const pool = register.pools.find((candidate) => candidate.pool === id);
  return pool === undefined ? <UnknownPool id={id} /> : <PoolSerials pool={pool} lot={lot} />;
};

const lotsShown = ({ lots }: RegisteredPool, lot: string | null) =>
  lots.filter(({ lot: name, serialCount }) => serialCount > 0 && (lot === null || lot === name));

const PoolSerials = ({ pool, lot }: { readonly pool: RegisteredPool; readonly lot: string | null }) => {
  const { t } = useTranslation('pools');
  const lots = useMemo(() => lotsShown(pool, lot), [pool, lot]);
  const { book, reading, error } = useSerials(lots);
  const expected = lots.reduce((sum, { serialCount }) => sum + serialCount, 0);
  const name = pool.name === '' ? pool.pool : pool.name;
  useCrumb(t('serials.crumb', { pool: name }));
  const scope = lot === null ? name : t('serials.ofLot', { lot, pool: name });
  const lead = t('serials.lead', { count: expected, quantity: formatQuantity(expected), scope });
  const back = (
    <Button component={Link} href={poolPath(pool.pool)}>
      {t('serials.back')}
    </Button>
  );
  if (expected === 0)
    return (
      <div className="page">
        <PageHeader title={t('serials.title')} actions={back} />
        <section className="card">
          <EmptyState icon={IconHash} title={t('serials.emptyTitle')} text={t('serials.emptyText')} />
        </section>
      </div>
    );
  const isShort = book !== null && book.count < expected;
  return (
    <div className="page serials-page">
      <PageHeader title={t('serials.title')} lead={lead} actions={back} />
      {error !== null && isShort && !reading && <SerialsFailed refusal={error} />}
      {(book === null || (isShort && reading)) && <Note>{t('serials.reading')}</Note>}
      {book !== null && book.count > 0 && <SerialList book={book} label={scope} />}
    </div>
  );
};

const SerialsFailed = ({ refusal }: { readonly refusal: Refusal }) => {
  const { what, next } = refusalText(refusal);
  return (
    <Note tone="amber">
      {what} {next} <span className="mono muted">{refusal.code}</span>
    </Note>
  );
};

/** Places in the book of what is shown, in its order. */
const useShown = (book: SerialBook, text: string): readonly number[] | null =>
  useMemo(() => (text.trim() === '' ? null : book.find(text.trim())), [book, text]);

const useSerialColumns = (book: SerialBook, shown: readonly number[] | null): readonly LongColumn[] => {
  const { t } = useTranslation('pools');
  return useMemo(() => {
    const placeAt = (index: number): number => shown?.[index] ?? index;
    const serialCell = (serial: string) => (
      <>
        <span className="mono">{serial}</span> <CopyButton text={serial} label={t('serials.copyOne', { serial })} />
      </>
    );
    return [
      { id: 'number', header: t('serials.number'), cell: (index) => formatQuantity(placeAt(index) + 1) },
      {
        id: 'serial',
        header: t('serials.serial'),
        cell: (index) => serialCell(book.at(placeAt(index))?.serial ?? ''),
      },
      { id: 'lot', header: t('serials.lot'), cell: (index) => book.at(placeAt(index))?.lot },
    ];
  }, [t, book, shown]);
};

const SerialList = ({ book, label }: { readonly book: SerialBook; readonly label: string }) => {
  const { t } = useTranslation('pools');
  const [text, setText] = useState('');
  const shown = useShown(book, text);
  const count = shown?.length ?? book.count;
  const serialAt = (index: number): string => book.at(shown?.[index] ?? index)?.serial ?? '';
  const columns = useSerialColumns(book, shown);
  return (
    <>
      <div className="serials-tools" role="search">
        <FilterField className="serials-filter" label={t('serials.filter')} value={text} onChange={setText} />
        <span className="muted" role="status">
          {t('serials.shown', { count, quantity: formatQuantity(count) })}
        </span>
        <span className="spacer" />
        <CopyAll count={count} serialAt={serialAt} />
      </div>
      {count === 0 ? (
        <section className="card">
          <FilteredEmpty title={t('serials.noneFound', { text: text.trim() })} onClear={() => setText('')} />
        </section>
      ) : (
        <LongTable view={text} label={t('serials.table', { scope: label })} count={count} columns={columns} />
      )}
    </>
  );
};

interface CopyAllProps {
  readonly count: number;
  readonly serialAt: (index: number) => string;
}

/** One a line, as they stand in the list. */
const CopyAll = ({ count, serialAt }: CopyAllProps) => {
  const { t } = useTranslation('pools');
  const clipboard = useClipboard({ timeout: 1500 });
  const Glyph = clipboard.copied ? IconCheck : IconCopy;
  const copy = (): void =>
    clipboard.copy(Array.from({ length: count }, (_serial, index) => serialAt(index)).join('\n'));
  return (
    <Button disabled={count === 0} leftSection={<Glyph size={16} stroke={1.5} aria-hidden />} onClick={copy}>
      {clipboard.copied ? t('serials.copied') : t('serials.copyAll', { count, quantity: formatQuantity(count) })}
    </Button>
  );
};
