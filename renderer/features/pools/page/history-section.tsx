/** Every change of a pool, newest first, with what it did to the SSED, its rule, and its undo. */
import { useMemo, useState } from 'react';
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import { transfersOf, type RegisteredTransfer } from '../../../../domain/ledger/transfers';
import { formatDate } from '../../../ui/format-date';
import { RuleChip } from '../../../ui/rule-chip';
import { Section } from '../../../ui/section';
import { poolHistory, type HistoryLine } from '../pool-history';
import { useWritable } from '../use-writable';
import { HistoryExport } from './history-export';
import type { OpenDialog } from './pool-dialog';
import { useHistoryWords, useSsedWords } from './use-history-line';

interface HistorySectionProps {
  readonly register: Register;
  readonly pool: RegisteredPool;
  readonly onOpen: (dialog: OpenDialog) => void;
}

const SHOWN_AT_FIRST = 6;

export const HistorySection = ({ register, pool, onOpen }: HistorySectionProps) => {
  const { t } = useTranslation('pools');
  const [all, setAll] = useState(false);
  const lines = poolHistory(pool);
  const sourceOf = useSource(register);
  const transfers = useMemo(() => transfersOf(register), [register]);
  const shown = all ? lines : lines.slice(0, SHOWN_AT_FIRST);
  const toggle = lines.length > SHOWN_AT_FIRST && (
    <Button variant="subtle" size="xs" aria-expanded={all} onClick={() => setAll((now) => !now)}>
      {all ? t('history.fewer') : t('history.all', { count: lines.length })}
    </Button>
  );
  return (
    <Section
      title={t('history.title')}
      aside={
        <>
          <HistoryExport register={register} pool={pool} transfers={transfers} sourceOf={sourceOf} />
          {toggle}
        </>
      }
      flush
    >
      <ul className="pool-lines">
        {shown.map((line) => (
          <Line
            key={line.key}
            line={line}
            transfers={transfers}
            file={fileOf(register, line.docId)}
            source={sourceOf(line)}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </Section>
  );
};

/** Where a line comes from: a file, a hand, or the end of a window. */
const useSource = (register: Register): ((line: HistoryLine) => string) => {
  const { t } = useTranslation('pools');
  return (line) => {
    const file = fileOf(register, line.docId);
    if (line.event === null) return t('history.byItself');
    return file === null ? t('history.byHand') : t('history.fromFile', { file });
  };
};

const fileOf = (register: Register, docId: string | null): string | null =>
  docId === null ? null : (register.documents.find((document) => document.docId === docId)?.fileName ?? docId);

interface LineProps {
  readonly line: HistoryLine;
  readonly transfers: readonly RegisteredTransfer[];
  readonly file: string | null;
  readonly source: string;
  readonly onOpen: (dialog: OpenDialog) => void;
}

const Line = ({ line, transfers, file, source, onOpen }: LineProps) => {
  const what = useHistoryWords(transfers)(line);
  const ssed = useSsedWords()(line);
  const moved = line.ssedBefore !== line.ssedAfter;
  return (
    <li>
      <div className="pool-line-text">
        <span className="medium">{what}</span>
        <span className="small muted">
          {source} {line.rule !== null && <RuleChip id={line.rule} />}
        </span>
      </div>
      <div className="pool-line-end">
        <span>{formatDate(line.on)}</span>
        <span className={moved ? 'small medium tone-accent' : 'small muted'}>{ssed}</span>
      </div>
      <UndoButton line={line} file={file} what={what} onOpen={onOpen} />
    </li>
  );
};

const UndoButton = ({
  line,
  file,
  what,
  onOpen,
}: Omit<LineProps, 'transfers' | 'source'> & { readonly what: string }) => {
  const { t } = useTranslation('pools');
  const { writable } = useWritable();
  const { event, change } = line;
  if (event === null || change === null) return <span className="pool-line-undo" />;
  return (
    <Tooltip label={t('undo.action')}>
      <ActionIcon
        className="pool-line-undo"
        variant="subtle"
        color="gray"
        size="sm"
        disabled={!writable}
        aria-label={t('undo.actionOf', { what })}
        onClick={() => onOpen({ name: 'undo', event, change, file })}
      >
        <IconArrowBackUp size={16} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
};
