/** Whether a serial is the one to quote, still to come, or superseded: icon and word. */
import { IconCircleCheck, IconCircleDashed, IconHourglass, IconReplace, type Icon } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { formatDate } from '../../../ui/format-date';
import { StateWord } from '../../../ui/state-word';
import type { Tone } from '../../../ui/tone';
import type { SerialRow, SerialState } from './serial-row';

const look: Readonly<Record<SerialState, readonly [Icon, Tone]>> = {
  current: [IconCircleCheck, 'green'],
  awaiting: [IconHourglass, 'cyan'],
  none: [IconCircleDashed, 'slate'],
  superseded: [IconReplace, 'slate'],
};

export const serialStateText = ({ state, serial }: SerialRow, t: TFunction<'serials'>): string => {
  const on = serial?.supersededOn ?? null;
  return state === 'superseded' && on !== null
    ? t('state.supersededOn', { date: formatDate(on) })
    : t(`state.${state}`);
};

export const serialStateWord = (row: SerialRow, { t }: { readonly t: TFunction<'serials'> }) => {
  const [icon, tone] = look[row.state];
  return (
    <StateWord icon={icon} tone={tone}>
      {serialStateText(row, t)}
    </StateWord>
  );
};
