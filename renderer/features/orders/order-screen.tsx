/** A purchase order's own page: its clock, its lines and what was issued of them, its documents and its history. */
import { useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconBan, IconCertificate, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { aboutCustomer, aboutPool, type Subject } from '../../../domain/customer/subject';
import type { Register } from '../../../domain/ledger/register';
import type { RegisteredOrder } from '../../../domain/order/registered-order';
import { deskOrderPath, reviseOrderPath } from '../../app/paths';
import { useCrumb } from '../../stores/crumbs-store';
import { formatQuantity } from '../../ui/format-quantity';
import { PageHeader } from '../../ui/page-header';
import { RuleChip } from '../../ui/rule-chip';
import { DocumentsSection } from '../dossier';
import { useWritable } from '../pools';
import { CancelDialog } from './cancel-dialog';
import { ClockText } from './clock-text';
import { IssuesSection } from './issues-section';
import { LinesSection } from './lines-section';
import { OrderFacts } from './order-facts';
import { OrderHistory } from './order-history';
import { isWaiting } from './order-row';
import { OrderStateWord } from './order-state-word';
import { TerritoryNote } from './territory-note';
import { UnknownOrder } from './unknown-order';

interface OrderScreenProps {
  readonly register: Register;
  readonly id: string;
}

export const OrderScreen = ({ register, id }: OrderScreenProps) => {
  const order = register.orders.find((one) => one.order === id);
  return order === undefined ? <UnknownOrder id={id} /> : <OrderPage register={register} order={order} />;
};

interface OrderPageProps {
  readonly register: Register;
  readonly order: RegisteredOrder;
}

/** Documents are kept with the pool that the licences go into, else with the customer. */
const subjectOf = ({ pools }: Register, { issues, intoPool, customer }: RegisteredOrder): Subject | null => {
  const pool = issues.at(-1)?.pool ?? intoPool;
  if (pool !== null && pools.some((known) => known.pool === pool && known.archivedOn === null)) return aboutPool(pool);
  return customer === '' ? null : aboutCustomer(customer);
};

const OrderPage = ({ register, order }: OrderPageProps) => {
  const { writable, why } = useWritable();
  useCrumb(order.number);
  const own = subjectOf(register, order);
  return (
    <div className="page order-page">
      <OrderHead register={register} order={order} />
      {isWaiting(order) && <TerritoryNote register={register} order={order} on={register.asOf} />}
      <LinesSection order={order} asOf={register.asOf} />
      <div className="order-pair">
        <div className="order-column">
          <IssuesSection register={register} order={order} />
          {own !== null && (
            <DocumentsSection register={register} own={own} others={[]} locked={writable ? null : why} />
          )}
          <OrderHistory order={order} />
        </div>
        <OrderFacts register={register} order={order} hasDocuments={own !== null} />
      </div>
    </div>
  );
};

const OrderHead = ({ register, order }: OrderPageProps) => {
  const { t } = useTranslation('orders');
  const isPart = order.issued > 0 && order.issued < order.quantity;
  const lead = (
    <>
      <ClockText order={order} today={register.asOf} />
      {isPart &&
        ` · ${t('part', { issued: formatQuantity(order.issued), quantity: formatQuantity(order.quantity) })}`}{' '}
      <RuleChip id="LP-5" />
    </>
  );
  return (
    <PageHeader
      title={t('page.title', { number: order.number })}
      beside={<OrderStateWord state={order.state} pill />}
      lead={lead}
      actions={<OrderActions register={register} order={order} />}
    />
  );
};

const ICON = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

const OrderActions = ({ register, order }: OrderPageProps) => {
  const { t } = useTranslation('orders');
  const { writable, why } = useWritable();
  const [cancelling, setCancelling] = useState(false);
  const off = writable ? {} : { disabled: true, title: why };
  if (order.cancelledOn !== null) return null;
  return (
    <>
      {isWaiting(order) && (
        <Button leftSection={<IconBan {...ICON} />} {...off} onClick={() => setCancelling(true)}>
          {t('page.cancel')}
        </Button>
      )}
      <ActionLink href={reviseOrderPath(order.order)} icon={<IconPencil {...ICON} />} label={t('page.revise')} />
      {isWaiting(order) && (
        <ActionLink
          filled
          href={deskOrderPath(order.order)}
          icon={<IconCertificate {...ICON} />}
          label={t('page.issue')}
        />
      )}
      {cancelling && <CancelDialog order={order} today={register.asOf} onClose={() => setCancelling(false)} />}
    </>
  );
};

interface ActionLinkProps {
  readonly href: string;
  readonly icon: ReactNode;
  readonly label: string;
  readonly filled?: boolean;
}

/** A link where the register may be changed; else a button that says why not. */
const ActionLink = ({ href, icon, label, filled = false }: ActionLinkProps) => {
  const { writable, why } = useWritable();
  const look = { leftSection: icon, ...(filled ? { variant: 'filled' } : {}) };
  return writable ? (
    <Button {...look} component={Link} href={href}>
      {label}
    </Button>
  ) : (
    <Button {...look} disabled title={why}>
      {label}
    </Button>
  );
};
