/** How many things by how soon: a figure for each band, coloured only where there is something. */
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ExpiryBand } from '../../../domain/overview/expiry-band';
import { formatQuantity } from '../../ui/format-quantity';
import { shownBands, type ShownBand } from './shown-bands';

const bandTone = (band: ShownBand): 'red' | 'amber' | 'plain' => {
  if (band === 'lapsed' || band === '0-7' || band === '8-14') return 'red';
  return band === '15-30' || band === '31-60' ? 'amber' : 'plain';
};

const icons = { red: IconAlertTriangle, amber: IconClock, plain: null } as const;

const Band = ({ band, count }: { readonly band: ShownBand; readonly count: number }) => {
  const { t } = useTranslation('overview');
  const tone = count === 0 ? 'plain' : bandTone(band);
  const Glyph = icons[tone];
  return (
    <li>
      <span className={`overview-band-count tone-${tone}`} data-none={count === 0 || undefined}>
        {Glyph !== null && <Glyph size={16} stroke={1.5} aria-hidden />}
        {formatQuantity(count)}
      </span>{' '}
      <span className="small muted">{t(`bands.${band}`)}</span>
    </li>
  );
};

export const BandStrip = ({ counts }: { readonly counts: Readonly<Record<ExpiryBand, number>> }) => {
  const { t } = useTranslation('overview');
  return (
    <ul className="overview-bands" aria-label={t('bands.label')}>
      {shownBands.map((band) => (
        <Band key={band} band={band} count={counts[band]} />
      ))}
    </ul>
  );
};
