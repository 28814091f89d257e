/** LP-5: the purchase orders that wait for their licences, the soonest first; each fills the form. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Register } from '../../../domain/ledger/register';
import type { RegisteredOrder } from '../../../domain/order/registered-order';
import { isSameName } from '../../../domain/order/fold-name';
import { deskOrderPath, orderPath, paths } from '../../app/paths';
import { formatQuantity } from '../../ui/format-quantity';
import { RuleChip } from '../../ui/rule-chip';
import { Section } from '../../ui/section';
import { ClockText, PoolName } from '../orders';
import type { DeskForm } from './desk-form';

interface OpenOrdersProps {
  readonly register: Register;
  readonly form: DeskForm;
}

/** The others are one click away. */
const MOST_SHOWN = 8;

const isWaiting = ({ state }: RegisteredOrder): boolean => state === 'open' || state === 'overdue';

const bySoonest = (one: RegisteredOrder, other: RegisteredOrder): number =>
  one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0;

export const OpenOrders = ({ register, form }: OpenOrdersProps) => {
  const { t } = useTranslation('desk');
  const waiting = register.orders.filter(isWaiting).sort(bySoonest);
  const hidden = waiting.length - MOST_SHOWN;
  const aside = (
    <>
      <RuleChip id="LP-5" />
      <Button variant="subtle" size="xs" component={Link} href={waiting.length === 0 ? paths.newOrder : paths.orders}>
        {waiting.length === 0 ? t('orders.record') : t('orders.all')}
      </Button>
    </>
  );
  if (waiting.length === 0)
    return (
      <Section title={t('orders.title')} aside={aside}>
        <p className="muted">{t('orders.none')}</p>
      </Section>
    );
  return (
    <Section title={t('orders.title')} aside={aside} flush>
      <OrdersTable register={register} form={form} orders={waiting.slice(0, MOST_SHOWN)} />
      {hidden > 0 && (
        <p className="desk-more small muted">
          {t('orders.more', { count: hidden, formatted: formatQuantity(hidden) })}
        </p>
      )}
    </Section>
  );
};

const OrdersTable = ({ register, form, orders }: OpenOrdersProps & { readonly orders: readonly RegisteredOrder[] }) => {
  const { t } = useTranslation('desk');
  return (
    <div className="data-table-frame" tabIndex={0} role="group" aria-label={t('orders.title')}>
      <table className="data-table" data-rows="compact" aria-label={t('orders.title')}>
        <thead>
          <tr>
            <th scope="col">{t('orders.number')}</th>
            <th scope="col">{t('orders.partner')}</th>
            <th scope="col" className="end">
              {t('orders.licences')}
            </th>
            <th scope="col">{t('orders.pool')}</th>
            <th scope="col">{t('orders.clock')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('orders.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <OrderRow key={order.order} register={register} form={form} order={order} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** The rest of an order goes where its first licences went. */
const poolOf = ({ intoPool, issues }: RegisteredOrder): string | null => intoPool ?? issues.at(-1)?.pool ?? null;

const missingOf = ({ quantity, issued }: RegisteredOrder): number => quantity - issued;

const IntoPool = ({ register, pool }: { readonly register: Register; readonly pool: string | null }) => {
  const { t } = useTranslation('desk');
  return pool === null ? (
    <span className="muted">{t('orders.newPool')}</span>
  ) : (
    <PoolName register={register} pool={pool} />
  );
};

const OrderRow = ({ register, form, order }: OpenOrdersProps & { readonly order: RegisteredOrder }) => {
  const { t } = useTranslation('desk');
  const missing = formatQuantity(missingOf(order));
  const isChosen = isSameName(order.number, form.poNumber);
  return (
    <tr aria-selected={isChosen || undefined}>
      <td className="medium desk-clip">
        <Link href={orderPath(order.order)}>{order.number}</Link>
      </td>
      <td className="desk-clip" title={order.partner}>
        {order.partner}
      </td>
      <td className="end">
        {order.issued === 0 ? missing : t('orders.missing', { missing, quantity: formatQuantity(order.quantity) })}
      </td>
      <td className="desk-clip">
        <IntoPool register={register} pool={poolOf(order)} />
      </td>
      <td>
        <ClockText order={order} today={register.asOf} />
      </td>
      <td className="end">
        {isChosen ? (
          <span className="muted">{t('orders.issuing')}</span>
        ) : (
          <Link href={deskOrderPath(order.order)} aria-label={t('orders.issueOf', { number: order.number })}>
            {t('orders.issue')}
          </Link>
        )}
      </td>
    </tr>
  );
};
