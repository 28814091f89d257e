/** One change that was left out: what it was, where it came from, why the rules forbid it, and what can be done. */
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Register } from '../../../domain/ledger/register';
import { documentPath, poolPath } from '../../app/paths';
import { Banner } from '../../ui/banner';
import { Facts, type Fact } from '../../ui/facts';
import { formatDate } from '../../ui/format-date';
import type { ConflictRow } from './conflict-row';
import { useConflictWords, type ConflictWords } from './use-conflict-words';
import { useWaysOut } from './use-ways-out';
import { WaysOut } from './ways-out';

interface ConflictCardProps {
  readonly register: Register;
  readonly row: ConflictRow;
  readonly onUndo: () => void;
}

export const ConflictCard = ({ register, row, onUndo }: ConflictCardProps) => {
  const { t } = useTranslation('overview');
  const words = useConflictWords()(row);
  const explained = useWaysOut(register, row.event);
  return (
    <section className="card conflict-card" aria-label={words.what}>
      <Banner icon={IconAlertTriangle} tone="red" word={t(`conflicts.nature.${explained?.nature ?? 'other'}`)}>
        {words.why}
      </Banner>
      <div className="conflict-card-body">
        <h2>{words.what}</h2>
        <Facts facts={useFacts(row, words)} />
        <h3>{t('conflicts.ways.title')}</h3>
        {explained === null ? (
          <p className="muted">{t('conflicts.ways.looking')}</p>
        ) : (
          <WaysOut register={register} what={words.what} resolutions={explained.resolutions} onLeaveOut={onUndo} />
        )}
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
