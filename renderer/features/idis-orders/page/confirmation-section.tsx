/** ID-2, ID-4: the confirmation that answers an order, or that it is waited for and since when. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { installationPath } from '../../../app/paths';
import { daysLeft } from '../../../ui/format-days-left';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { Facts } from '../../../ui/facts';
import { RuleChip } from '../../../ui/rule-chip';
import { Section } from '../../../ui/section';
import type { IdisOrderProps } from './idis-order-props';

export const ConfirmationSection = (props: IdisOrderProps) => {
  const { t } = useTranslation('idisOrders');
  const { order } = props;
  if (order.state === 'cancelled') return null;
  const rule = order.installationIs === 'new' ? 'ID-2' : 'ID-4';
  return (
    <Section title={t('confirmation.title')} aside={<RuleChip id={rule} />}>
      {order.state === 'open' ? <Waiting {...props} /> : <Confirmed {...props} />}
    </Section>
  );
};

const Waiting = ({ register, order }: IdisOrderProps) => {
  const { t } = useTranslation('idisOrders');
  const days = daysLeft(register.asOf, order.on);
  const since = { count: days, formatted: formatQuantity(days), date: formatDate(order.on) };
  return (
    <p>
      {days < 1 ? t('confirmation.waitingToday') : t('confirmation.waiting', since)}{' '}
      <span className="muted">{t(`confirmation.expected_${order.installationIs}`)}</span>
    </p>
  );
};

const Confirmed = ({ register, order }: IdisOrderProps) => {
  const { t } = useTranslation('idisOrders');
  const installation = register.installations.find((each) => each.installation === order.installation);
  const known = installation?.confirmations.find(({ confirmation }) => confirmation === order.confirmation);
  if (installation === undefined || known === undefined) return <p className="muted">{t('confirmation.gone')}</p>;
  const serials = known.serials.map(({ serial }) => serial).join(', ');
  return (
    <>
      <Facts
        facts={[
          { name: t('confirmation.kind'), value: t(known.revised ? 'confirmation.revised' : 'confirmation.first') },
          { name: t('confirmation.on'), value: formatDate(known.on) },
          { name: t('confirmation.serials'), value: <span className="mono">{serials}</span> },
        ]}
      />
      <p className="idis-more">
        <Link href={installationPath(order.installation)}>{t('confirmation.open', { name: installation.name })}</Link>
      </p>
    </>
  );
};
