/** What stands at the addresses of the usage: every installation's licences, their support, and each installation's page. */
import { IconGauge } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRegister } from '../../db/use-register';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';

export const UsageScreens = () => {
  const { t } = useTranslation('usage');
  const { register } = useRegister();
  // The frame shows why there is no register yet.
  if (register === null) return null;
  return (
    <div className="page">
      <PageHeader title={t('title')} />
      <section className="card">
        <EmptyState icon={IconGauge} title={t('empty.title')} text={t('empty.text')} />
      </section>
    </div>
  );
};
