/** Every reading of an installation, asked for again when the host has a newer one; `null` until it has answered. */
import { startTransition, useEffect, useState } from 'react';
import type { Refusal } from '../../../../domain/result';
import type { Reading } from '../../../../domain/usage/reading';
import { desktop } from '../../../desktop';

export interface Readings {
  readonly readings: readonly Reading[] | null;
  readonly error: Refusal | null;
}

const NOTHING: Readings = { readings: null, error: null };

export const useReadings = (installation: string, latest: readonly Reading[]): Readings => {
  const [read, setRead] = useState<Readings & { readonly of: string }>({ ...NOTHING, of: installation });
  const newest = latest
    .filter((reading) => reading.installation === installation)
    .map(({ purpose, at, receivedAt }) => `${purpose} ${at} ${receivedAt}`)
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
          error: answer.ok ? null : answer.error,
        }),
      );
    });
    return () => {
      isWanted = false;
    };
  }, [installation, newest]);
  return read.of === installation ? read : NOTHING;
};
