/** A purchase order's state as icon and word. */
import { IconCircleCheck, IconCircleX, IconClock, IconClockExclamation, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OrderState } from '../../../domain/order/registered-order';
import { StateWord } from '../../ui/state-word';
import type { Tone } from '../../ui/tone';

export const orderStateLook: Readonly<Record<OrderState, { readonly icon: Icon; readonly tone: Tone }>> = {
  overdue: { icon: IconClockExclamation, tone: 'red' },
  open: { icon: IconClock, tone: 'cyan' },
  issued: { icon: IconCircleCheck, tone: 'green' },
  cancelled: { icon: IconCircleX, tone: 'slate' },
};

export const OrderStateWord = ({ state, pill = false }: { readonly state: OrderState; readonly pill?: boolean }) => {
  const { t } = useTranslation('orders');
  const { icon, tone } = orderStateLook[state];
  return (
    <StateWord icon={icon} tone={tone} pill={pill}>
      {t(`state.${state}`)}
    </StateWord>
  );
};
