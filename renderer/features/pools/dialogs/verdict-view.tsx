/** What would change, live: the dates before and after, or the sentence that says why it is not possible. */
import { useTranslation } from 'react-i18next';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { Refusal } from '../../../../domain/result';
import { plainRefusal } from '../../../app/plain-refusal';
import { refusalText } from '../../../ui/refusal-text';
import { CompactDifferences, DraftDifferences } from './draft-differences';
import type { DraftVerdict } from './use-draft-verdict';

/** A refusal inside a dialog: what happened, what to do next, the code small at the end. */
export const RefusalNote = ({ refusal }: { readonly refusal: Refusal }) => {
  const text = refusalText(plainRefusal(refusal));
  return (
    <div className="note tone-red" role="alert" tabIndex={-1}>
      <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
      <div>
        <p className="medium">{text.what}</p>
        <p>{text.next}</p>
        <p className="mono muted">{refusal.code}</p>
      </div>
    </div>
  );
};

interface VerdictViewProps {
  readonly verdict: DraftVerdict;
  readonly today: CivilDate;
  /** For narrow places: a line a pool instead of the table. */
  readonly compact?: boolean;
}

export const VerdictView = ({ verdict, today, compact = false }: VerdictViewProps) => {
  const { t } = useTranslation('pools');
  switch (verdict.status) {
    case 'incomplete':
      return <p className="muted">{t('dialog.incomplete')}</p>;
    case 'working':
      return <p className="muted">{t('dialog.working')}</p>;
    case 'refused':
      return <RefusalNote refusal={verdict.refusal} />;
    case 'allowed':
      return compact ? (
        <CompactDifferences preview={verdict.preview} />
      ) : (
        <DraftDifferences preview={verdict.preview} today={today} />
      );
  }
};
