/** What the pools stand on: the releases with their life cycles (LP-9), and the changes of policy. */
import { defaultPolicy } from '../../../domain/policy/policy';
import type { Moment } from '../moment';
import type { RecordedStep } from '../told-step';

const launched = (at: Moment, product: string | null, release: string, supersedes?: string): RecordedStep => ({
  kind: 'recorded',
  at,
  changes: (dayOf) => [
    {
      kind: 'release-launched',
      on: dayOf(at),
      release,
      ...(product === null ? {} : { product }),
      ...(supersedes === undefined ? {} : { supersedes }),
    },
  ],
});

const policySet: RecordedStep = {
  kind: 'recorded',
  at: [-34],
  changes: (dayOf) => [
    { kind: 'policy-set', on: dayOf([-34]), policy: { ...defaultPolicy, renewalBasis: 'from-renewal-date' } },
  ],
};

/** The TREX releases are of the whole suite. Today `core-5` is terminated, `core-6` discontinued, `trex-2` in limited availability, the others generally available. */
export const groundwork: readonly RecordedStep[] = [
  launched([-71], 'iSentry Core', 'core-5'),
  launched([-47], 'iSentry Core', 'core-6', 'core-5'),
  launched([-40], 'iSentry UB', 'ub-1'),
  policySet,
  launched([-30], null, 'trex-2'),
  launched([-19], 'iSentry Core', 'core-7', 'core-6'),
  launched([-8], null, 'trex-3', 'trex-2'),
];
