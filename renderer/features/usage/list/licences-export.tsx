/** Exports what the licensing page shows: a row for each licence of each installation that its filters let through. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { ExportMenu } from '../../../ui/export-menu';
import type { ExportedColumn } from '../../../ui/table-column';
import type { InstallationUsage } from '../licensing-view';
import type { LicensingRow, LicensingSection } from '../../../../domain/usage/licensing';
import { useLicenceWords } from '../use-licence-words';

interface LicencesExportProps {
  readonly listed: readonly InstallationUsage[];
  readonly asOf: CivilDate;
}

interface Row {
  readonly usage: InstallationUsage;
  readonly section: LicensingSection;
  readonly line: LicensingRow;
}

const rowsOf = (listed: readonly InstallationUsage[]): readonly Row[] =>
  listed.flatMap((usage) =>
    usage.sections.flatMap((section) => section.rows.map((line) => ({ usage, section, line }))),
  );

/** AC-7: what is not known stands as a word, never as a number. */
const useColumns = (): readonly ExportedColumn<Row>[] => {
  const { t } = useTranslation('usage');
  const { nameOf, wholeTypeOf } = useLicenceWords();
  return useMemo((): readonly ExportedColumn<Row>[] => {
    const noData = t('noData');
    return [
      { title: t('export.installation'), exported: ({ usage }) => usage.installation.name },
      { title: t('export.customer'), exported: ({ usage }) => usage.installation.customer },
      { title: t('export.licence'), exported: ({ line }) => nameOf(line) },
      { title: t('export.types'), exported: ({ line }) => line.types.map(({ type }) => wholeTypeOf(type)).join(', ') },
      { title: t('column.used'), exported: ({ line }) => line.figures?.used ?? noData },
      {
        title: t('column.available'),
        exported: ({ line: { figures } }) => figures?.available ?? noData,
      },
      { title: t('column.total'), exported: ({ line }) => line.figures?.total ?? noData },
      {
        title: t('column.shared'),
        exported: ({ line }) => (line.level === null ? null : (line.figures?.shared ?? noData)),
      },
      {
        title: t('export.server'),
        exported: ({ section: { status } }) => (status === null ? null : t(`state.${status.state}`)),
      },
      { title: t('export.checked'), exported: ({ section }) => section.status?.checkedAt ?? null },
      { title: t('export.good'), exported: ({ section }) => section.status?.goodAt ?? null },
      { title: t('export.asOf'), exported: ({ section }) => section.last?.at ?? null },
    ];
  }, [t, nameOf, wholeTypeOf]);
};

export const LicencesExport = ({ listed, asOf }: LicencesExportProps) => {
  const { t } = useTranslation('usage');
  const columns = useColumns();
  return <ExportMenu name={t('title')} asOf={asOf} columns={columns} rows={() => rowsOf(listed)} />;
};
