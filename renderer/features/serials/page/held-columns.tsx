/** The columns of the parts that an installation holds. */
import { useMemo } from 'react';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { dayCell } from '../../../../contract/table/exported-table';
import type { HeldNeed, HeldSum } from '../../../../domain/installation/held-sums';
import { formatDate } from '../../../ui/format-date';
import { formatDaysLeft, urgencyOf } from '../../../ui/format-days-left';
import { formatQuantity } from '../../../ui/format-quantity';
import { RuleChip } from '../../../ui/rule-chip';
import type { TableColumn } from '../../../ui/table-column';

export interface HeldRow extends HeldSum {
  /** As the catalogue has it. */
  readonly description: string;
  readonly daysLeft: number | null;
}

const None = () => <span className="muted">–</span>;

const EndText = ({ row }: { readonly row: HeldRow }) => {
  const { t } = useTranslation('serials');
  return row.expiresOn === null ? <span className="muted">{t('perpetual')}</span> : formatDate(row.expiresOn);
};

const DaysText = ({ days }: { readonly days: number | null }) => {
  if (days === null) return <None />;
  const urgency = urgencyOf(days);
  return <span className={urgency === 'plain' ? undefined : `medium tone-${urgency}`}>{formatDaysLeft(days)}</span>;
};

/** ID-8: where more is needed than is held, it is said with an icon. */
const NeedText = ({ need }: { readonly need: HeldNeed | null }) => {
  const { t } = useTranslation('serials');
  if (need === null) return <None />;
  const facts = { part: need.part, required: formatQuantity(need.required), there: formatQuantity(need.there) };
  if (need.there >= need.required) return t('held.need', facts);
  return (
    <span className="installation-short tone-red medium">
      <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
      {t('held.short', facts)} <RuleChip id="ID-8" />
    </span>
  );
};

const wordColumns = (t: TFunction<'serials'>): readonly TableColumn<HeldRow>[] => [
  {
    id: 'part',
    title: t('held.column.part'),
    cell: ({ part }) => <span className="medium">{part}</span>,
    sortBy: ({ part }) => part,
    exported: ({ part }) => part,
  },
  {
    id: 'description',
    title: t('held.column.description'),
    width: '34%',
    cell: ({ description }) => (
      <span className="installation-clip lead" title={description}>
        {description}
      </span>
    ),
    exported: ({ description }) => description,
  },
  {
    id: 'needs',
    title: t('held.column.needs'),
    cell: ({ need }) => <NeedText need={need} />,
    exported: ({ need }) => need?.part ?? null,
  },
  {
    id: 'family',
    title: t('column.family'),
    cell: ({ family }) => family,
    sortBy: ({ family }) => family,
    exported: ({ family }) => family,
  },
];

const figureColumns = (t: TFunction<'serials'>): readonly TableColumn<HeldRow>[] => [
  {
    id: 'expiresOn',
    title: t('held.column.ends'),
    align: 'end',
    cell: (row) => <EndText row={row} />,
    sortBy: ({ expiresOn }) => expiresOn,
    exported: ({ expiresOn }) => dayCell(expiresOn),
  },
  {
    id: 'daysLeft',
    title: t('column.daysLeft'),
    align: 'end',
    cell: ({ daysLeft }) => <DaysText days={daysLeft} />,
    sortBy: ({ daysLeft }) => daysLeft,
    exported: ({ daysLeft }) => daysLeft,
  },
  {
    id: 'quantity',
    title: t('held.column.quantity'),
    align: 'end',
    cell: ({ quantity }) => formatQuantity(quantity),
    sortBy: ({ quantity }) => quantity,
    exported: ({ quantity }) => quantity,
  },
];

export const useHeldColumns = (): readonly TableColumn<HeldRow>[] => {
  const { t } = useTranslation('serials');
  return useMemo(() => [...wordColumns(t), ...figureColumns(t)], [t]);
};
