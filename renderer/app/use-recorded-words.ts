/** When a step was recorded and on which computer, in words; the journal knows devices, and what they are called. */
import { useTranslation } from 'react-i18next';
import type { LedgerEvent } from '../../domain/ledger/event';
import { useAppInfo } from '../stores/app-info-store';
import { formatMoment } from '../ui/format-date';

const SHORT = 8;

/** "this computer", "on desk-3", or the beginning of a fingerprint where no name is known. */
const useDeviceWords = (): ((device: string) => string) => {
  const { t } = useTranslation('app');
  const info = useAppInfo((state) => state.info);
  return (device) => {
    if (device === info?.device) return t('device.thisComputer');
    const name = info?.devices.find(({ kid }) => kid === device)?.name;
    return name === undefined
      ? t('device.unnamedComputer', { device: device.slice(0, SHORT) })
      : t('device.computer', { name });
  };
};

export interface RecordedWords {
  /** "12 Mar 2025, 09:00". */
  readonly at: string;
  readonly who: string;
}

export const useRecordedWords = (): ((event: LedgerEvent) => RecordedWords) => {
  const whoOf = useDeviceWords();
  return ({ clock, device }) => ({ at: formatMoment(clock.wallMs), who: whoOf(device) });
};
