/** Beside the cards: more of the installation and the licence that are chosen. */
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../../domain/ledger/register';
import type { InstallationUsage } from '../licensing-view';
import { SupportCard } from './support-card';

interface UsageSideProps {
  readonly register: Register;
  readonly usage: InstallationUsage;
  readonly licence: string;
}

export const UsageSide = ({ usage }: UsageSideProps) => {
  const { t } = useTranslation('usage');
  return (
    <aside className="usage-side" aria-label={t('side.label', { name: usage.installation.name })}>
      <SupportCard usage={usage} />
    </aside>
  );
};
