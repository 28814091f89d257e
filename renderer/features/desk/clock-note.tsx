/** LP-5: the 30 days in which licences are issued, counted from the order. */
import { useTranslation } from 'react-i18next';
import { toDayNumber } from '../../../domain/calendar/civil-date';
import { DAYS_TO_ISSUE } from '../../../domain/ledger/purchase-orders';
import { formatQuantity } from '../../ui/format-quantity';
import { Note } from '../../ui/note';
import { RuleChip } from '../../ui/rule-chip';
import type { DeskForm } from './desk-form';

export type ClockReading = 'early' | 'met' | 'last' | 'late';

/** What the day of issue means, counted in days from the order's. */
export const readClock = (day: number): ClockReading =>
  day < 0 ? 'early' : day < DAYS_TO_ISSUE ? 'met' : day === DAYS_TO_ISSUE ? 'last' : 'late';

export const ClockNote = ({ form }: { readonly form: DeskForm }) => {
  const { t } = useTranslation('desk');
  if (form.receivedOn === null || form.issuedOn === null) return null;
  const day = toDayNumber(form.issuedOn) - toDayNumber(form.receivedOn);
  const reading = readClock(day);
  return (
    <Note tone={reading === 'met' ? 'plain' : 'amber'}>
      {t(`clock.${reading}`, { day: formatQuantity(day) })} <RuleChip id="LP-5" />
    </Note>
  );
};
