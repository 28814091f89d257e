/** The orders for an installation, newest first: which one waits for its confirmation, and which of them changed the serial. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RegisteredInstallationOrder } from '../../../../domain/installation/registered-installation';
import { installationOrderPath } from '../../../app/paths';
import { formatDate } from '../../../ui/format-date';
import { Section } from '../../../ui/section';
import { IdisOrderStateWord } from '../../idis-orders';
import type { InstallationProps } from './installation-props';
import { ordersOf } from './lineage-row';
import { useLineageWords } from './use-lineage-words';

export const InstallationOrders = ({ register, installation }: InstallationProps) => {
  const { t } = useTranslation('serials');
  const orders = ordersOf(register.installationOrders, installation);
  return (
    <Section title={t('orders.title')} flush>
      {orders.length === 0 ? (
        <p className="installation-quiet muted">{t('orders.empty')}</p>
      ) : (
        <ul className="installation-lines" aria-label={t('orders.title')}>
          {orders.toReversed().map((order) => (
            <Line key={order.order} order={order} />
          ))}
        </ul>
      )}
    </Section>
  );
};

const Line = ({ order }: { readonly order: RegisteredInstallationOrder }) => {
  const words = useLineageWords();
  return (
    <li>
      <span className="installation-line-text">
        <Link className="medium" href={installationOrderPath(order.order)}>
          {order.number}
        </Link>
        <span className="small muted">{words.parts(order.lines).join(', ')}</span>
      </span>
      <IdisOrderStateWord state={order.state} />
      <span className="installation-line-day">{formatDate(order.on)}</span>
    </li>
  );
};
