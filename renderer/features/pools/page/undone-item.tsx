/** A change that stands in the history no more, struck through: who undid or corrected it, and the way to bring it back. */
import { IconArrowForwardUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../../domain/ledger/register';
import type { UndoneChange } from '../../../../domain/ledger/undone-changes';
import { formatDate } from '../../../ui/format-date';
import { HistorySource } from './history-source';
import { LineAction } from './history-item';
import type { OpenDialog } from './pool-dialog';
import { useHistoryWords } from './use-history-line';
import { useRecordedWords } from '../../../app/use-recorded-words';

interface UndoneItemProps {
  readonly undone: UndoneChange;
  readonly register: Register;
  readonly onOpen: (dialog: OpenDialog) => void;
}

export const UndoneItem = ({ undone, register, onOpen }: UndoneItemProps) => {
  const { t } = useTranslation('pools');
  const { change, docId, event, how, undoneBy } = undone;
  const what = useHistoryWords([])({ change });
  const wordsOf = useRecordedWords();
  return (
    <li data-undone>
      <div className="pool-line-text">
        <del className="medium">{what}</del>
        <span className="small muted pool-line-facts">
          <span className="medium">{t(`history.${how}`, { ...wordsOf(undoneBy) })}</span>
          <HistorySource register={register} docId={docId} />
          <span title={event.device}>{t('history.recorded', { ...wordsOf(event) })}</span>
        </span>
      </div>
      <div className="pool-line-end">
        <del>{formatDate(change.on)}</del>
      </div>
      <span className="pool-line-actions">
        <LineAction
          icon={IconArrowForwardUp}
          tip={t('restoreStep.action')}
          label={t('history.bringBack', { what })}
          onClick={() => onOpen({ name: 'bring-back', undone })}
        />
      </span>
    </li>
  );
};
