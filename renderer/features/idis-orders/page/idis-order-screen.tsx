/** An IDIS order’s own page: what was ordered and what it counts as, the serials that it quotes, and how it stands. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconBan, IconFileOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Register } from '../../../../domain/ledger/register';
import { paths } from '../../../app/paths';
import { useCrumb } from '../../../stores/crumbs-store';
import { EmptyState } from '../../../ui/empty-state';
import { formatDate } from '../../../ui/format-date';
import { PageHeader } from '../../../ui/page-header';
import { RuleChip } from '../../../ui/rule-chip';
import { RecordConfirmationButton, SendOrderMenu } from '../../confirmations';
import { useWritable } from '../../pools';
import { IdisOrderStateWord } from '../idis-order-state-word';
import { CancelIdisOrderDialog } from './cancel-idis-order-dialog';
import { ConfirmationSection } from './confirmation-section';
import { IdisOrderFacts } from './idis-order-facts';
import { IdisOrderHistory } from './idis-order-history';
import { IdisOrderLines } from './idis-order-lines';
import type { IdisOrderProps } from './idis-order-props';
import { QuotedSerials } from './quoted-serials';

export const IdisOrderScreen = ({ register, id }: { readonly register: Register; readonly id: string }) => {
  const order = register.installationOrders.find((one) => one.order === id);
  return order === undefined ? <UnknownOrder id={id} /> : <IdisOrderPage register={register} order={order} />;
};

const UnknownOrder = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('idisOrders');
  useCrumb(id);
  const back = (
    <Button variant="filled" component={Link} href={paths.installationOrders}>
      {t('unknown.back')}
    </Button>
  );
  return (
    <div className="page">
      <section className="card">
        <EmptyState icon={IconFileOff} title={t('unknown.title')} text={t('unknown.text')} actions={back} />
      </section>
    </div>
  );
};

const IdisOrderPage = ({ register, order }: IdisOrderProps) => {
  useCrumb(order.number);
  return (
    <div className="page idis-page">
      <OrderHead register={register} order={order} />
      <IdisOrderLines register={register} order={order} />
      <div className="idis-pair">
        <div className="idis-column">
          <ConfirmationSection register={register} order={order} />
          <QuotedSerials register={register} order={order} />
          <IdisOrderHistory register={register} order={order} />
        </div>
        <IdisOrderFacts register={register} order={order} />
      </div>
    </div>
  );
};

const OrderHead = ({ register, order }: IdisOrderProps) => {
  const { t } = useTranslation('idisOrders');
  const installation = register.installations.find((each) => each.installation === order.installation);
  const name = installation?.name ?? order.installation;
  const lead = (
    <>
      {t(`page.for_${order.installationIs}`, { name, date: formatDate(order.on) })} <RuleChip id="ID-1" />
    </>
  );
  return (
    <PageHeader
      title={t('page.title', { number: order.number })}
      beside={<IdisOrderStateWord state={order.state} pill />}
      lead={lead}
      actions={<OrderActions register={register} order={order} />}
    />
  );
};

/** What leaves the house with an order, and what ends it. */
const OrderActions = (props: IdisOrderProps) => {
  const { register, order } = props;
  if (order.state === 'cancelled') return null;
  return (
    <>
      {order.state === 'open' && <CancelAction {...props} />}
      <SendOrderMenu register={register} order={order} />
      {order.state === 'open' && <RecordConfirmationButton filled register={register} order={order.order} />}
    </>
  );
};

const CancelAction = ({ register, order }: IdisOrderProps) => {
  const { t } = useTranslation('idisOrders');
  const { writable, why } = useWritable();
  const [cancelling, setCancelling] = useState(false);
  return (
    <>
      <Button
        leftSection={<IconBan size={16} stroke={1.5} aria-hidden />}
        {...(writable ? {} : { disabled: true, title: why })}
        onClick={() => setCancelling(true)}
      >
        {t('page.cancel')}
      </Button>
      {cancelling && <CancelIdisOrderDialog order={order} today={register.asOf} onClose={() => setCancelling(false)} />}
    </>
  );
};
