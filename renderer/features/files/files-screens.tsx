/** The Files screens by address. */
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header';

export const FilesScreens = () => {
  const { t } = useTranslation('files');
  return (
    <div className="page">
      <PageHeader title={t('title')} />
    </div>
  );
};
