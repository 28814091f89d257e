/** Beside the cards: more of the installation and the licence that are chosen. */
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../../domain/ledger/register';
import type { InstallationUsage } from '../licensing-view';
import { useUsage } from '../../../app/usage-state';
import { UsageCards } from '../cards/usage-cards';
import { SupportCard } from './support-card';

interface UsageSideProps {
  readonly register: Register;
  readonly usage: InstallationUsage;
  readonly licence: string;
}

export const UsageSide = ({ register, usage, licence }: UsageSideProps) => {
  const { t } = useTranslation('usage');
  const known = useUsage(({ state }) => state);
  return (
    <aside className="usage-side" aria-label={t('side.label', { name: usage.installation.name })}>
      {known !== null && <UsageCards {...{ register, known, licence }} installation={usage.installation} />}
      <SupportCard usage={usage} />
    </aside>
  );
};
