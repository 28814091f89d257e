/** The pools that licences may arrive in: those that take changes, by name and id. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisteredPool } from '../../../../domain/ledger/register';

export interface PoolOption {
  readonly value: string;
  readonly label: string;
}

/** In the order of their words. */
export const usePoolOptions = (pools: readonly RegisteredPool[]): readonly PoolOption[] => {
  const { t } = useTranslation('pools');
  return useMemo(
    () =>
      pools
        .filter(({ archivedOn }) => archivedOn === null)
        .map(({ pool, name }) => ({
          value: pool,
          label: name === '' || name === pool ? pool : t('transfer.option', { name, pool }),
        }))
        .sort((one, other) => one.label.localeCompare(other.label)),
    [pools, t],
  );
};
