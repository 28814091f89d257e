/** Exports the licences by product; where a pool mixes products, the least and the most that can be activated. */
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { LicenceCounts, ProductCount } from '../../../domain/overview/licence-counts';
import { ExportMenu } from '../../ui/export-menu';
import type { ExportedColumn } from '../../ui/table-column';

interface LicencesExportProps {
  readonly counts: LicenceCounts;
  readonly asOf: CivilDate;
}

export const LicencesExport = ({ counts, asOf }: LicencesExportProps) => {
  const { t } = useTranslation('overview');
  const columns: readonly ExportedColumn<ProductCount>[] = [
    { title: t('licences.product'), exported: ({ product }) => product },
    { title: t('licences.atLeast'), exported: ({ activatedAtLeast }) => activatedAtLeast },
    { title: t('licences.atMost'), exported: ({ activatedAtMost }) => activatedAtMost },
    { title: t('licences.quantity'), exported: ({ quantity }) => quantity },
  ];
  return <ExportMenu name={t('licences.title')} asOf={asOf} columns={columns} rows={() => counts.products} small />;
};
