/** What happened to an IDIS order, the latest first; each step can be undone. */
import { useTranslation } from 'react-i18next';
import type { InstallationHistoryEntry } from '../../../../domain/installation/registered-installation';
import { describeStep } from '../../../app/describe-step';
import { Section } from '../../../ui/section';
import { GeneralHistory } from '../../pools';
import type { IdisOrderProps } from './idis-order-props';

const isOf =
  (order: string) =>
  ({ change }: InstallationHistoryEntry): boolean =>
    'order' in change && change.order === order;

export const IdisOrderHistory = ({ register, order }: IdisOrderProps) => {
  const { t } = useTranslation('idisOrders');
  const installation = register.installations.find((each) => each.installation === order.installation);
  const changes = (installation?.changes ?? []).filter(isOf(order.order));
  return (
    <Section title={t('history.title')}>
      <GeneralHistory
        label={t('history.title')}
        register={register}
        changes={changes}
        wordsOf={({ change }) => describeStep([change])}
      />
    </Section>
  );
};
