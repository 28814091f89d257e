/** The columns of support and software updates. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayCell } from '../../../../contract/table/exported-table';
import type { UsagePurpose } from '../../../../domain/usage/purpose';
import type { ExportedColumn, TableColumn } from '../../../ui/table-column';
import type { InstallationUsage } from '../licensing-view';
import type { SupportRow } from '../../../../domain/usage/support';
import { useWhen } from '../use-when';
import { SupportUntil, UpdatesWord } from './support-words';

type Part = 'core' | 'analytics';

const purposes: Readonly<Record<Part, UsagePurpose>> = { core: 'cameras', analytics: 'analytics' };

const partOf = ({ support }: InstallationUsage, part: Part): SupportRow | undefined =>
  support.find(({ purpose }) => purpose === purposes[part]);

const untilOf = (row: SupportRow | undefined) => row?.support?.technicalSupportUntil;

const updatesOf = (row: SupportRow | undefined) => row?.support?.updates ?? undefined;

const checkedAt = ({ sections }: InstallationUsage): string | null =>
  sections.flatMap(({ status }) => status?.checkedAt ?? []).sort()[0] ?? null;

type Column = TableColumn<InstallationUsage>;

const useColumnsOf = (part: Part): readonly Column[] => {
  const { t } = useTranslation('usage');
  return useMemo(() => {
    const known = (row: SupportRow | undefined, value: string | null | undefined) =>
      row === undefined ? null : (value ?? t('noData'));
    return [
      {
        id: part,
        title: t(`support.column.${part}Until`),
        align: 'end',
        cell: (usage) => <SupportUntil row={partOf(usage, part)} />,
        sortBy: (usage) => untilOf(partOf(usage, part)) ?? null,
        exported: (usage) => dayCell(untilOf(partOf(usage, part))) ?? known(partOf(usage, part), null),
      },
      {
        id: `${part}Updates`,
        title: t(`support.column.${part}Updates`),
        cell: (usage) => <UpdatesWord row={partOf(usage, part)} />,
        sortBy: (usage) => {
          const updates = updatesOf(partOf(usage, part));
          return updates === undefined ? null : updates.allowed ? 1 : 0;
        },
        exported: (usage) => {
          const updates = updatesOf(partOf(usage, part));
          const word = updates === undefined ? null : t(updates.allowed ? 'support.yes' : 'support.no');
          return known(partOf(usage, part), word);
        },
      },
    ];
  }, [t, part]);
};

export const useSupportColumns = (): readonly Column[] => {
  const { t } = useTranslation('usage');
  const when = useWhen();
  const core = useColumnsOf('core');
  const analytics = useColumnsOf('analytics');
  return useMemo(
    (): readonly Column[] => [
      {
        id: 'installation',
        title: t('support.column.installation'),
        width: '22%',
        cell: ({ installation: { name } }) => (
          <span className="medium usage-clip" title={name}>
            {name}
          </span>
        ),
        sortBy: ({ installation }) => installation.name.toLocaleLowerCase('en-GB'),
        exported: ({ installation }) => installation.name,
      },
      {
        id: 'version',
        title: t('support.column.version'),
        align: 'end',
        cell: ({ version }) => version ?? <span className="muted">{t('noData')}</span>,
        exported: ({ version }) => version,
      },
      ...core,
      ...analytics,
      {
        id: 'checked',
        title: t('support.column.checked'),
        align: 'end',
        cell: (usage) => {
          const at = checkedAt(usage);
          return <span className="muted">{at === null ? t('none') : when(at)}</span>;
        },
        sortBy: checkedAt,
        exported: checkedAt,
      },
    ],
    [t, when, core, analytics],
  );
};

/** What a file holds beside what the table shows. */
export const useExportedSupport = (): readonly ExportedColumn<InstallationUsage>[] => {
  const { t } = useTranslation('usage');
  const columns = useSupportColumns();
  return useMemo(() => {
    const latest = (['core', 'analytics'] as const).map((part) => ({
      title: t(`support.column.${part}Latest`),
      exported: (usage: InstallationUsage) => updatesOf(partOf(usage, part))?.latest ?? null,
    }));
    return [...columns, ...latest];
  }, [t, columns]);
};
