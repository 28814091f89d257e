/** Beside the cards: more of the installation and the licence that are chosen. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../../domain/ledger/register';
import type { InstallationUsage } from '../licensing-view';
import { UsageCards } from '../cards/usage-cards';
import { SupportCard } from './support-card';

interface UsageSideProps {
  readonly register: Register;
  readonly usage: InstallationUsage;
  readonly licence: string;
}

export const UsageSide = memo(({ register, usage, licence }: UsageSideProps) => {
  const { t } = useTranslation('usage');
  return (
    // Follows a long list and scrolls by itself, so the keyboard has to reach it.
    <aside className="usage-side" tabIndex={0} aria-label={t('side.label', { name: usage.installation.name })}>
      <UsageCards register={register} installation={usage.installation} known={usage.known} licence={licence} />
      <SupportCard usage={usage} />
    </aside>
  );
});
UsageSide.displayName = 'UsageSide';
