/** A quote's state as icon and word. */
import { IconArrowBackUp, IconCircleCheck, IconCircleX, IconClock, IconClockOff, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { QuoteState } from '../../../domain/quote/registered-quote';
import { StateWord } from '../../ui/state-word';
import type { Tone } from '../../ui/tone';

const look: Readonly<Record<QuoteState, { readonly icon: Icon; readonly tone: Tone }>> = {
  open: { icon: IconClock, tone: 'cyan' },
  expired: { icon: IconClockOff, tone: 'amber' },
  accepted: { icon: IconCircleCheck, tone: 'green' },
  declined: { icon: IconCircleX, tone: 'red' },
  withdrawn: { icon: IconArrowBackUp, tone: 'slate' },
};

export const QuoteStateWord = ({ state, pill = false }: { readonly state: QuoteState; readonly pill?: boolean }) => {
  const { t } = useTranslation('quotes');
  const { icon, tone } = look[state];
  return (
    <StateWord icon={icon} tone={tone} pill={pill}>
      {t(`state.${state}`)}
    </StateWord>
  );
};
