/** Writes basis points as people write percentages: 1250 is `12.5%`. */
import { WHOLE_BASIS_POINTS } from '../../../domain/catalogue/catalogue-change';

const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 2 });

export const formatPercent = (basisPoints: number): string => percent.format(basisPoints / WHOLE_BASIS_POINTS);
