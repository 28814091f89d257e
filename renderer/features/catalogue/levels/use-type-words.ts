/** Analytics types by their names, and back: what people type is an id where it is the name of one. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { analyticsTypes } from '../../../../domain/usage/analytics-levels';

export const useTypeWords = () => {
  const { t } = useTranslation('catalogue');
  return useMemo(() => {
    const names = new Map<string, string>(analyticsTypes.map((type) => [type, t(`level.type.${type}`)]));
    const ids = new Map([...names].map(([id, name]) => [name, id]));
    return {
      names: [...names.values()],
      nameOf: (type: string): string => names.get(type) ?? type,
      idOf: (name: string): string => ids.get(name) ?? name,
    };
  }, [t]);
};
