/** One change that was left out: what it was, where it came from, why the rules forbid it, and what can be done. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { documentPath, poolPath } from '../../app/paths';
import { useAppInfo } from '../../stores/app-info-store';
import { Banner } from '../../ui/banner';
import { Facts, type Fact } from '../../ui/facts';
import { formatDate } from '../../ui/format-date';
import type { ConflictRow } from './conflict-row';
import { useConflictWords, type ConflictWords } from './use-conflict-words';

interface ConflictCardProps {
  readonly row: ConflictRow;
  readonly onUndo: () => void;
}

export const ConflictCard = ({ row, onUndo }: ConflictCardProps) => {
  const { t } = useTranslation('overview');
  const words = useConflictWords()(row);
  return (
    <section className="card conflict-card" aria-label={words.what}>
      <Banner icon={IconAlertTriangle} tone="red" word={t('conflicts.leftOut')}>
        {words.why}
      </Banner>
      <div className="conflict-card-body">
        <h2>{words.what}</h2>
        <Facts facts={useFacts(row, words)} />
        <Actions row={row} what={words.what} onUndo={onUndo} />
      </div>
      <div className="refusal-card-code">{row.error.code}</div>
    </section>
  );
};

const useFacts = (row: ConflictRow, { recordedAt, by, needs }: ConflictWords): readonly Fact[] => {
  const { t } = useTranslation('overview');
  const { pool, file } = row;
  return [
    { name: t('conflicts.on'), value: formatDate(row.on) },
    { name: t('conflicts.recorded'), value: t('conflicts.recordedBy', { instant: recordedAt, by }) },
    ...(file === null
      ? []
      : [{ name: t('conflicts.file'), value: <Link href={documentPath(file.docId)}>{file.fileName}</Link> }]),
    ...(pool === null ? [] : [{ name: t('conflicts.pool'), value: <Link href={poolPath(pool.id)}>{pool.name}</Link> }]),
    ...(needs === '' ? [] : [{ name: t('conflicts.needs'), value: needs }]),
  ];
};

const Actions = ({ row, what, onUndo }: ConflictCardProps & { readonly what: string }) => {
  const { t } = useTranslation('overview');
  const readOnly = useAppInfo(({ info }) => info?.readOnly ?? false);
  return (
    <div className="row">
      <Button
        leftSection={<IconArrowBackUp size={16} stroke={1.5} aria-hidden />}
        disabled={readOnly}
        aria-label={t('conflicts.undoOf', { what })}
        onClick={onUndo}
      >
        {t('conflicts.undo')}
      </Button>
      {row.pool !== null && (
        <Button component={Link} href={poolPath(row.pool.id)}>
          {t('conflicts.openPool')}
        </Button>
      )}
    </div>
  );
};
