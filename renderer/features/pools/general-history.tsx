/** What was changed for every pool – policy, catalogue, service levels – newest first, each with its day, its author and its undo. */
import { useState } from 'react';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GeneralChange, Register } from '../../../domain/ledger/register';
import { useRecordedWords } from '../../app/use-recorded-words';
import { useRecordedEvents } from '../../db/use-recorded-events';
import { formatDate } from '../../ui/format-date';
import { UndoDialog } from './dialogs/undo-dialog';
import { LineAction } from './page/history-item';
import './general-history.css';

interface GeneralHistoryProps {
  readonly register: Register;
  readonly label: string;
  /** In the order of their days. */
  readonly changes: readonly GeneralChange[];
  readonly wordsOf: (change: GeneralChange) => string;
}

export const GeneralHistory = ({ register, label, changes, wordsOf }: GeneralHistoryProps) => {
  const { t } = useTranslation('pools');
  const [asked, setAsked] = useState<GeneralChange | null>(null);
  if (changes.length === 0) return <p className="muted">{t('general.none')}</p>;
  return (
    <>
      <ul className="general-history" aria-label={label}>
        {changes.toReversed().map((change, index) => (
          <HistoryLine key={`${change.event} ${index}`} change={change} what={wordsOf(change)} onUndo={setAsked} />
        ))}
      </ul>
      {asked !== null && <UndoDialog register={register} file={null} {...asked} onClose={() => setAsked(null)} />}
    </>
  );
};

interface HistoryLineProps {
  readonly change: GeneralChange;
  readonly what: string;
  readonly onUndo: (change: GeneralChange) => void;
}

const HistoryLine = ({ change, what, onUndo }: HistoryLineProps) => {
  const { t } = useTranslation('pools');
  return (
    <li>
      <span className="medium">{what}</span>
      <span className="small muted">
        {t('general.from', { date: formatDate(change.change.on) })}
        <Recorded event={change.event} />
      </span>
      <LineAction
        icon={IconArrowBackUp}
        tip={t('undo.action')}
        label={t('general.undoOf', { what })}
        onClick={() => onUndo(change)}
      />
    </li>
  );
};

const Recorded = ({ event }: { readonly event: string }) => {
  const { t } = useTranslation('pools');
  const wordsOf = useRecordedWords();
  const recorded = useRecordedEvents()(event);
  return recorded === undefined ? null : (
    <span title={recorded.device}> · {t('history.recorded', { ...wordsOf(recorded) })}</span>
  );
};
