/** Every reading of an installation, asked for again when the host has a newer one; `null` until it has answered. */
import { startTransition, useEffect, useState } from 'react';
import type { Refusal } from '../../../../domain/result';
import type { Outage } from '../../../../domain/usage/outage';
import type { Reading } from '../../../../domain/usage/reading';
import type { KnownUsage } from '../../../../domain/usage/server-standing';
import { desktop } from '../../../desktop';

export interface Readings {
  readonly readings: readonly Reading[] | null;
  /** Spans without a good answer, oldest first. */
  readonly outages: readonly Outage[];
  readonly error: Refusal | null;
}

const NOTHING: Readings = { readings: null, outages: [], error: null };

export const useReadings = (installation: string, { latest, statuses }: KnownUsage): Readings => {
  const [read, setRead] = useState<Readings & { readonly of: string }>({ ...NOTHING, of: installation });
  const newest = latest
    .filter((reading) => reading.installation === installation)
    .map(({ purpose, at, receivedAt }) => `${purpose} ${at} ${receivedAt}`)
    .join('\n');
  // An outage that begins or ends brings no reading.
  const standing = statuses
    .filter((status) => status.installation === installation)
    .map(({ purpose, state, since }) => `${purpose} ${state} ${since}`)
    .join('\n');
  useEffect(() => {
    let isWanted = true;
    void desktop.invoke('usage.readings', { installation }).then((answer) => {
      if (!isWanted) return;
      // A chart is drawn between what a person does.
      startTransition(() =>
        setRead({
          of: installation,
          readings: answer.ok ? answer.value.readings : null,
          outages: answer.ok ? answer.value.outages : [],
          error: answer.ok ? null : answer.error,
        }),
      );
    });
    return () => {
      isWanted = false;
    };
  }, [installation, newest, standing]);
  return read.of === installation ? read : NOTHING;
};
