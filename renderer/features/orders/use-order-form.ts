/** The state of an order's form: what is typed, what its fields lack, and the commit that leads to the order's page. */
import { useMemo, useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import type { Register } from '../../../domain/ledger/register';
import type { RegisteredOrder } from '../../../domain/order/registered-order';
import { refuse, type Refusal } from '../../../domain/result';
import { applyChange } from '../../app/apply-change';
import { orderPath } from '../../app/paths';
import { refusalText } from '../../ui/refusal-text';
import { readOrderForm, saysTheSame } from './order-draft';
import { emptyOrderForm, revisingOrderForm, type LineForm, type OrderForm } from './order-form';
import { dropForm, keepForm, useOrderForms, withLine } from './order-forms';
import { followPrices } from './priced-lines';

export interface OrderFormState {
  readonly form: OrderForm;
  readonly set: (part: Partial<OrderForm>) => void;
  readonly setLine: (index: number, part: Partial<LineForm>) => void;
  /** The sentence under a field; `null` before the first try to commit, and where there is nothing to say. */
  readonly errorOf: (field: string) => string | null;
  /** How many fields lack something, once that is shown. */
  readonly errorCount: number;
  readonly busy: boolean;
  /** Why the ledger did not take it. */
  readonly refusal: Refusal | null;
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
  /** Forgets what was typed. */
  readonly drop: () => void;
}

/** One form for new orders, and one for each revision of each order. */
const keyOf = (order: RegisteredOrder | null): string => (order === null ? 'new' : `${order.revision} ${order.order}`);

/** The messages appear with the next paint, so the field is looked for after it. */
const focusFirstError = (form: HTMLFormElement): void => {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
};

type Facts = Extract<ReturnType<typeof readOrderForm>, { ok: true }>['facts'];

const changeOf = (facts: Facts, order: RegisteredOrder | null, today: Register['asOf']) => {
  if (order !== null) return { kind: 'purchase-order-revised' as const, on: today, order: order.order, ...facts };
  const { receivedOn, ...rest } = facts;
  return { kind: 'purchase-order-received' as const, on: receivedOn, order: crypto.randomUUID(), ...rest };
};

const isUnchanged = (facts: Facts, order: RegisteredOrder | null, today: Register['asOf']): boolean => {
  if (order === null) return false;
  const before = readOrderForm(revisingOrderForm(order), today);
  return before.ok && saysTheSame(before.facts, facts);
};

export const useOrderForm = (register: Register, order: RegisteredOrder | null): OrderFormState => {
  const { asOf } = register;
  const [, navigate] = useLocation();
  const key = keyOf(order);
  const kept = useOrderForms(({ forms }) => forms[key]);
  const [initial] = useState(() => (order === null ? emptyOrderForm(asOf) : revisingOrderForm(order)));
  const form = kept ?? initial;
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const draft = useMemo(() => readOrderForm(form, asOf), [form, asOf]);
  const record = async (facts: Facts): Promise<void> => {
    const change = changeOf(facts, order, asOf);
    setBusy(true);
    const recorded = await applyChange([change]);
    setBusy(false);
    if (!recorded.ok) return setRefusal(recorded.error);
    dropForm(key);
    navigate(orderPath(change.order));
  };
  const errors = asked && !draft.ok ? draft.errors : {};
  return {
    form,
    set: (part) => keepForm(key, followPrices(register, form, { ...form, ...part })),
    setLine: (index, part) => keepForm(key, followPrices(register, form, withLine(form, index, part))),
    errorOf: (field) => {
      const error = errors[field];
      return error === undefined ? null : refusalText(error).what;
    },
    errorCount: Object.keys(errors).length,
    busy,
    refusal,
    submit: (event) => {
      event.preventDefault();
      setAsked(true);
      setRefusal(null);
      if (!draft.ok) focusFirstError(event.currentTarget);
      else if (isUnchanged(draft.facts, order, asOf)) setRefusal(refuse('field/unchanged').error);
      else if (!busy) void record(draft.facts);
    },
    drop: () => dropForm(key),
  };
};
