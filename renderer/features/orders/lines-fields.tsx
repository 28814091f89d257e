/** The lines of a purchase order's form, with their currency and their sum. */
import type { ReactNode } from 'react';
import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../domain/ledger/register';
import { MOST_LINES } from '../../../domain/order/purchase-order-change';
import { formatQuantity } from '../../ui/format-quantity';
import { currencies } from '../../ui/parse-price';
import { Section } from '../../ui/section';
import { LineFields } from './line-fields';
import { newLine, type OrderForm } from './order-form';
import type { OrderFormState } from './use-order-form';

interface LinesFieldsProps {
  readonly state: OrderFormState;
  readonly register: Register;
  readonly foot: ReactNode;
}

/** What is no quantity yet counts as none. */
const quantityOf = (typed: string): number => (/^\d{1,9}$/.test(typed.trim()) ? Number(typed) : 0);

const totalOf = ({ lines }: OrderForm): number => lines.reduce((sum, { quantity }) => sum + quantityOf(quantity), 0);

export const LinesFields = ({ state, register, foot }: LinesFieldsProps) => {
  const { t } = useTranslation('orders');
  const { form, set } = state;
  const count = form.lines.length;
  const total = t('form.total', { count, formatted: formatQuantity(count), quantity: formatQuantity(totalOf(form)) });
  const aside = (
    <>
      <span>{total}</span>
      <Select
        size="xs"
        w={92}
        aria-label={t('form.currency')}
        data={[...new Set([...currencies, form.currency])]}
        value={form.currency}
        allowDeselect={false}
        onChange={(currency) => set({ currency: currency ?? form.currency })}
      />
    </>
  );
  return (
    <Section title={t('form.lines')} aside={aside} foot={foot}>
      <div className="stack">
        {form.lines.map((line, index) => (
          <LineFields key={line.key} state={state} register={register} line={line} index={index} />
        ))}
        <div>
          <Button
            size="xs"
            disabled={count >= MOST_LINES}
            leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
            onClick={() => set({ lines: [...form.lines, newLine()] })}
          >
            {t('form.addLine')}
          </Button>
        </div>
      </div>
    </Section>
  );
};
