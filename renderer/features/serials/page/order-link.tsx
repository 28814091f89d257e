/** Leads to the order that brought something; else says that none is known, or that it was there before. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RegisteredInstallationOrder } from '../../../../domain/installation/registered-installation';
import { installationOrderPath } from '../../../app/paths';

interface OrderLinkProps {
  readonly order: RegisteredInstallationOrder | null;
  /** What was there before Coterm knew of it. */
  readonly isRecorded: boolean;
}

export const OrderLink = ({ order, isRecorded }: OrderLinkProps) => {
  const { t } = useTranslation('serials');
  if (order !== null) return <Link href={installationOrderPath(order.order)}>{order.number}</Link>;
  return <span className="muted">{t(isRecorded ? 'lineage.before' : 'confirmations.noOrder')}</span>;
};
