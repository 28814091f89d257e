/** Says that changes are left out of every figure, and leads to where each is explained and can be resolved. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OverviewTask } from '../../../domain/overview/task';
import { paths } from '../../app/paths';
import { formatQuantity } from '../../ui/format-quantity';
import { Note } from '../../ui/note';

export const ConflictsNote = ({ tasks }: { readonly tasks: readonly OverviewTask[] }) => {
  const { t } = useTranslation('overview');
  const count = tasks.filter(({ kind }) => kind === 'conflict').length;
  if (count === 0) return null;
  return (
    <Note tone="red">
      {t('conflicts.note', { count, formatted: formatQuantity(count) })}{' '}
      <Link href={paths.conflicts}>{t('conflicts.look')}</Link>
    </Note>
  );
};
