/**
 * When what a server said was taken: in the order in which it was heard, whatever a clock says. A server's clock may be ahead,
 * or be set back; then an answer counts from when it was heard. The server's own time stays in its snapshot.
 */
import type { CivilDate } from '../calendar/civil-date';
import { instantMs } from './instant';
import type { Reading } from './reading';

interface Heard {
  /** As the server says it. */
  readonly takenAt: string;
  readonly receivedAt: string;
}

/** Never later than it was heard, and never before what the server said earlier (`before`). */
export const timeHeard = ({ takenAt, receivedAt }: Heard, before: string | null): string => {
  const isAhead = instantMs(takenAt) > instantMs(receivedAt);
  const isBehind = before !== null && instantMs(takenAt) < instantMs(before);
  return isAhead || isBehind ? receivedAt : takenAt;
};

/** What was heard before something else was not heard after it: a clock of ours that was ahead had been wrong. */
const whenReceived = (readings: readonly Reading[]): readonly string[] => {
  const received = readings.map(({ receivedAt }) => receivedAt);
  for (let index = received.length - 2; index >= 0; index -= 1) {
    const [earlier = '', later = ''] = [received[index], received[index + 1]];
    if (instantMs(earlier) > instantMs(later)) received[index] = later;
  }
  return received;
};

/** `readings` of one server as they were heard; their times then never go back. */
export const inHeardOrder = (
  readings: readonly Reading[],
  dayOf: (instant: string) => CivilDate,
): readonly Reading[] => {
  const received = whenReceived(readings);
  let before: string | null = null;
  return readings.map((reading, index) => {
    const receivedAt = received[index] ?? reading.receivedAt;
    const at = timeHeard({ takenAt: reading.snapshot.takenAt, receivedAt }, before);
    before = at;
    return at === reading.at && receivedAt === reading.receivedAt
      ? reading
      : { ...reading, at, on: dayOf(at), receivedAt };
  });
};
