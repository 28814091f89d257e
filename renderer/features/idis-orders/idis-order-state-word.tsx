/** An IDIS order’s state as icon and word. */
import { IconCircleCheck, IconCircleX, IconHourglass, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { InstallationOrderState } from '../../../domain/installation/registered-installation';
import { StateWord } from '../../ui/state-word';
import type { Tone } from '../../ui/tone';

const look: Readonly<Record<InstallationOrderState, { readonly icon: Icon; readonly tone: Tone }>> = {
  open: { icon: IconHourglass, tone: 'cyan' },
  confirmed: { icon: IconCircleCheck, tone: 'green' },
  cancelled: { icon: IconCircleX, tone: 'slate' },
};

interface IdisOrderStateWordProps {
  readonly state: InstallationOrderState;
  readonly pill?: boolean;
}

export const IdisOrderStateWord = ({ state, pill = false }: IdisOrderStateWordProps) => {
  const { t } = useTranslation('idisOrders');
  const { icon, tone } = look[state];
  return (
    <StateWord icon={icon} tone={tone} pill={pill}>
      {t(`state.${state}`)}
    </StateWord>
  );
};
