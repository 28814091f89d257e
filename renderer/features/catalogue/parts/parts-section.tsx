/** The IDIS parts of the catalogue (ID-8, ID-9): number, what it is, pack contents, needs, term; editable and versioned. */
import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Register } from '../../../../domain/ledger/register';
import type { Part } from '../../../../domain/part/part';
import { paths } from '../../../app/paths';
import { DataTable } from '../../../ui/data-table';
import { ExportMenu } from '../../../ui/export-menu';
import { RuleChip } from '../../../ui/rule-chip';
import { Section } from '../../../ui/section';
import { useWritable } from '../../pools';
import { PartDialog } from './part-dialog';
import { partRows } from './part-row';
import { useExportedPartColumns, usePartColumns } from './use-part-columns';

interface PartsSectionProps {
  readonly register: Register;
  /** The dialog for a new part is asked for. */
  readonly asked: boolean;
}

export const PartsSection = ({ register, asked }: PartsSectionProps) => {
  const { t } = useTranslation('catalogue');
  const [, navigate] = useLocation();
  const [edited, setEdited] = useState<Part | null>(null);
  const rows = useMemo(() => partRows(register), [register]);
  const columns = usePartColumns(setEdited);
  const exported = useExportedPartColumns(columns);
  const aside = (
    <>
      <ExportMenu small name={t('part.title')} asOf={register.asOf} columns={exported} rows={() => rows} />
      <AddPart />
    </>
  );
  return (
    <Section title={t('part.title')} aside={aside} flush>
      <p className="lead catalogue-words">
        {t('part.note')} <RuleChip id="ID-8" /> <RuleChip id="ID-9" />
      </p>
      <DataTable label={t('part.title')} rows={rows} columns={columns} rowKey={({ part }) => part} />
      {asked && <PartDialog register={register} part={null} onClose={() => navigate(paths.catalogue)} />}
      {edited !== null && <PartDialog register={register} part={edited} onClose={() => setEdited(null)} />}
    </Section>
  );
};

const AddPart = () => {
  const { t } = useTranslation('catalogue');
  const [, navigate] = useLocation();
  const { writable, why } = useWritable();
  return (
    <Button
      size="xs"
      leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
      {...(writable ? {} : { disabled: true, title: why })}
      onClick={() => navigate(paths.newPart)}
    >
      {t('part.add')}
    </Button>
  );
};
