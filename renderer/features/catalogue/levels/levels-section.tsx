/** The analytics levels of the catalogue (AC-3): by product version, with their types; editable and versioned. */
import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Register } from '../../../../domain/ledger/register';
import type { LevelCatalogue } from '../../../../domain/usage/analytics-levels';
import { paths } from '../../../app/paths';
import { DataTable } from '../../../ui/data-table';
import { ExportMenu } from '../../../ui/export-menu';
import { RuleChip } from '../../../ui/rule-chip';
import { Section } from '../../../ui/section';
import { useWritable } from '../../pools';
import { LevelDialog } from './level-dialog';
import { levelRows, useExportedLevelColumns, useLevelColumns } from './use-level-columns';

interface LevelsSectionProps {
  readonly register: Register;
  /** The dialog for a new version is asked for. */
  readonly asked: boolean;
}

export const LevelsSection = ({ register, asked }: LevelsSectionProps) => {
  const { t } = useTranslation('catalogue');
  const [, navigate] = useLocation();
  const [edited, setEdited] = useState<LevelCatalogue | null>(null);
  const rows = useMemo(() => levelRows(register.levelCatalogues), [register.levelCatalogues]);
  const columns = useLevelColumns(setEdited);
  const exported = useExportedLevelColumns();
  const aside = (
    <>
      <ExportMenu small name={t('level.title')} asOf={register.asOf} columns={exported} rows={() => rows} />
      <AddLevels />
    </>
  );
  return (
    <Section title={t('level.title')} aside={aside} flush>
      <p className="lead catalogue-words">
        {t('level.note')} <RuleChip id="AC-3" />
      </p>
      <DataTable label={t('level.title')} rows={rows} columns={columns} rowKey={({ key }) => key} />
      {asked && <LevelDialog register={register} before={null} onClose={() => navigate(paths.catalogue)} />}
      {edited !== null && <LevelDialog register={register} before={edited} onClose={() => setEdited(null)} />}
    </Section>
  );
};

const AddLevels = () => {
  const { t } = useTranslation('catalogue');
  const [, navigate] = useLocation();
  const { writable, why } = useWritable();
  return (
    <Button
      size="xs"
      leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
      {...(writable ? {} : { disabled: true, title: why })}
      onClick={() => navigate(paths.newLevels)}
    >
      {t('level.add')}
    </Button>
  );
};
