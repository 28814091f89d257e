/** The calendar file of what ends: as it is filtered, or for one salesperson, or for one customer. */
import { Button, Menu } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../../domain/ledger/register';
import { calendarEntries, type CalendarEntry } from '../../../../domain/pipeline/calendar-entries';
import { deadlinesOf } from '../../../../domain/deadline/deadlines-of';
import { useAlertsState } from '../../../db/alerts-state';
import { useRegister } from '../../../db/use-register';
import { useAppInfo } from '../../../stores/app-info-store';
import type { RenewalItem } from '../renewal-items';

interface CalendarMenuProps {
  readonly register: Register;
  /** What the filter lets through. */
  readonly items: readonly RenewalItem[];
}

/** More names than these are found by the filter. */
const MOST_NAMES = 12;

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });
const namesOf = (names: readonly string[]): readonly string[] =>
  [...new Set(names)]
    .filter((name) => name !== '')
    .sort(collator.compare)
    .slice(0, MOST_NAMES);

type Choose = (name: string, isMeant: (entry: CalendarEntry) => boolean) => void;

/** Whose deadlines are asked for stands among everything that ends: an owner is one of its pool's other deadlines too. */
const useSaving = ({ register, items }: CalendarMenuProps): Choose => {
  const workspace = useAppInfo(({ info }) => info?.workspace ?? '');
  const { head } = useRegister();
  const support = useAlertsState(({ usage }) => usage.support);
  const shown = new Set(items.map(({ deadline }) => deadline.key));
  return (name, isMeant) => {
    const entries = calendarEntries(register, deadlinesOf(register, support)).filter(
      (entry) => shown.has(entry.deadline.key) && isMeant(entry),
    );
    const revision = head?.count ?? 0;
    void import('./save-calendar').then(({ saveCalendar }) =>
      saveCalendar({ name, workspace, revision, asOf: register.asOf, entries }),
    );
  };
};

export const CalendarMenu = (props: CalendarMenuProps) => {
  const { t } = useTranslation('renewals');
  const save = useSaving(props);
  const owners = namesOf(props.items.map(({ owner }) => owner));
  const customers = namesOf(props.items.map(({ deadline }) => deadline.customer));
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconCalendar size={16} stroke={1.5} aria-hidden />}>{t('calendar.action')}</Button>
      </Menu.Target>
      <Menu.Dropdown className="renewals-calendar">
        <Menu.Item onClick={() => save(t('title'), () => true)}>{t('calendar.shown')}</Menu.Item>
        {owners.length > 0 && <Menu.Label>{t('calendar.owners')}</Menu.Label>}
        {owners.map((owner) => (
          <Menu.Item
            key={owner}
            onClick={() => save(t('calendar.of', { name: owner }), (each) => each.owner === owner)}
          >
            {owner}
          </Menu.Item>
        ))}
        {customers.length > 0 && <Menu.Label>{t('calendar.customers')}</Menu.Label>}
        {customers.map((customer) => (
          <Menu.Item
            key={customer}
            onClick={() => save(t('calendar.of', { name: customer }), ({ deadline }) => deadline.customer === customer)}
          >
            {customer}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
