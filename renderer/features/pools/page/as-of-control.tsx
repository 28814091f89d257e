/** Chooses the day whose register a page shows: typed, or from a calendar. */
import { memo, useState, type FormEvent } from 'react';
import { Button, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { isCivilDate, type CivilDate } from '../../../../domain/calendar/civil-date';
import { refuse } from '../../../../domain/result';
import { formatDate } from '../../../ui/format-date';
import { refusalText } from '../../../ui/refusal-text';
import { readDate } from '../drafts/read-fields';
import '@mantine/dates/styles.layer.css';

interface AsOfControlProps {
  /** The address of the page as of a day. */
  readonly pathOn: (day: CivilDate) => string;
  readonly today: CivilDate;
  /** The day that is shown now; `null` for today. */
  readonly shown: CivilDate | null;
}

export const AsOfControl = ({ pathOn, today, shown }: AsOfControlProps) => {
  const { t } = useTranslation('pools');
  const [opened, setOpened] = useState(false);
  const [, navigate] = useLocation();
  const go = (day: CivilDate): void => {
    setOpened(false);
    navigate(pathOn(day));
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus shadow="md" withinPortal>
      <Popover.Target>
        <Button
          leftSection={<IconHistory size={16} stroke={1.5} aria-hidden />}
          aria-expanded={opened}
          onClick={() => setOpened((now) => !now)}
        >
          {t(shown === null ? 'asOf.action' : 'asOf.another')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <DayForm today={today} shown={shown} onGo={go} />
      </Popover.Dropdown>
    </Popover>
  );
};

interface DayFormProps {
  readonly today: CivilDate;
  readonly shown: CivilDate | null;
  readonly onGo: (day: CivilDate) => void;
}

const readPastDay = (typed: string, today: CivilDate) => {
  const day = readDate(typed);
  return day.ok && day.value > today ? refuse('field/after', { latest: today }) : day;
};

const DayForm = ({ today, shown, onGo }: DayFormProps) => {
  const { t } = useTranslation('pools');
  const { t: ui } = useTranslation('ui');
  const [typed, setTyped] = useState(shown === null ? '' : formatDate(shown));
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const day = readPastDay(typed, today);
    if (day.ok) onGo(day.value);
    else setError(refusalText(day.error).what);
  };
  return (
    <form className="as-of-form" onSubmit={submit} noValidate>
      <div className="as-of-typed">
        <TextInput
          data-autofocus
          label={t('asOf.day')}
          value={typed}
          error={error}
          placeholder={ui('datePlaceholder')}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setError(null);
          }}
        />
        <Button type="submit" variant="filled">
          {t('asOf.show')}
        </Button>
      </div>
      <Calendar today={today} shown={shown} onGo={onGo} />
    </form>
  );
};

/** Drawn once, not at every key that is typed beside it. */
const Calendar = memo(({ today, shown, onGo }: DayFormProps) => (
  <DatePicker
    value={shown}
    defaultDate={shown ?? today}
    maxDate={today}
    firstDayOfWeek={1}
    onChange={(day) => {
      if (isCivilDate(day)) onGo(day);
    }}
  />
));
