/** What became of a request, as icon and word. */
import { IconArrowBackUp, IconBan, IconCircleCheck, IconClock, IconInbox, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StateWord } from '../../ui/state-word';
import type { Tone } from '../../ui/tone';
import type { ActivationState } from './activation-row';

const looks: Readonly<Record<ActivationState, { readonly icon: Icon; readonly tone: Tone }>> = {
  waiting: { icon: IconClock, tone: 'slate' },
  'to-answer': { icon: IconInbox, tone: 'amber' },
  granted: { icon: IconCircleCheck, tone: 'green' },
  refused: { icon: IconBan, tone: 'red' },
  returned: { icon: IconArrowBackUp, tone: 'plain' },
};

export const ActivationStateWord = ({ state }: { readonly state: ActivationState }) => {
  const { t } = useTranslation('activations');
  const { icon, tone } = looks[state];
  return (
    <StateWord icon={icon} tone={tone}>
      {t(`state.${state}`)}
    </StateWord>
  );
};
