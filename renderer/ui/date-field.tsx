/** A field for a civil date: typed in any usual way or picked from a calendar; it yields `YYYY-MM-DD` and no time. */
import type { ReactNode } from 'react';
import { DateInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isCivilDate, type CivilDate } from '../../domain/calendar/civil-date';
import { formatDate } from './format-date';
import { parseTypedDate } from './parse-typed-date';
import '@mantine/dates/styles.layer.css';

interface DateFieldProps {
  readonly label: string;
  readonly value: CivilDate | null;
  readonly onChange: (date: CivilDate | null) => void;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
  readonly required?: boolean;
  readonly minDate?: CivilDate;
  readonly maxDate?: CivilDate;
  readonly className?: string;
  readonly onBlur?: () => void;
}

const BELOW_FIELD_PX = 8;
const BELOW_ERROR_PX = 28;

export const DateField = ({
  value,
  onChange,
  required = false,
  minDate,
  maxDate,
  className,
  onBlur,
  ...field
}: DateFieldProps) => {
  const { t } = useTranslation('ui');
  return (
    <DateInput
      {...field}
      {...(minDate === undefined ? {} : { minDate })}
      {...(maxDate === undefined ? {} : { maxDate })}
      {...(className === undefined ? {} : { className })}
      {...(onBlur === undefined ? {} : { onBlur })}
      withAsterisk={required}
      value={value}
      onChange={(date) => onChange(isCivilDate(date) ? date : null)}
      allowDeselect
      dateParser={parseTypedDate}
      valueFormat={(date) => (isCivilDate(date) ? formatDate(date) : date)}
      // The calendar leaves in view what is wrong with the date.
      popoverProps={{ offset: field.error ? BELOW_ERROR_PX : BELOW_FIELD_PX }}
      placeholder={t('datePlaceholder')}
      firstDayOfWeek={1}
      leftSection={<IconCalendar size={16} stroke={1.5} aria-hidden />}
      leftSectionPointerEvents="none"
      ariaLabels={{ previousMonth: t('previousMonth'), nextMonth: t('nextMonth') }}
    />
  );
};
