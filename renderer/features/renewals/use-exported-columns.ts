/** Everything that ends as an exported table: as it is filtered, a line a deadline. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayCell } from '../../../contract/table/exported-table';
import type { ExportedColumn } from '../../ui/table-column';
import type { RenewalItem } from './renewal-items';

export const useExportedColumns = (): readonly ExportedColumn<RenewalItem>[] => {
  const { t } = useTranslation('renewals');
  return useMemo(
    () => [
      { title: t('column.on'), exported: ({ deadline }) => dayCell(deadline.on) },
      { title: t('column.daysLeft'), exported: ({ deadline }) => deadline.daysLeft },
      { title: t('column.kind'), exported: ({ deadline }) => t(`kind.${deadline.kind}`) },
      { title: t('column.name'), exported: ({ deadline }) => deadline.name },
      {
        title: t('column.id'),
        exported: ({ deadline: { subject } }) => (subject.kind === 'pool' ? subject.pool : subject.installation),
      },
      { title: t('column.customer'), exported: ({ deadline }) => deadline.customer },
      { title: t('column.partner'), exported: ({ deadline }) => deadline.partner },
      { title: t('column.vendor'), exported: ({ deadline }) => deadline.vendor },
      { title: t('column.territory'), exported: ({ deadline }) => deadline.territory },
      { title: t('column.products'), exported: ({ deadline }) => deadline.products.join(', ') },
      { title: t('column.licences'), exported: ({ deadline }) => deadline.quantity },
      { title: t('column.stage'), exported: ({ stage }) => (stage === null ? null : t(`stage.${stage}`)) },
      { title: t('column.owner'), exported: ({ owner }) => owner },
      { title: t('column.note'), exported: ({ row }) => row?.note ?? null },
    ],
    [t],
  );
};
