/** A change that was left out, in words: what it was, who recorded it and when, why it is refused, and what it needs. */
import { useTranslation } from 'react-i18next';
import { describeStep } from '../../app/describe-step';
import { plainRefusal } from '../../app/plain-refusal';
import { useAppInfo } from '../../stores/app-info-store';
import { formatInstant } from '../../ui/format-date';
import { refusalText } from '../../ui/refusal-text';
import type { ConflictRow } from './conflict-row';

export interface ConflictWords {
  readonly what: string;
  readonly recordedAt: string;
  readonly by: string;
  readonly why: string;
  readonly needs: string;
}

/** As much of a thumbprint as the status bar shows. */
const SHOWN_OF_DEVICE = 8;

export const useConflictWords = (): ((row: ConflictRow) => ConflictWords) => {
  const { t } = useTranslation(['overview', 'ui']);
  const own = useAppInfo(({ info }) => info?.device ?? null);
  return ({ changes, error, recordedAtMs, device }) => {
    const { what: why, next: needs } = refusalText(plainRefusal(error));
    const unknown = t('ui:notApplicable');
    const other = (name: string): string => t('conflicts.otherDevice', { device: name.slice(0, SHOWN_OF_DEVICE) });
    return {
      what: describeStep(changes),
      recordedAt: recordedAtMs === null ? unknown : formatInstant(new Date(recordedAtMs).toISOString()),
      by: device === null ? unknown : device === own ? t('conflicts.thisDevice') : other(device),
      why,
      needs,
    };
  };
};
