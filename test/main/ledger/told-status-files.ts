/** Licence status files whose content follows from their number. */
import type { Snapshot, UsedLicence } from '../../../domain/usage/snapshot';
import { camerasStatus, usedCameras } from '../../builders/licence-snapshots';

export const nowOf = (): Date => new Date(Date.UTC(2025, 0, 10, 12));

export const fileNameOf = (number: number): string => `${String(number)}.ilstat`;

/** Each an hour after the one before, and with one camera more. */
export const statedIn = (
  number: number,
): {
  readonly id: string;
  readonly installationId: string;
  readonly snapshots: readonly Snapshot[];
  readonly lists: Readonly<Record<string, readonly UsedLicence[]>>;
  readonly now: Date;
} => {
  const used = number + 1;
  const takenAt = new Date(Date.UTC(2025, 0, 6, number)).toISOString();
  return {
    id: `S-${String(number)}`,
    installationId: 'N1',
    snapshots: [camerasStatus({ takenAt, licences: [{ licence: 'cameras', used, total: 1000 }] })],
    lists: { cameras: usedCameras(used) },
    now: nowOf(),
  };
};
