/** Exports every serial that the installation ever had, with what came with it and what replaced it. */
import { useTranslation } from 'react-i18next';
import { dayCell } from '../../../../contract/table/exported-table';
import { lineagesOf } from '../../../../domain/installation/lineages';
import { ExportMenu } from '../../../ui/export-menu';
import type { ExportedColumn } from '../../../ui/table-column';
import type { InstallationProps } from './installation-props';
import { lineageRows, ordersOf, type LineageRow } from './lineage-row';
import { useLineageWords } from './use-lineage-words';

export const LineageExport = ({ register, installation }: InstallationProps) => {
  const { t } = useTranslation('serials');
  const words = useLineageWords();
  const columns: readonly ExportedColumn<LineageRow>[] = [
    { title: t('column.installation'), exported: () => installation.name },
    { title: t('column.customer'), exported: () => installation.customer },
    { title: t('column.family'), exported: ({ serial }) => serial.family },
    { title: t('column.part'), exported: ({ serial }) => serial.part },
    { title: t('column.serial'), exported: ({ serial }) => serial.serial },
    { title: t('column.since'), exported: ({ serial }) => dayCell(serial.since) },
    { title: t('column.supersededOn'), exported: ({ serial }) => dayCell(serial.supersededOn) },
    { title: t('column.supersededBy'), exported: ({ serial }) => serial.supersededBy },
    { title: t('lineage.column.parts'), exported: ({ serial }) => words.parts(serial.parts).join(', ') },
    { title: t('lineage.column.cause'), exported: ({ lineage, serial }) => words.causes(lineage, serial) },
    { title: t('lineage.column.order'), exported: ({ order }) => order?.number ?? null },
  ];
  const orders = ordersOf(register.installationOrders, installation);
  if (installation.serials.length === 0) return null;
  return (
    <ExportMenu
      name={t('lineage.export', { installation: installation.name })}
      label={t('lineage.exportAction')}
      asOf={register.asOf}
      columns={columns}
      rows={() => lineagesOf(installation).flatMap((lineage) => lineageRows(lineage, orders))}
    />
  );
};
