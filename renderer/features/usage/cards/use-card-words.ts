/** Licences and analytics types by the names that people know. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { analyticsTypes, type AnalyticsType } from '../../../../domain/usage/analytics-levels';
import { levelOf } from '../../../../domain/usage/licence-id';

const isKnownType = (type: string): type is AnalyticsType => analyticsTypes.some((each) => each === type);

export const useCardWords = () => {
  const { t } = useTranslation('usage');
  return useMemo(
    () => ({
      /** `name`: as the levels in force name it. */
      licenceName: (licence: string, name: string | null = null): string => {
        const level = levelOf(licence);
        if (level !== null) return name ?? t('cards.licence.level', { level });
        return t(licence === 'intercoms' ? 'cards.licence.intercoms' : 'cards.licence.cameras');
      },
      /** A type that people entered stands in their words. */
      typeName: (type: string): string => (isKnownType(type) ? t(`cards.type.${type}`) : type),
    }),
    [t],
  );
};
