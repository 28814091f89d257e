/** What a backup holds, in few words: `3 pools, 12 events`. */
import { useTranslation } from 'react-i18next';
import type { RestorePreview } from '../../../contract/backup-messages';
import { formatQuantity } from '../../ui/format-quantity';

export const useHeldText = () => {
  const { t } = useTranslation('settings');
  return ({ pools, events }: Pick<RestorePreview['holds'], 'pools' | 'events'>): string =>
    [
      t('backups.pools', { count: pools, formatted: formatQuantity(pools) }),
      t('backups.events', { count: events, formatted: formatQuantity(events) }),
    ].join(', ');
};
