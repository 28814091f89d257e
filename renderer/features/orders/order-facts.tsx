/** What a purchase order says beside its lines. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Register } from '../../../domain/ledger/register';
import type { RegisteredOrder } from '../../../domain/order/registered-order';
import { customerPath, poolPath } from '../../app/paths';
import { Facts, type Fact } from '../../ui/facts';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import { Section } from '../../ui/section';

interface OrderFactsProps {
  readonly register: Register;
  readonly order: RegisteredOrder;
  readonly hasDocuments: boolean;
}

export const OrderFacts = ({ register, order, hasDocuments }: OrderFactsProps) => {
  const { t } = useTranslation('orders');
  const revision = formatQuantity(order.revision);
  const facts: readonly Fact[] = [
    { name: t('page.partner'), value: order.partner === '' ? <Quiet>{t('page.noPartner')}</Quiet> : order.partner },
    { name: t('page.customer'), value: <CustomerName register={register} customer={order.customer} /> },
    ...(order.territory === '' ? [] : [{ name: t('page.territory'), value: order.territory }]),
    { name: t('page.pool'), value: <PoolNames register={register} order={order} /> },
    { name: t('page.receivedOn'), value: formatDate(order.receivedOn) },
    { name: t('page.dueOn'), value: formatDate(order.dueOn) },
    {
      name: t('page.revision'),
      value:
        order.revisedOn === null ? revision : t('page.revisionOn', { revision, date: formatDate(order.revisedOn) }),
    },
    ...(order.cancelReason === '' ? [] : [{ name: t('page.reason'), value: order.cancelReason }]),
    ...(order.note === '' ? [] : [{ name: t('page.note'), value: <span className="order-note">{order.note}</span> }]),
  ];
  return (
    <Section title={t('page.facts')}>
      <Facts facts={facts} />
      {!hasDocuments && <p className="small muted">{t('documents.none')}</p>}
    </Section>
  );
};

const Quiet = ({ children }: { readonly children: ReactNode }) => <span className="muted">{children}</span>;

const CustomerName = ({ register, customer }: { readonly register: Register; readonly customer: string }) => {
  const { t } = useTranslation('orders');
  if (customer === '') return <Quiet>{t('page.noCustomer')}</Quiet>;
  const isKnown = register.pools.some((pool) => pool.customer === customer);
  return isKnown ? <Link href={customerPath(customer)}>{customer}</Link> : <>{customer}</>;
};

const PoolNames = ({ register, order }: { readonly register: Register; readonly order: RegisteredOrder }) => {
  const { t } = useTranslation('orders');
  const wanted = order.issues.length > 0 ? order.issues.map(({ pool }) => pool) : [order.intoPool];
  const pools = [...new Set(wanted.filter((pool) => pool !== null))];
  if (pools.length === 0) return <Quiet>{t('newPool')}</Quiet>;
  return (
    <>
      {pools.map((pool) => (
        <div key={pool}>
          <PoolName register={register} pool={pool} />
        </div>
      ))}
    </>
  );
};

/** Its name with its id; a pool that is only in the issued file leads nowhere yet. */
export const PoolName = ({ register, pool }: { readonly register: Register; readonly pool: string }) => {
  const known = register.pools.find((each) => each.pool === pool);
  if (known === undefined) return <>{pool}</>;
  return <Link href={poolPath(pool)}>{known.name === '' ? pool : `${known.name}, ${pool}`}</Link>;
};
