/** A site's territory, with a warning where no agreement in force covers it (LP-17). */
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SiteOverview } from '../../../domain/ledger/sites';
import { StateWord } from '../../ui/state-word';

export const TerritoryWord = ({ site }: { readonly site: Pick<SiteOverview, 'territory' | 'agreement'> }) => {
  const { t } = useTranslation('sites');
  const { territory, agreement } = site;
  if (territory === '') return <span className="muted">{t('site.noTerritory')}</span>;
  if (agreement.covered) return <>{territory}</>;
  return (
    <span title={t('site.outside', { territory })}>
      <StateWord icon={IconAlertTriangle} tone="amber">
        {territory}
        <span className="visually-hidden">, {t('site.outsideWord')}</span>
      </StateWord>
    </span>
  );
};
