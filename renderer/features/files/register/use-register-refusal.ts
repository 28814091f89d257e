/** A refusal of a table as the screen says it: fields by their words instead of the names of the code. */
import { useTranslation } from 'react-i18next';
import { isField } from '../../../../domain/register-import/field';
import type { Refusal } from '../../../../domain/result';
import { plainRefusal } from '../../../app/plain-refusal';

export const useRegisterRefusal = (): ((refusal: Refusal) => Refusal) => {
  const { t } = useTranslation('files');
  return (refusal) => {
    const { field } = refusal;
    const isNamed = typeof field === 'string' && isField(field);
    return isNamed ? { ...refusal, field: t(`register.field.${field}`) } : plainRefusal(refusal);
  };
};
