/** What an arrival changes, worked out in the window before anything is signed. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilePreview } from '../../../contract/ipc';
import { withSignedFile } from '../../../domain/ledger/ledger';
import type { Register } from '../../../domain/ledger/register';
import { plainRefusal } from '../../app/plain-refusal';
import { useLedger } from '../../db/use-ledger';
import { refusalText } from '../../ui/refusal-text';
import { previewDraft, type Draft } from '../pools';
import { DifferenceChart } from './difference-chart';
import { DifferenceTable } from './difference-table';

interface ArrivalPreviewProps {
  readonly draft: Draft;
  readonly preview: FilePreview;
  readonly register: Register;
}

/** The document is not on the disk yet, so the draft is tried where it is at hand. */
const useWeighed = ({ draft, preview, register }: ArrivalPreviewProps) => {
  const ledger = useLedger();
  const { signed, verdict } = preview;
  const held = useMemo(
    () =>
      ledger === null || signed === null || verdict.docId === null
        ? null
        : withSignedFile(ledger, verdict.docId, signed),
    [ledger, signed, verdict.docId],
  );
  return useMemo(
    () => (held === null || !draft.ok ? null : previewDraft(held, draft.changes, register)),
    [held, draft, register],
  );
};

export const ArrivalPreview = (props: ArrivalPreviewProps) => {
  const { t } = useTranslation('files');
  const weighed = useWeighed(props);
  if (weighed === null) return <p className="licence-notes">{t('signed.arrivalIncomplete')}</p>;
  if (!weighed.ok) {
    const { what, next } = refusalText(plainRefusal(weighed.error));
    return (
      <div className="card-body" role="alert">
        <p>
          {what} {next}
        </p>
        <p className="mono muted">{weighed.error.code}</p>
      </div>
    );
  }
  return (
    <div aria-live="polite">
      {weighed.value.differences.map((difference) => (
        <div key={difference.pool}>
          <DifferenceTable difference={difference} licence={null} today={weighed.value.asOf} />
          <DifferenceChart difference={difference} today={weighed.value.asOf} />
        </div>
      ))}
    </div>
  );
};
