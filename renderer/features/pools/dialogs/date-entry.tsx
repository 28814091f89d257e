/** A date as a text field, so that what is typed stays to be corrected, with a calendar beside it. */
import { useState } from 'react';
import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isCivilDate } from '../../../../domain/calendar/civil-date';
import { formatDate } from '../../../ui/format-date';
import { parseTypedDate } from '../../../ui/parse-typed-date';
import '@mantine/dates/styles.layer.css';

interface DateEntryProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly error: string | null;
}

export const DateEntry = ({ label, value, onChange, error }: DateEntryProps) => {
  const { t } = useTranslation('ui');
  return (
    <TextInput
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
      placeholder={t('datePlaceholder')}
      autoComplete="off"
      rightSection={<Calendar label={label} value={value} onPick={onChange} />}
    />
  );
};

interface CalendarProps {
  readonly label: string;
  readonly value: string;
  readonly onPick: (date: string) => void;
}

const Calendar = ({ label, value, onPick }: CalendarProps) => {
  const { t } = useTranslation('pools');
  const [opened, setOpened] = useState(false);
  const chosen = parseTypedDate(value);
  const pick = (date: string | null): void => {
    setOpened(false);
    if (isCivilDate(date)) onPick(formatDate(date));
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus shadow="md" withinPortal>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('field.calendar', { label })}
          onClick={() => setOpened((now) => !now)}
        >
          <IconCalendar size={16} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          value={chosen}
          onChange={pick}
          {...(chosen === null ? {} : { defaultDate: chosen })}
          firstDayOfWeek={1}
        />
      </Popover.Dropdown>
    </Popover>
  );
};
