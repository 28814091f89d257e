/** Records a purchase order, or says one anew: its facts, its lines, and one button that commits. */
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Register } from '../../../domain/ledger/register';
import type { RegisteredOrder } from '../../../domain/order/registered-order';
import { orderPath, paths } from '../../app/paths';
import { plainRefusal } from '../../app/plain-refusal';
import { useCrumb } from '../../stores/crumbs-store';
import { Note } from '../../ui/note';
import { PageHeader } from '../../ui/page-header';
import { RefusalCard } from '../../ui/refusal-card';
import { RuleChip } from '../../ui/rule-chip';
import { Section } from '../../ui/section';
import { useWritable } from '../pools';
import { LinesFields } from './lines-fields';
import { OrderFields } from './order-fields';
import { UnknownOrder } from './unknown-order';
import { useOrderForm, type OrderFormState } from './use-order-form';

export const NewOrderScreen = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('orders');
  useCrumb(t('form.newTitle'));
  const state = useOrderForm(register, null);
  const lead = (
    <>
      {t('form.newLead')} <RuleChip id="LP-5" />
    </>
  );
  return <FormPage title={t('form.newTitle')} lead={lead} state={state} register={register} order={null} />;
};

export const ReviseOrderScreen = ({ register, id }: { readonly register: Register; readonly id: string }) => {
  const order = register.orders.find((one) => one.order === id);
  return order === undefined ? <UnknownOrder id={id} /> : <RevisedOrder register={register} order={order} />;
};

interface RevisedOrderProps {
  readonly register: Register;
  readonly order: RegisteredOrder;
}

const RevisedOrder = ({ register, order }: RevisedOrderProps) => {
  const { t } = useTranslation('orders');
  const title = t('form.reviseTitle', { number: order.number });
  useCrumb(title);
  const state = useOrderForm(register, order);
  const lead = t('form.reviseLead', { revision: order.revision + 1 });
  return <FormPage title={title} lead={lead} state={state} register={register} order={order} />;
};

interface FormPageProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly state: OrderFormState;
  readonly register: Register;
  readonly order: RegisteredOrder | null;
}

const FormPage = ({ title, lead, state, register, order }: FormPageProps) => {
  const { t } = useTranslation('orders');
  const { writable, why } = useWritable();
  return (
    <form className="page order-form" noValidate onSubmit={state.submit}>
      <PageHeader title={title} lead={lead} />
      {!writable && <Note tone="amber">{why}</Note>}
      <Section title={t('form.order')}>
        <OrderFields state={state} register={register} />
      </Section>
      <LinesFields state={state} register={register} foot={<FormFoot state={state} order={order} />} />
      {state.refusal !== null && (
        <RefusalCard
          refusal={plainRefusal(state.refusal)}
          word={t('form.refused')}
          actions={<OpenOther state={state} />}
        />
      )}
    </form>
  );
};

/** The order that has the number already. */
const OpenOther = ({ state: { refusal } }: { readonly state: OrderFormState }) => {
  const { t } = useTranslation('orders');
  if (refusal?.code !== 'order/exists' || typeof refusal['order'] !== 'string') return null;
  return (
    <Button component={Link} href={orderPath(refusal['order'])}>
      {t('form.openOther')}
    </Button>
  );
};

const FormFoot = ({ state, order }: { readonly state: OrderFormState; readonly order: RegisteredOrder | null }) => {
  const { t } = useTranslation('orders');
  const { writable } = useWritable();
  return (
    <>
      {state.errorCount > 0 && (
        <span className="tone-red" role="alert">
          {t('form.errors', { count: state.errorCount })}
        </span>
      )}
      <span className="spacer" />
      <Button component={Link} href={order === null ? paths.orders : orderPath(order.order)} onClick={state.drop}>
        {t('form.cancel')}
      </Button>
      <Button type="submit" variant="filled" loading={state.busy} disabled={!writable}>
        {t(order === null ? 'form.record' : 'form.revise')}
      </Button>
    </>
  );
};
