/** The licence desk: an order in, a signed Initial Licence File out. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useRoute } from 'wouter';
import type { Register } from '../../../domain/ledger/register';
import { refreshKeyRing, useKeyRing } from '../../app/key-ring';
import { fromSegment, paths } from '../../app/paths';
import { useRegister } from '../../db/use-register';
import { PageHeader } from '../../ui/page-header';
import { emptyDeskForm } from './desk-form';
import { changeForm, knowPrices, openDesk, startForm, useDesk } from './desk-store';
import { IssuedCard } from './issued-card';
import { LotsSection } from './lots-section';
import { OpenOrders } from './open-orders';
import { orderDeskForm } from './order-desk-form';
import { OrderSection } from './order-section';
import { PoolSection } from './pool-section';
import { SignSection } from './sign-section';
import './desk.css';

/** The only key there is needs no choosing. */
const useOnlyKey = (): void => {
  const keys = useKeyRing((ring) => ring.keys);
  const chosen = useDesk(({ form }) => form?.key);
  const [only, ...others] = keys ?? [];
  const name = others.length === 0 ? only?.name : undefined;
  useEffect(() => {
    if (chosen === null && name !== undefined) changeForm({ key: name });
  }, [chosen, name]);
};

/** An order's own address fills the form from it, once. */
const useAskedOrder = (register: Register | null): void => {
  const [, navigate] = useLocation();
  const [isAsked, asked] = useRoute(`${paths.desk}/order/:order`);
  const id = isAsked ? fromSegment(asked.order) : null;
  useEffect(() => {
    if (id === null || register === null) return;
    const order = register.orders.find((one) => one.order === id);
    if (order !== undefined)
      startForm(orderDeskForm(order, register, useDesk.getState().form ?? emptyDeskForm(register.asOf)));
    navigate(paths.desk, { replace: true });
  }, [id, register, navigate]);
};

export const DeskScreens = () => {
  const { t } = useTranslation('desk');
  const { register } = useRegister();
  const { form, issued } = useDesk();
  const today = register?.asOf;
  useEffect(() => {
    if (today !== undefined) openDesk(today);
    void refreshKeyRing();
  }, [today]);
  useEffect(() => {
    if (register !== null) knowPrices(register);
  }, [register]);
  useAskedOrder(register);
  useOnlyKey();
  return (
    <div className="page desk">
      <PageHeader title={t('title')} lead={t('lead')} />
      {form !== null &&
        (issued === null ? (
          <>
            {register !== null && <OpenOrders register={register} form={form} />}
            <OrderSection form={form} />
            <PoolSection form={form} />
            <LotsSection form={form} />
            <SignSection form={form} />
          </>
        ) : (
          <IssuedCard form={form} />
        ))}
    </div>
  );
};
