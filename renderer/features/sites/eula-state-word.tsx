/** How somebody stands with the EULA, as icon and word: signed, expiring, or missing (LP-8). */
import { IconCircleCheck, IconCircleMinus, IconClock, IconSignatureOff } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { EulaStanding } from '../../../domain/eula/eula-standing';
import { formatDate } from '../../ui/format-date';
import { StateWord } from '../../ui/state-word';
import './sites.css';

const missingText = ({ eula, until, daysLeft }: EulaStanding, t: TFunction<'sites'>): string => {
  if (eula === null || until === null) return t('eula.state.missing');
  const { endedOn, expiresOn } = eula;
  if (endedOn !== null && (expiresOn === null || endedOn <= expiresOn))
    return t('eula.state.ended', { date: formatDate(endedOn) });
  return (daysLeft ?? 0) < 0 ? t('eula.state.expired', { date: formatDate(until) }) : t('eula.state.missing');
};

/** The same in words alone, for a file. */
export const eulaStateText = (standing: EulaStanding | null, t: TFunction<'sites'>): string => {
  if (standing === null) return t('eula.state.notNeeded');
  const { state, until } = standing;
  if (state === 'missing') return missingText(standing, t);
  if (until === null) return t('eula.state.signed');
  return t(state === 'signed' ? 'eula.state.signedTo' : 'eula.state.expiring', { date: formatDate(until) });
};

const looks = {
  signed: { icon: IconCircleCheck, tone: 'green' },
  expiring: { icon: IconClock, tone: 'amber' },
  missing: { icon: IconSignatureOff, tone: 'red' },
} as const;

interface EulaStateWordProps {
  /** `null` where nothing could be signed. */
  readonly standing: EulaStanding | null;
  readonly pill?: boolean;
}

export const EulaStateWord = ({ standing, pill = false }: EulaStateWordProps) => {
  const { t } = useTranslation('sites');
  const { icon, tone } =
    standing === null ? ({ icon: IconCircleMinus, tone: 'slate' } as const) : looks[standing.state];
  return (
    <StateWord icon={icon} tone={tone} pill={pill}>
      {pill ? t('eula.pill', { state: eulaStateText(standing, t) }) : eulaStateText(standing, t)}
    </StateWord>
  );
};
