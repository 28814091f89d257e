/** The Desk screens by address. */
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header';

export const DeskScreens = () => {
  const { t } = useTranslation('desk');
  return (
    <div className="page">
      <PageHeader title={t('title')} />
    </div>
  );
};
