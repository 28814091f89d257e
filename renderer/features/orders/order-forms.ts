/** The forms that are being filled in, by what they are for: kept while other screens are open. */
import { create } from 'zustand';
import type { LineForm, OrderForm } from './order-form';

interface OrderForms {
  readonly forms: Readonly<Record<string, OrderForm>>;
}

export const useOrderForms = create<OrderForms>(() => ({ forms: {} }));

export const keepForm = (key: string, form: OrderForm): void =>
  useOrderForms.setState(({ forms }) => ({ forms: { ...forms, [key]: form } }));

export const dropForm = (key: string): void =>
  useOrderForms.setState(({ forms }) => ({
    forms: Object.fromEntries(Object.entries(forms).filter(([name]) => name !== key)),
  }));

export const withLine = (form: OrderForm, index: number, part: Partial<LineForm>): OrderForm => ({
  ...form,
  lines: form.lines.map((line, place) => (place === index ? { ...line, ...part } : line)),
});
