/** How level 3 stands, as icon and word. */
import { IconCircleCheck, IconCoin, IconHourglass, IconMinus, IconQuestionMark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Level3 } from '../../../domain/support/entitlement';
import { StateWord } from '../../ui/state-word';

const looks = {
  charged: { icon: IconCoin, tone: 'red' },
  included: { icon: IconCircleCheck, tone: 'green' },
  'not-started': { icon: IconHourglass, tone: 'cyan' },
  subscription: { icon: IconQuestionMark, tone: 'slate' },
  none: { icon: IconMinus, tone: 'slate' },
} as const;

export const Level3Word = ({ kind }: { readonly kind: Level3['kind'] }) => {
  const { t } = useTranslation('support');
  return <StateWord {...looks[kind]}>{t(`kind.${kind}`)}</StateWord>;
};
