/** Folds a task away until a day, from a menu at the end of its row; and leads to the lead times of what it is about. */
import { lazy, Suspense, useState } from 'react';
import { ActionIcon, Menu } from '@mantine/core';
import { IconAlarmSnooze, IconBell, IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { toCivilDate, toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import type { OverviewTask } from '../../../domain/overview/task';
import { applyChange } from '../../app/apply-change';
import { toastRefusal } from '../../app/toast';
import { useKeptFromWords } from '../../app/use-kept-from-words';
import { formatDate } from '../../ui/format-date';
import { LazyMenu } from '../../ui/lazy-menu';
import { focusWithoutScroll, isLost } from '../../ui/lost-focus';
import { loadTexts } from '../../app/set-up-texts';

interface SnoozeMenuProps {
  readonly task: OverviewTask;
  /** As its row names it. */
  readonly title: string;
  readonly today: CivilDate;
}

/** What is chosen in a dialog. */
type Asked = 'date' | 'leads';

const SMALL = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

/** Dialogs would be a tenth of what the first screen brings. */
const AskedDialog = lazy(async () => {
  const texts = (['alerts', 'dossier'] as const).map(loadTexts);
  const [{ AskedDialog: dialog }] = await Promise.all([import('./snooze-dialogs'), ...texts]);
  return { default: dialog };
});

const terms = { day: 1, week: 7 } as const;

const after = (today: CivilDate, days: number): CivilDate => toCivilDate(toDayNumber(today) + days);

/** The row goes with its menu: the keyboard then stands on the page. */
const snooze = async (task: OverviewTask, on: CivilDate, until: CivilDate): Promise<void> => {
  const recorded = await applyChange([{ kind: 'alert-snoozed', on, alert: task.key, until }]);
  if (!recorded.ok) return toastRefusal(recorded.error);
  if (isLost()) focusWithoutScroll(document.querySelector('main'));
};

export const SnoozeMenu = ({ task, title, today }: SnoozeMenuProps) => {
  const { t } = useTranslation('overview');
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  return (
    <>
      <LazyMenu
        position="bottom-end"
        button={(props) => (
          <ActionIcon {...props} variant="subtle" color="gray" size="sm" aria-label={t('snooze.of', { title })}>
            <IconAlarmSnooze size={16} stroke={1.5} />
          </ActionIcon>
        )}
      >
        {() => <SnoozeItems {...{ task, today }} onAsk={setAsked} />}
      </LazyMenu>
      {asked !== null && (
        <Suspense>
          <AskedDialog {...{ asked, task, title, today }} onClose={close} />
        </Suspense>
      )}
    </>
  );
};

interface SnoozeItemsProps extends Pick<SnoozeMenuProps, 'task' | 'today'> {
  readonly onAsk: (asked: Asked) => void;
}

const SnoozeItems = ({ task, today, onAsk }: SnoozeItemsProps) => {
  const { t } = useTranslation('overview');
  const locked = useKeptFromWords();
  const off = locked === '' ? {} : { disabled: true, title: locked };
  return (
    <>
      <Menu.Label>{t('snooze.menu')}</Menu.Label>
      {(['day', 'week'] as const).map((term) => {
        const until = after(today, terms[term]);
        return (
          <Menu.Item
            key={term}
            {...off}
            leftSection={<IconAlarmSnooze {...SMALL} />}
            onClick={() => void snooze(task, today, until)}
          >
            {t(`snooze.${term}`, { date: formatDate(until) })}
          </Menu.Item>
        );
      })}
      <Menu.Item {...off} leftSection={<IconCalendar {...SMALL} />} onClick={() => onAsk('date')}>
        {t('snooze.date')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item {...off} leftSection={<IconBell {...SMALL} />} onClick={() => onAsk('leads')}>
        {t('snooze.leads')}
      </Menu.Item>
    </>
  );
};
