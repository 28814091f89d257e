/** The backup and the present workspace side by side. */
import { useTranslation } from 'react-i18next';
import type { RestorePreview } from '../../../contract/backup-messages';
import { formatInstant } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import './settings.css';

type Held = RestorePreview['holds'];

const amounts = ['events', 'pools', 'documents'] as const;

export const ComparisonTable = ({ preview: { holds, here } }: { readonly preview: RestorePreview }) => {
  const { t } = useTranslation(['settings', 'ui']);
  const sides: readonly (Held | null)[] = [holds, here];
  const newest = (held: Held | null): string =>
    held === null || held.newestAt === null ? t('ui:notApplicable') : formatInstant(held.newestAt);
  return (
    <table className="settings-table" aria-label={t('restore.compare')}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('restore.fact')}</span>
          </th>
          <th scope="col">{t('restore.backup')}</th>
          <th scope="col">{t('restore.here')}</th>
        </tr>
      </thead>
      <tbody>
        {amounts.map((amount) => (
          <tr key={amount}>
            <th scope="row">{t(`restore.${amount}`)}</th>
            {sides.map((held, side) => (
              <td key={side}>{held === null ? t('ui:notApplicable') : formatQuantity(held[amount])}</td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{t('restore.newest')}</th>
          {sides.map((held, side) => (
            <td key={side}>{newest(held)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
};
