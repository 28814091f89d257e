/** What a step changes on a pool, as one line of people's text. */
import type { PoolDifference } from '../../contract/ipc';

const quantityText = (side: PoolDifference['before']): string => (side === null ? '–' : String(side.quantity));
/** As `ssedText`, of a pool that is only compared. */
const dateText = (side: PoolDifference['before']): string => {
  if (side === null || side.ssed === null) return '–';
  return side.projected ? `≤ ${side.ssed}` : side.ssed;
};

/** Begins with a line feed. */
export const differenceText = ({ pool, name, before, after }: PoolDifference): string =>
  `\n  Pool ${pool}${name === '' ? '' : ` (${name})`}: licences ${quantityText(before)} -> ${quantityText(after)}, SSED ${dateText(before)} -> ${dateText(after)}`;
