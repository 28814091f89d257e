/** The columns of the list of serials: as many as the window has room for, and what an exported file holds. */
import { useMemo, type ReactNode } from 'react';
import { useMediaQuery } from '@mantine/hooks';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { dayCell } from '../../../../contract/table/exported-table';
import { CopyButton } from '../../../ui/copy-button';
import { formatDate } from '../../../ui/format-date';
import { formatDaysLeft, urgencyOf } from '../../../ui/format-days-left';
import { formatQuantity } from '../../../ui/format-quantity';
import type { LongColumn } from '../../../ui/long-column';
import type { ExportedColumn } from '../../../ui/table-column';
import { foundBy } from './find-rows';
import type { SerialColumn } from './order-rows';
import type { SerialRow } from './serial-row';
import { serialStateText, serialStateWord } from './serial-state-word';

/** Cells are plain elements where they can be: a list that is flung draws hundreds a second. */
const none = <span className="muted">–</span>;

const clip = (text: string, className?: string): ReactNode =>
  text === '' ? (
    none
  ) : (
    <span className={className} title={text}>
      {text}
    </span>
  );

const toneOf = ({ daysLeft }: SerialRow): string => {
  const urgency = daysLeft === null ? 'plain' : urgencyOf(daysLeft);
  return urgency === 'plain' ? '' : `tone-${urgency} medium`;
};

interface Said {
  readonly t: TFunction<'serials'>;
  /** What was typed. */
  readonly text: string;
}

/** The serial with a way to copy it; and the older one, where that is what was looked for. */
const serialCell = (row: SerialRow, { t, text }: Said): ReactNode => {
  if (row.serial === null) return none;
  const { serial } = row.serial;
  const old = foundBy(row, text);
  return (
    <span
      className="serial-cell"
      data-found={old !== null || undefined}
      title={old === null ? serial : t('list.replaces', { serial: old })}
    >
      <span className={row.state === 'superseded' ? 'mono muted' : 'mono medium'}>{serial}</span>
      <CopyButton text={serial} label={t('copy', { serial })} />
      {old !== null && <span className="muted serial-found">{t('list.replaces', { serial: old })}</span>}
    </span>
  );
};

const endCell = (row: SerialRow, { t }: Said): ReactNode => {
  if (row.nextEnd === null) return row.quantity === 0 ? none : <span className="muted">{t('perpetual')}</span>;
  const days = row.daysLeft ?? 0;
  return (
    <span className={toneOf(row)} title={t('list.days', { days: formatDaysLeft(days) })}>
      {formatDate(row.nextEnd)}
    </span>
  );
};

interface Shown {
  readonly width: string;
  readonly align?: 'end';
  readonly cell: (row: SerialRow, said: Said) => ReactNode;
}

const shownColumns: Readonly<Record<SerialColumn, Shown>> = {
  serial: { width: 'minmax(212px, 1.2fr)', cell: serialCell },
  family: { width: '48px', cell: ({ family }) => family ?? none },
  installation: { width: 'minmax(0, 1.3fr)', cell: ({ installation }) => clip(installation.name, 'medium') },
  customer: { width: 'minmax(0, 1fr)', cell: ({ installation }) => clip(installation.customer ?? '') },
  site: { width: 'minmax(0, 1fr)', cell: ({ siteName }) => clip(siteName) },
  quantity: {
    width: '76px',
    align: 'end',
    cell: ({ quantity }) => (quantity === 0 ? none : formatQuantity(quantity)),
  },
  nextEnd: { width: '96px', align: 'end', cell: endCell },
  daysLeft: {
    width: '76px',
    align: 'end',
    cell: (row) => (row.daysLeft === null ? none : <span className={toneOf(row)}>{formatDaysLeft(row.daysLeft)}</span>),
  },
  state: { width: '184px', cell: serialStateWord },
};

const wide: readonly SerialColumn[] = [
  'serial',
  'family',
  'installation',
  'customer',
  'site',
  'quantity',
  'nextEnd',
  'daysLeft',
  'state',
];
/** The days stand in the end's title, and its colour says how near it is. */
const medium = wide.filter((column) => column !== 'daysLeft' && column !== 'site');

const at = { getInitialValueInEffect: false } as const;

/** `rowAt` gives the row of a place in the list; `text` is what was typed. */
export const useSerialColumns = (
  rowAt: (index: number) => SerialRow | undefined,
  text: string,
): readonly LongColumn[] => {
  const { t } = useTranslation('serials');
  const isWide = useMediaQuery('(min-width: 1560px)', true, at);
  return useMemo(
    () =>
      (isWide ? wide : medium).map((id): LongColumn => {
        const { cell, ...look } = shownColumns[id];
        return {
          id,
          header: t(`column.${id}`),
          sorts: true,
          ...look,
          cell: (index) => {
            const row = rowAt(index);
            return row === undefined ? null : cell(row, { t, text });
          },
        };
      }),
    [t, isWide, rowAt, text],
  );
};

/** What an exported list says, superseded serials with what replaced them. */
export const exportedSerialColumns = (t: TFunction<'serials'>): readonly ExportedColumn<SerialRow>[] => [
  { title: t('column.serial'), exported: ({ serial }) => serial?.serial ?? null },
  { title: t('column.family'), exported: ({ family }) => family },
  { title: t('column.part'), exported: ({ part }) => part },
  { title: t('column.installation'), exported: ({ installation }) => installation.name },
  { title: t('column.customer'), exported: ({ installation }) => installation.customer },
  { title: t('column.site'), exported: ({ siteName }) => (siteName === '' ? null : siteName) },
  { title: t('column.quantity'), exported: ({ quantity }) => quantity },
  { title: t('column.nextEnd'), exported: ({ nextEnd }) => dayCell(nextEnd) },
  { title: t('column.daysLeft'), exported: ({ daysLeft }) => daysLeft },
  { title: t('column.state'), exported: (row) => serialStateText(row, t) },
  { title: t('column.since'), exported: ({ serial }) => dayCell(serial?.since ?? null) },
  { title: t('column.supersededBy'), exported: ({ serial }) => serial?.supersededBy ?? null },
];
