/** The lots of the order: a row each. */
import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRegister } from '../../db/use-register';
import { formatQuantity } from '../../ui/format-quantity';
import { currencies } from '../../ui/parse-price';
import { Section } from '../../ui/section';
import { newLot, type DeskForm } from './desk-form';
import { changeForm } from './desk-store';
import { LotFields } from './lot-fields';

/** What is no quantity yet counts as none. */
const quantityOf = (typed: string): number => (/^\d{1,9}$/.test(typed.trim()) ? Number(typed) : 0);

const totalOf = ({ lots }: DeskForm): number => lots.reduce((sum, { quantity }) => sum + quantityOf(quantity), 0);

export const LotsSection = ({ form }: { readonly form: DeskForm }) => {
  const { t } = useTranslation('desk');
  const { register } = useRegister();
  const held =
    register?.pools
      .find(({ pool }) => form.poolKind === 'existing' && pool === form.poolId)
      ?.lots.map(({ lot }) => lot) ?? [];
  const add = (): void => changeForm({ lots: [...form.lots, newLot([...held, ...form.lots.map(({ lot }) => lot)])] });
  const total = t('lot.total', {
    count: form.lots.length,
    quantity: formatQuantity(totalOf(form)),
    lots: formatQuantity(form.lots.length),
  });
  const currency = (
    <Select
      size="xs"
      w={92}
      aria-label={t('field.currency')}
      data={currencies}
      value={form.currency}
      allowDeselect={false}
      onChange={(chosen) => changeForm({ currency: chosen ?? 'EUR' })}
    />
  );
  return (
    <Section
      title={t('section.lots')}
      aside={
        <>
          <span>{total}</span>
          {currency}
        </>
      }
    >
      <div className="stack">
        {form.lots.map((lot, index) => (
          <LotFields key={lot.key} form={form} lot={lot} index={index} />
        ))}
        <div>
          <Button size="xs" leftSection={<IconPlus size={16} stroke={1.5} />} onClick={add}>
            {t('lot.add')}
          </Button>
        </div>
      </div>
    </Section>
  );
};
