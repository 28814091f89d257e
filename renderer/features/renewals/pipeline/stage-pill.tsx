/** The stage of a renewal as icon and word. */
import {
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconMail,
  IconCircleOff,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RenewalStage } from '../../../../domain/pipeline/pipeline-change';
import { StateWord } from '../../../ui/state-word';
import type { Tone } from '../../../ui/tone';

const looks: Readonly<Record<RenewalStage, readonly [Icon, Tone]>> = {
  'not-started': [IconClock, 'slate'],
  'in-progress': [IconUsers, 'slate'],
  quoted: [IconMail, 'accent'],
  won: [IconCircleCheck, 'green'],
  lost: [IconCircleX, 'red'],
  'will-not-renew': [IconCircleOff, 'slate'],
};

export const StagePill = ({ stage }: { readonly stage: RenewalStage }) => {
  const { t } = useTranslation('app');
  const [glyph, tone] = looks[stage];
  return (
    <StateWord icon={glyph} tone={tone} pill>
      {t(`stage.${stage}`)}
    </StateWord>
  );
};
