/** A line of a pool's history: what, from where, by whom, its day and its SSED; from there to that day, and to its undo. */
import { useEffect, useRef, type RefObject } from 'react';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconPencil, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Register } from '../../../../domain/ledger/register';
import type { RegisteredTransfer } from '../../../../domain/ledger/transfers';
import { poolExplainedOnPath, poolOnPath } from '../../../app/paths';
import { useRecordedEvents } from '../../../db/use-recorded-events';
import { formatDate } from '../../../ui/format-date';
import { RuleChip } from '../../../ui/rule-chip';
import type { HistoryLine } from '../pool-history';
import { useWritable } from '../use-writable';
import { fileNameOf, HistorySource } from './history-source';
import type { OpenDialog } from './pool-dialog';
import { useHistoryWords, useSsedWords } from './use-history-line';
import { useRecordedWords } from '../../../app/use-recorded-words';

interface HistoryItemProps {
  readonly line: HistoryLine;
  readonly pool: string;
  readonly register: Register;
  readonly transfers: readonly RegisteredTransfer[];
  /** Pointed at: by the explanation that names it as the cause. */
  readonly marked: boolean;
  readonly onOpen: (dialog: OpenDialog) => void;
}

/** Brings a line that was asked for into view, and the keyboard with it. */
const useMarked = (marked: boolean): RefObject<HTMLLIElement | null> => {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (marked) item.current?.focus();
  }, [marked]);
  return item;
};

export const HistoryItem = (props: HistoryItemProps) => {
  const { line, register, transfers, marked } = props;
  const what = useHistoryWords(transfers)(line);
  return (
    <li ref={useMarked(marked)} tabIndex={-1} data-marked={marked || undefined}>
      <div className="pool-line-text">
        <span className="medium">{what}</span>
        <span className="small muted pool-line-facts">
          <HistorySource register={register} docId={line.docId} byItself={line.event === null} />
          <Recorded event={line.event} />
          {line.rule !== null && <RuleChip id={line.rule} />}
        </span>
      </div>
      <LineEnd {...props} />
      <LineActions {...props} what={what} />
    </li>
  );
};

const Recorded = ({ event }: { readonly event: string | null }) => {
  const { t } = useTranslation('pools');
  const wordsOf = useRecordedWords();
  const recorded = useRecordedEvents()(event);
  if (recorded === undefined) return null;
  return <span title={recorded.device}>{t('history.recorded', { ...wordsOf(recorded) })}</span>;
};

const LineEnd = ({ line, pool }: HistoryItemProps) => {
  const { t } = useTranslation('pools');
  const ssed = useSsedWords()(line);
  const date = formatDate(line.on);
  const moved = line.ssedBefore !== line.ssedAfter;
  const tone = moved ? 'small medium tone-accent' : 'small muted';
  return (
    <div className="pool-line-end">
      <Link className="quiet-link" href={poolOnPath(pool, line.on)} aria-label={t('history.showDay', { date })}>
        {date}
      </Link>
      {line.ssedAfter === null ? (
        <span className={tone}>{ssed}</span>
      ) : (
        <Link
          className={`quiet-link ${tone}`}
          href={poolExplainedOnPath(pool, line.on)}
          title={t('history.explainDay', { date })}
        >
          {ssed}
        </Link>
      )}
    </div>
  );
};

const LineActions = ({ line, register, what, onOpen }: HistoryItemProps & { readonly what: string }) => {
  const { t } = useTranslation('pools');
  const { event, change, docId } = line;
  if (event === null || change === null) return <span className="pool-line-actions" />;
  const file = fileNameOf(register, docId);
  return (
    <span className="pool-line-actions">
      <LineAction
        icon={IconPencil}
        tip={t('correct.action')}
        label={t('correct.actionOf', { what })}
        onClick={() => onOpen({ name: 'correct', event, change, docId })}
      />
      <LineAction
        icon={IconArrowBackUp}
        tip={t('undo.action')}
        label={t('undo.actionOf', { what })}
        onClick={() => onOpen({ name: 'undo', event, change, file })}
      />
    </span>
  );
};

interface LineActionProps {
  readonly icon: Icon;
  readonly tip: string;
  readonly label: string;
  readonly onClick: () => void;
}

export const LineAction = ({ icon: Glyph, tip, label, onClick }: LineActionProps) => {
  const { writable, why } = useWritable();
  return (
    <Tooltip label={writable ? tip : why}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        disabled={!writable}
        aria-label={label}
        title={why}
        onClick={onClick}
      >
        <Glyph size={16} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
};
