/** A pool's SUP state as icon and word (policy-rules.md, "SUP states of a pool"). */
import {
  IconArchive,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconHourglass,
  IconCirclePause,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PoolState } from '../../../domain/pool/report';
import { StateWord } from '../../ui/state-word';
import type { Tone } from '../../ui/tone';

export const poolStateLook: Readonly<Record<PoolState | 'archived', { readonly icon: Icon; readonly tone: Tone }>> = {
  'awaiting-activation': { icon: IconHourglass, tone: 'cyan' },
  active: { icon: IconCircleCheck, tone: 'green' },
  lapsed: { icon: IconCircleX, tone: 'red' },
  suspended: { icon: IconCirclePause, tone: 'slate' },
  none: { icon: IconCircleDashed, tone: 'slate' },
  archived: { icon: IconArchive, tone: 'slate' },
};

interface PoolStateWordProps {
  readonly state: PoolState | 'archived';
  readonly pill?: boolean;
  /** The shorter word, where a column has little room. */
  readonly short?: boolean;
}

export const PoolStateWord = ({ state, pill = false, short = false }: PoolStateWordProps) => {
  const { t } = useTranslation('pools');
  const { icon, tone } = poolStateLook[state];
  return (
    <StateWord icon={icon} tone={tone} pill={pill}>
      {t(short ? `chip.${state}` : `state.${state}`)}
    </StateWord>
  );
};
