/** What the desk's fields say: nothing before they were touched or an issue was tried. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatQuantity } from '../../ui/format-quantity';
import { useRegister } from '../../db/use-register';
import { checkDeskForm, checkReason, MOST_NAME, type FieldErrors } from './check-desk-form';
import type { DeskForm } from './desk-form';
import { asksForReason } from './order-of-form';
import { useDesk } from './desk-store';

const noErrors: FieldErrors = {};

export const useAllErrors = (form: DeskForm): FieldErrors => {
  const { register } = useRegister();
  return useMemo(() => {
    if (register === null) return noErrors;
    const errors = checkDeskForm(form, register.pools);
    const reason = asksForReason(form, register) ? checkReason(form.override) : null;
    return reason === null ? errors : { ...errors, override: reason };
  }, [form, register]);
};

/** The sentence under a field, or nothing. */
export const useErrorText = (form: DeskForm): ((field: string) => string | undefined) => {
  const { t } = useTranslation('desk');
  const { tried, touched } = useDesk();
  const errors = useAllErrors(form);
  return (field) => {
    const error = errors[field];
    return error === undefined || !(tried || touched.has(field))
      ? undefined
      : t(`error.${error}`, { most: formatQuantity(MOST_NAME) });
  };
};
