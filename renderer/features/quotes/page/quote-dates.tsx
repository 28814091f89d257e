/** Each pool of a quote: its date when it was quoted, after the quote, and as it is now. */
import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import type { QuotedPool } from '../../../../domain/quote/quote-change';
import type { RegisteredQuote } from '../../../../domain/quote/registered-quote';
import { poolPath } from '../../../app/paths';
import { DataTable } from '../../../ui/data-table';
import { formatDate } from '../../../ui/format-date';
import { Section } from '../../../ui/section';
import type { TableColumn } from '../../../ui/table-column';

interface QuoteDatesProps {
  readonly register: Register;
  readonly quote: RegisteredQuote;
}

interface PoolRow {
  readonly quoted: QuotedPool;
  /** `undefined` where the register has no such pool any more. */
  readonly known: RegisteredPool | undefined;
}

export const QuoteDates = ({ register, quote }: QuoteDatesProps) => {
  const { t } = useTranslation('quotes');
  const columns = useDateColumns(quote);
  const rows = useMemo(
    () => quote.pools.map((quoted) => ({ quoted, known: register.pools.find(({ pool }) => pool === quoted.pool) })),
    [quote, register],
  );
  return (
    <Section title={t('pools.title')} flush>
      <DataTable label={t('pools.title')} rows={rows} columns={columns} rowKey={({ quoted }) => quoted.pool} />
    </Section>
  );
};

const PoolCell = ({ quoted: { pool, name = '' }, known }: PoolRow) => {
  const text = name === '' ? pool : name;
  const shown = (
    <span className="quotes-clip" title={pool}>
      <bdi>{text}</bdi>
    </span>
  );
  return known === undefined ? shown : <Link href={poolPath(pool)}>{shown}</Link>;
};

const wordOf = (t: TFunction<'quotes'>, quote: RegisteredQuote, { pool, from }: QuotedPool, ssed: string): string => {
  const ahead = quote.renewalAhead.find((each) => each.pool === pool);
  if (quote.renewedSince.includes(pool)) return t('pools.renewed');
  if (ahead !== undefined) return t('pools.ahead', { date: formatDate(ahead.on) });
  return ssed === from ? '' : t('pools.moved');
};

/** Its date today, and in words what has become of it. */
const NowCell = ({ row: { quoted, known }, quote }: { readonly row: PoolRow; readonly quote: RegisteredQuote }) => {
  const { t } = useTranslation('quotes');
  const ssed = known?.ssed ?? null;
  if (known === undefined || ssed === null) return <span className="muted">{t('none')}</span>;
  const word = wordOf(t, quote, quoted, ssed);
  return (
    <>
      {word !== '' && <span className="muted">{word} · </span>}
      {formatDate(ssed)}
    </>
  );
};

const useDateColumns = (quote: RegisteredQuote): readonly TableColumn<PoolRow>[] => {
  const { t } = useTranslation('quotes');
  return useMemo(
    (): readonly TableColumn<PoolRow>[] => [
      { id: 'pool', title: t('pools.pool'), cell: (row) => <PoolCell {...row} /> },
      {
        id: 'years',
        title: t('pools.years'),
        align: 'end',
        cell: ({ quoted: { years } }) => (years === 0 ? t('pools.tradeIn') : years),
      },
      { id: 'from', title: t('pools.from'), align: 'end', cell: ({ quoted: { from } }) => formatDate(from) },
      {
        id: 'to',
        title: t('pools.to'),
        align: 'end',
        cell: ({ quoted: { to } }) => <span className="medium">{to === undefined ? t('none') : formatDate(to)}</span>,
      },
      {
        id: 'now',
        title: t('pools.now'),
        align: 'end',
        cell: (row) => <NowCell row={row} quote={quote} />,
      },
    ],
    [t, quote],
  );
};
