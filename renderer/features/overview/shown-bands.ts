/** The bands that the overview lists; what ends later than those is only counted. */
import { expiryBands, type ExpiryBand } from '../../../domain/overview/expiry-band';

export type ShownBand = Exclude<ExpiryBand, 'later'>;

const isShown = (band: ExpiryBand): band is ShownBand => band !== 'later';

export const shownBands: readonly ShownBand[] = expiryBands.filter(isShown);
