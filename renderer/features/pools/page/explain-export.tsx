/** Exports what an SSED is made of: each lot with its day, its weight, its part of the sum and its share. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { dayCell, type TableCell } from '../../../../contract/table/exported-table';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { exactText, type Exact } from '../../../../domain/exact/exact';
import type { ExplainedLot, SsedExplanation } from '../../../../domain/ledger/explain-ssed';
import { ExportMenu } from '../../../ui/export-menu';
import type { ExportedColumn } from '../../../ui/table-column';

interface ExplainExportProps {
  readonly explanation: SsedExplanation;
  readonly pool: string;
  readonly asOf: CivilDate;
}

/** A fraction stands as it is, exactly: a sheet would round it. */
const exactCell = (value: Exact): TableCell => (typeof value === 'number' ? value : exactText(value));

const columnsOf = (t: TFunction<'pools'>, weighted: string): readonly ExportedColumn<ExplainedLot>[] => [
  { title: t('explain.lot'), exported: ({ lot }) => lot },
  { title: t('explain.licences'), exported: ({ quantity }) => quantity },
  { title: t('explain.ownDate'), exported: ({ expiresOn }) => dayCell(expiresOn) },
  { title: t('explain.day'), exported: ({ day }) => exactCell(day) },
  { title: t('explain.weight'), exported: ({ weight }) => exactCell(weight) },
  { title: weighted, exported: (lot) => exactCell(lot.weighted) },
  { title: t('explain.shareOf'), exported: ({ share }) => share },
  { title: t('explain.distance'), exported: ({ daysFromSsed }) => daysFromSsed },
];

export const ExplainExport = ({ explanation, pool, asOf }: ExplainExportProps) => {
  const { t } = useTranslation('pools');
  const weighted = t(explanation.weight === 'price' ? 'explain.weightedPrice' : 'explain.weighted');
  const name = t('explain.exported', { pool });
  return <ExportMenu name={name} asOf={asOf} columns={columnsOf(t, weighted)} rows={() => explanation.lots} />;
};
