/** When and on which computer an entry was written: "Written on 5 Mar 2025, changed on 6 Mar 2025 · this computer". */
import { useTranslation } from 'react-i18next';
import type { Kept } from '../../../domain/customer/kept';
import { useAppInfo } from '../../stores/app-info-store';
import { formatDate } from '../../ui/format-date';

/** As much of a fingerprint as tells a few devices apart. */
const SHOWN = 8;

/** Notes are written, documents attached. */
type HowItCame = 'written' | 'attached';

export const useWrittenText = (how: HowItCame): ((entry: Kept) => string) => {
  const { t } = useTranslation('dossier');
  const own = useAppInfo((state) => state.info?.device ?? null);
  return ({ addedOn, changedOn, device }) => {
    const when =
      changedOn === null
        ? t(`${how}.on`, { date: formatDate(addedOn) })
        : t(`${how}.changed`, { date: formatDate(addedOn), changed: formatDate(changedOn) });
    const where = device === own ? t('device.here') : t('device.elsewhere', { device: device.slice(0, SHOWN) });
    return `${when} · ${where}`;
  };
};
