/** Proves that the times of what a server said never go back, and that nothing of it is lost, whatever a clock says. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCivilDate } from '../../../domain/calendar/civil-date';
import { inHeardOrder } from '../../../domain/usage/heard-order';
import { instantMs } from '../../../domain/usage/instant';
import { inTime } from '../../../domain/usage/readings-of-imports';
import { aReading } from '../../builders/a-reading';

const HOUR_MS = 3_600_000;
const instant = (hours: number): string => new Date(Date.UTC(2025, 0, 1) + hours * HOUR_MS).toISOString();
const dayOf = (at: string) => toCivilDate(Math.floor(instantMs(at) / (24 * HOUR_MS)));

it('AC-6: whatever the clocks say, every answer stands, in the order in which it was heard', () => {
  const clocks = fc.array(fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 })), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(clocks, (hours) => {
      const heard = hours.map(([taken, received], index) =>
        aReading('2025-01-01', [['cameras', index, 100]], {
          at: instant(taken),
          on: dayOf(instant(taken)),
          receivedAt: instant(received),
          snapshot: { takenAt: instant(taken) },
        }),
      );
      const readings = inHeardOrder(heard, dayOf);
      const used = (all: typeof readings) => all.map(({ snapshot }) => snapshot.licences[0]?.used);
      expect(used(inTime(readings))).toEqual(used(heard));
      for (const [index, { at, on, receivedAt }] of readings.entries()) {
        expect(instantMs(at)).toBeLessThanOrEqual(instantMs(receivedAt));
        expect(instantMs(at)).toBeGreaterThanOrEqual(instantMs(readings[index - 1]?.at ?? at));
        expect(on).toBe(dayOf(at));
      }
    }),
  );
});

it('leaves times alone that are in order', () => {
  const heard = [1, 5, 9].map((hour) =>
    aReading('2025-01-01', [], { at: instant(hour), receivedAt: instant(hour + 1), snapshot: {} }),
  );
  expect(inHeardOrder(heard, dayOf)).toEqual(heard);
});
