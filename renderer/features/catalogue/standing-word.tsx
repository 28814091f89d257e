/** Whether a price list holds, as icon and word. */
import { IconCircleCheck, IconClock, IconHistory, IconReplace } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ListStanding } from '../../../domain/catalogue/price-list';
import { StateWord } from '../../ui/state-word';

const looks = {
  'in-force': { icon: IconCircleCheck, tone: 'green' },
  'to-come': { icon: IconClock, tone: 'cyan' },
  replaced: { icon: IconReplace, tone: 'slate' },
  ended: { icon: IconHistory, tone: 'slate' },
} as const;

export const StandingWord = ({
  standing,
  pill = false,
}: {
  readonly standing: ListStanding;
  readonly pill?: boolean;
}) => {
  const { t } = useTranslation('catalogue');
  return (
    <StateWord {...looks[standing]} pill={pill}>
      {t(`price.standing.${standing}`)}
    </StateWord>
  );
};
