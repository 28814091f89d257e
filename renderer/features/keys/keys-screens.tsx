/** The Keys screens by address. */
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header';

export const KeysScreens = () => {
  const { t } = useTranslation('keys');
  return (
    <div className="page">
      <PageHeader title={t('title')} />
    </div>
  );
};
