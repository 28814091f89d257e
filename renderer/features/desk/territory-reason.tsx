/** Asks why a file is issued for an order that no agreement of its partner covers (LP-17). */
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRegister } from '../../db/use-register';
import { TerritoryNote } from '../orders';
import type { DeskForm } from './desk-form';
import { changeForm } from './desk-store';
import { asksForReason, orderOfForm } from './order-of-form';
import { useErrorText } from './use-desk-errors';

export const TerritoryReason = ({ form }: { readonly form: DeskForm }) => {
  const { t } = useTranslation('desk');
  const { register } = useRegister();
  const error = useErrorText(form);
  const order = register === null ? undefined : orderOfForm(form, register);
  if (register === null || order === undefined || form.issuedOn === null || !asksForReason(form, register)) return null;
  return (
    <div className="desk-wide stack">
      <TerritoryNote register={register} order={order} on={form.issuedOn} />
      <TextInput
        withAsterisk
        label={t('field.override')}
        value={form.override}
        error={error('override')}
        autoComplete="off"
        onChange={(event) => changeForm({ override: event.currentTarget.value })}
      />
    </div>
  );
};
