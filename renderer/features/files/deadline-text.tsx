/** LP-5: whether the licences were issued within 30 days of the order. */
import { useTranslation } from 'react-i18next';
import { toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import { formatQuantity } from '../../ui/format-quantity';
import { RuleChip } from '../../ui/rule-chip';

const DAYS_TO_ISSUE = 30;

/** Days from the order to the issue; day 0 is the order's own. */
export const daysToIssue = (receivedOn: CivilDate, issuedOn: CivilDate): number =>
  toDayNumber(issuedOn) - toDayNumber(receivedOn);

export const DeadlineText = ({
  receivedOn,
  issuedOn,
}: {
  readonly receivedOn: CivilDate;
  readonly issuedOn: CivilDate;
}) => {
  const { t } = useTranslation('files');
  const day = daysToIssue(receivedOn, issuedOn);
  const key = day < 0 ? 'before' : day <= DAYS_TO_ISSUE ? 'met' : 'late';
  return (
    <span>
      <span className={key === 'met' ? undefined : 'tone-amber'}>{t(`fact.${key}`, { day: formatQuantity(day) })}</span>{' '}
      <RuleChip id="LP-5" />
    </span>
  );
};
