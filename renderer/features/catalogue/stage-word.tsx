/** The stage of a release as icon and word. */
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReleaseStage } from '../../../domain/release/life-cycle';
import { StateWord } from '../../ui/state-word';

const looks = {
  'general-availability': { icon: IconCircleCheck, tone: 'green' },
  'limited-availability': { icon: IconClock, tone: 'accent' },
  discontinued: { icon: IconAlertTriangle, tone: 'amber' },
  terminated: { icon: IconCircleX, tone: 'red' },
} as const;

export const StageWord = ({ stage }: { readonly stage: ReleaseStage }) => {
  const { t } = useTranslation('catalogue');
  return <StateWord {...looks[stage]}>{t(`release.stage.${stage}`)}</StateWord>;
};
