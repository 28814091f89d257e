/** Until when a pool's SUP can be renewed, and why it ends then, in words (LP-9, LP-15, LP-16). */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { RenewalLimit } from '../../../domain/renewal/renewal-limit';
import { formatDate } from '../../ui/format-date';

export const useLimitWords = (): ((limit: RenewalLimit) => string) => {
  const { t } = useTranslation('pools');
  return useCallback(
    ({ usualUntil, until, end }) => {
      const usual = formatDate(usualUntil);
      if (until === null || end === null) return t('limit.thenOpen', { usual });
      const first =
        until === usualUntil
          ? t('limit.usual', { usual })
          : t('limit.thenEvaluated', { usual, until: formatDate(until) });
      return `${first} ${t(`limit.${end.stage}`, { release: end.release, date: formatDate(end.on) })}`;
    },
    [t],
  );
};
