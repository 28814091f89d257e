/** Who is told when: a customer that plans far ahead, and a pool that nobody has to think of before its customer has decided. */
import type { RecordedStep } from '../told-step';

export const alerts: readonly RecordedStep[] = [
  {
    kind: 'recorded',
    at: [-2],
    changes: (dayOf) => [
      {
        kind: 'alert-rule-set',
        on: dayOf([-2]),
        alert: 'sup',
        scope: { kind: 'customer', customer: 'Coastal Watch Service' },
        leadDays: [365, 180, 90, 30],
      },
    ],
  },
  {
    kind: 'recorded',
    at: [0, -1],
    changes: (dayOf) => [{ kind: 'alert-snoozed', on: dayOf([0, -1]), alert: 'sup P-1995', until: dayOf([0, 10]) }],
  },
];
