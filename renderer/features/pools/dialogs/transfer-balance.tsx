/** What is in transit after a transfer, and the licence-days on both sides of it (LP-13). */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { transferDays, type TransferSides } from '../../../../domain/ledger/transfer-days';
import { formatDate } from '../../../ui/format-date';
import { Note } from '../../../ui/note';
import type { DraftPreview } from '../drafts/preview-draft';
import { exactDaysText } from '../exact-days-text';
import { useTransitLotsText } from '../use-transit-lots-text';

interface TransferBalanceProps {
  readonly preview: DraftPreview;
  /** The day of the change, from which the days are counted. */
  readonly on: CivilDate;
  readonly sides: TransferSides;
}

export const TransferBalance = ({ preview, on, sides }: TransferBalanceProps) => {
  const { t } = useTranslation('pools');
  const lotsText = useTransitLotsText();
  const { before, after } = useMemo(() => preview.sidesOn(on), [preview, on]);
  const days = transferDays(before, after, sides);
  const transit = after.transit.find(({ transfer }) => transfer === sides.transfer);
  const projected = before.pools.some(({ pool, projected: waits }) => waits && sides.pools.includes(pool));
  return (
    <>
      <dl className="pools-balance">
        {transit !== undefined && (
          <div>
            <dt>{t('transfer.inTransit')}</dt>
            <dd>{lotsText(transit.lots, after.policy.rounding, projected)}</dd>
          </div>
        )}
        <div>
          <dt>{t('transfer.days', { date: formatDate(on) })}</dt>
          <dd className="strong">
            {days.equal
              ? t('transfer.daysEqual', { days: exactDaysText(days.before) })
              : t('transfer.daysDiffer', { before: exactDaysText(days.before), after: exactDaysText(days.after) })}
          </dd>
        </div>
      </dl>
      {days.reason !== null && <Note tone="amber">{t(`transfer.reason.${days.reason}`)}</Note>}
    </>
  );
};
