/** The sample portfolio, loaded and removed by a window. */
import { done } from '../../domain/result';
import type { Capability, CapabilityParts } from './capability';

export const answerSampleOpen =
  ({ sample }: CapabilityParts): Capability<'sample.open'> =>
  async () => {
    const opened = await sample.open();
    return opened.ok ? done({}) : opened;
  };

export const answerSampleRemove =
  ({ sample }: CapabilityParts): Capability<'sample.remove'> =>
  async ({ withChanges }) => {
    const removed = await sample.remove(withChanges);
    return removed.ok ? done({}) : removed;
  };
