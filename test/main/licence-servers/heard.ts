/** What a licence server said at some time, for stores of readings. */
import type { Snapshot } from '../../../domain/usage/snapshot';
import type { Heard } from '../../../main/licence-servers/readings-store';
import { aSnapshot, aUsedLicence } from '../../builders/licence-server';

/** So many cameras in use, on a day of June 2025. */
export const heardOn = (day: number, used: number, over: Partial<Heard> = {}): Heard => ({
  installation: 'N1',
  purpose: 'cameras',
  snapshot: aSnapshot({
    takenAt: new Date(Date.UTC(2025, 5, day, 9)).toISOString(),
    licences: [{ licence: 'cameras', used, total: 100 }],
  }),
  lists: { cameras: Array.from({ length: used }, (_none, index) => aUsedLicence(`c${String(index)}`)) },
  receivedAt: new Date(Date.UTC(2025, 5, day, 9)),
  ...over,
});

export const usedIn = ({ snapshot }: { readonly snapshot: Snapshot }): number | undefined => snapshot.licences[0]?.used;
