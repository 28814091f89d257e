/** The state of attaching files to one pool or customer: which file is under way, and what could not be attached. */
import { useState } from 'react';
import type { Subject } from '../../../domain/customer/subject';
import type { Refusal } from '../../../domain/result';
import { attachFiles } from './attach-files';

export interface Attaching {
  /** The file that is read and sent now; `null` when none is. */
  readonly underWay: string | null;
  readonly refusals: readonly Refusal[];
  readonly attach: (files: readonly File[]) => void;
  readonly dismiss: () => void;
}

export const useAttaching = (subject: Subject | null): Attaching => {
  const [underWay, setUnderWay] = useState<string | null>(null);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const run = async (files: readonly File[], whom: Subject): Promise<void> => {
    setRefusals([]);
    setRefusals(await attachFiles(files, whom, setUnderWay));
    setUnderWay(null);
  };
  return {
    underWay,
    refusals,
    attach: (files) => {
      if (subject !== null && underWay === null && files.length > 0) void run(files, subject);
    },
    dismiss: () => setRefusals([]),
  };
};
