/** The columns of the pipeline: those of the look in the card, and what else is known in the whole table. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { amountNumber } from '../../../../contract/table/currency-digits';
import { dayCell } from '../../../../contract/table/exported-table';
import type { Register } from '../../../../domain/ledger/register';
import type { RenewalStage } from '../../../../domain/pipeline/pipeline-change';
import type { RenewalRow } from '../../../../domain/pipeline/renewal-rows';
import { renewalStages } from '../../../../domain/pipeline/pipeline-change';
import { formatDate } from '../../../ui/format-date';
import { formatDaysLeft, urgencyOf } from '../../../ui/format-days-left';
import { formatQuantity } from '../../../ui/format-quantity';
import type { TableColumn } from '../../../ui/table-column';
import { currencySymbol, formatAmount, formatValue } from './format-value';
import { InPlaceText } from './in-place-text';
import { NoPrice } from './no-price';
import { StageMenu } from './stage-menu';
import { StagePill } from './stage-pill';

export interface PipelineActions {
  readonly writable: boolean;
  readonly owners: readonly string[];
  readonly onStage: (row: RenewalRow, stage: RenewalStage) => void;
  readonly onOwner: (row: RenewalRow, owner: string) => void;
  readonly onNote: (row: RenewalRow, note: string) => void;
}

type Column = TableColumn<RenewalRow>;
type Words = TFunction<'renewals'>;

/** As long as the ledger keeps them. */
const MOST_CHARACTERS = 2000;

const sortText = (text: string): string | null => (text === '' ? null : text.toLocaleLowerCase('en-GB'));
const textCell = (text: string | null): string | null => (text === '' ? null : text);

/** What of the pool or installation is renewed; the SUP goes without saying. */
export const whatEnds = (t: Words, { renewal }: RenewalRow): string => {
  if (renewal.kind === 'sup') return t('kind.sup');
  return renewal.kind === 'subscription'
    ? t('pipeline.subscription', { lot: renewal.lot })
    : t('pipeline.term', { part: renewal.part });
};

const deadlineColumn = (t: Words): Column => ({
  id: 'deadline',
  title: t('pipeline.column.deadline'),
  width: 98,
  cell: ({ deadline: { on, projected } }) =>
    projected ? <span className="muted">{t('pipeline.projected', { date: formatDate(on) })}</span> : formatDate(on),
  sortBy: ({ deadline }) => deadline.on,
  exported: ({ deadline }) => dayCell(deadline.on),
});

const daysColumn = (t: Words): Column => ({
  id: 'days',
  title: t('pipeline.column.days'),
  align: 'end',
  width: 60,
  cell: ({ deadline: { daysLeft } }) => {
    const urgency = urgencyOf(daysLeft);
    return (
      <span className={urgency === 'plain' ? undefined : `tone-${urgency} medium`}>{formatDaysLeft(daysLeft)}</span>
    );
  },
  sortBy: ({ deadline }) => deadline.daysLeft,
  exported: ({ deadline }) => deadline.daysLeft,
});

const poolColumn = (t: Words): Column => ({
  id: 'pool',
  title: t('pipeline.column.pool'),
  cell: (row) => (
    <span className="pipeline-clip" title={`${row.deadline.name} · ${whatEnds(t, row)}`}>
      <span className="medium">{row.deadline.name}</span>
      {row.renewal.kind !== 'sup' && <span className="muted"> · {whatEnds(t, row)}</span>}
    </span>
  ),
  sortBy: ({ deadline }) => sortText(deadline.name),
  exported: ({ deadline }) => deadline.name,
});

const stageColumn = (t: Words, stageName: (stage: RenewalStage) => string, actions: PipelineActions): Column => ({
  id: 'stage',
  title: t('pipeline.column.stage'),
  width: 130,
  cell: (row) =>
    actions.writable ? (
      <StageMenu row={row} onChoose={(stage) => actions.onStage(row, stage)} />
    ) : (
      <StagePill stage={row.stage} />
    ),
  sortBy: ({ stage }) => renewalStages.indexOf(stage),
  exported: ({ stage }) => stageName(stage),
});

const ownerColumn = (t: Words, { writable, owners, onOwner }: PipelineActions): Column => ({
  id: 'owner',
  title: t('pipeline.column.owner'),
  width: 130,
  cell: (row) => (
    <InPlaceText
      value={row.owner}
      label={t(row.owner === '' ? 'pipeline.edit.noOwner' : 'pipeline.edit.owner', {
        name: row.deadline.name,
        owner: row.owner,
      })}
      placeholder={t('pipeline.edit.addOwner')}
      suggestions={owners}
      maxLength={MOST_CHARACTERS}
      writable={writable}
      onKeep={(owner) => onOwner(row, owner)}
    />
  ),
  sortBy: ({ owner }) => sortText(owner),
  exported: ({ owner }) => textCell(owner),
});

const noteColumn = (t: Words, { writable, onNote }: PipelineActions): Column => ({
  id: 'note',
  title: t('pipeline.column.note'),
  cell: (row) => (
    <InPlaceText
      value={row.note}
      label={t(row.note === '' ? 'pipeline.edit.noNote' : 'pipeline.edit.note', { name: row.deadline.name })}
      placeholder={t('pipeline.edit.addNote')}
      maxLength={MOST_CHARACTERS}
      writable={writable}
      onKeep={(note) => onNote(row, note)}
    />
  ),
  sortBy: ({ note }) => sortText(note),
  exported: ({ note }) => textCell(note),
});

const quantityColumn = (t: Words): Column => ({
  id: 'quantity',
  title: t('pipeline.column.quantity'),
  align: 'end',
  width: 66,
  cell: ({ deadline }) => formatQuantity(deadline.quantity),
  sortBy: ({ deadline }) => deadline.quantity,
  exported: ({ deadline }) => deadline.quantity,
});

const amountIn = ({ value }: RenewalRow, currency: string): number | null =>
  value.find((sum) => sum.currency === currency)?.minorUnits ?? null;

interface OtherValueProps {
  readonly t: Words;
  readonly row: RenewalRow;
  readonly register: Register;
  readonly isWhole: boolean;
}

/** Priced in another currency: said with it where this column stands for all, and in its own column elsewhere. */
const OtherValue = ({ t, row, register, isWhole }: OtherValueProps) => {
  const [other] = row.value;
  if (other === undefined) return <NoPrice register={register} row={row} />;
  return isWhole ? (
    <span className="muted">{t('gantt.notAvailable')}</span>
  ) : (
    formatValue(other.minorUnits, other.currency)
  );
};

const valueColumn = (t: Words, currency: string, register: Register, isWhole: boolean): Column => ({
  id: `value-${currency}`,
  title: t('pipeline.column.value', { symbol: currencySymbol(currency) }),
  align: 'end',
  width: 76,
  cell: (row) => {
    const amount = amountIn(row, currency);
    return amount === null ? <OtherValue {...{ t, row, register, isWhole }} /> : formatAmount(amount, currency);
  },
  sortBy: (row) => amountIn(row, currency),
  exported: (row) => {
    const amount = amountIn(row, currency);
    return amount === null ? null : amountNumber(amount, currency);
  },
});

const noValueColumn = (t: Words, register: Register): Column => ({
  id: 'value',
  title: t('pipeline.column.noValue'),
  align: 'end',
  width: 84,
  cell: (row) => <NoPrice register={register} row={row} />,
});

const customerColumn = (t: Words): Column => ({
  id: 'customer',
  title: t('pipeline.column.customer'),
  cell: ({ deadline: { customer } }) => (
    <span className="pipeline-clip" title={customer}>
      {customer === '' ? t('nobody.customer') : customer}
    </span>
  ),
  sortBy: ({ deadline }) => sortText(deadline.customer),
  exported: ({ deadline }) => textCell(deadline.customer),
});

/** `currencies`: those that price anything, each with a column of its own; never added to one another. */
export const usePipelineColumns = (
  actions: PipelineActions,
  register: Register,
  currencies: readonly string[],
  isWhole: boolean,
): readonly Column[] => {
  const { t } = useTranslation('renewals');
  const { t: tApp } = useTranslation('app');
  return useMemo(() => {
    const values =
      currencies.length === 0
        ? [noValueColumn(t, register)]
        : currencies.map((each) => valueColumn(t, each, register, isWhole));
    return [
      deadlineColumn(t),
      daysColumn(t),
      poolColumn(t),
      ...(isWhole ? [customerColumn(t)] : []),
      stageColumn(t, (stage) => tApp(`stage.${stage}`), actions),
      ownerColumn(t, actions),
      quantityColumn(t),
      ...values,
      ...(isWhole ? [noteColumn(t, actions)] : []),
    ];
  }, [t, tApp, actions, register, currencies, isWhole]);
};

/** What an exported file says beside the columns on screen. */
export const useMoreExported = (): readonly Pick<Column, 'title' | 'exported'>[] => {
  const { t } = useTranslation('renewals');
  return [
    { title: t('pipeline.column.kind'), exported: (row) => whatEnds(t, row) },
    { title: t('pipeline.column.products'), exported: ({ deadline }) => textCell(deadline.products.join(', ')) },
    { title: t('pipeline.column.partner'), exported: ({ deadline }) => textCell(deadline.partner) },
    { title: t('pipeline.column.territory'), exported: ({ deadline }) => textCell(deadline.territory) },
    { title: t('pipeline.column.since'), exported: ({ since }) => dayCell(since) },
    { title: t('pipeline.column.reason'), exported: ({ reason }) => textCell(reason) },
  ];
};
