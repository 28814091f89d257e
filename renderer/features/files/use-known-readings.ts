/** The newest readings of an installation, for a comparison with what a file says. */
import { useEffect, useState } from 'react';
import type { Reading } from '../../../domain/usage/reading';
import { newestReadings } from '../../../domain/usage/readings-of-imports';
import { desktop } from '../../desktop';

interface Known {
  readonly installation: string;
  readonly readings: readonly Reading[];
}

/** `null` for a new installation, and until the host has answered. */
export const useKnownReadings = (installation: string | null): readonly Reading[] | null => {
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (installation !== null)
      void desktop.invoke('usage.readings', { installation }).then((answer) => {
        if (isCurrent && answer.ok) setKnown({ installation, readings: newestReadings(answer.value.readings) });
      });
    return () => {
      isCurrent = false;
    };
  }, [installation]);
  return known !== null && known.installation === installation ? known.readings : null;
};
