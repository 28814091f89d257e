/** The heads of the columns of tasks. */
import { useTranslation } from 'react-i18next';

/** Read out, not shown: the look tells the columns apart without heads. */
export const TasksHead = () => {
  const { t } = useTranslation('overview');
  return (
    <thead className="visually-hidden">
      <tr>
        <th scope="col" colSpan={2}>
          {t('tasks.what')}
        </th>
        <th scope="col">{t('tasks.date')}</th>
        <th scope="col">{t('tasks.days')}</th>
        <th scope="col">{t('tasks.action')}</th>
        <th scope="col">{t('tasks.snooze')}</th>
      </tr>
    </thead>
  );
};
