/** Where a transfer stands, as icon and word; of a signed one it follows from the signatures. */
import {
  IconCertificate,
  IconCircleCheck,
  IconSignature,
  IconSignatureOff,
  IconTruckDelivery,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StateWord } from '../../ui/state-word';
import type { Tone } from '../../ui/tone';
import type { TransferRowState } from './transfer-rows';

const looks: Readonly<Record<TransferRowState, { readonly icon: Icon; readonly tone: Tone }>> = {
  transit: { icon: IconTruckDelivery, tone: 'slate' },
  released: { icon: IconSignatureOff, tone: 'amber' },
  received: { icon: IconCircleCheck, tone: 'green' },
  accepted: { icon: IconSignature, tone: 'green' },
  unconfirmed: { icon: IconSignatureOff, tone: 'amber' },
  confirmed: { icon: IconCertificate, tone: 'green' },
};

export const TransferStateWord = ({ state }: { readonly state: TransferRowState }) => {
  const { t } = useTranslation('transfers');
  const { icon, tone } = looks[state];
  return (
    <StateWord icon={icon} tone={tone}>
      {t(`state.${state}`)}
    </StateWord>
  );
};
