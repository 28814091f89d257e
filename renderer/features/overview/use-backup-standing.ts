/** How the automatic backups stand, asked of the host again whenever it says that they have changed. */
import { useCallback, useEffect, useState } from 'react';
import type { BackupsList } from '../../../contract/backup-messages';
import { backupStanding, type BackupStanding } from '../../../domain/overview/backup-standing';
import { useRegister } from '../../db/use-register';
import { desktop } from '../../desktop';

/** After its start the host needs a moment for the day's backup: until then none, or an old one, means nothing. */
const SETTLING_MS = 60_000;

const useSettled = (): boolean => {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLING_MS);
    return () => clearTimeout(timer);
  }, []);
  return settled;
};

const useBackups = (): BackupsList | null => {
  const [list, setList] = useState<BackupsList | null>(null);
  const ask = useCallback(async (): Promise<void> => {
    const answer = await desktop.invoke('backups.list', {});
    // A folder that cannot be read stops the next backup too, and that failure is told.
    if (answer.ok) setList(answer.value);
  }, []);
  useEffect(() => {
    void ask();
    return desktop.subscribe('backups.changed', () => void ask());
  }, [ask]);
  return list;
};

export interface ShownBackups {
  readonly standing: BackupStanding;
  /** Instant of the newest backup, if there is one. */
  readonly newestAt: string | null;
}

/** `null` until the host has answered. */
export const useBackupStanding = (): ShownBackups | null => {
  const list = useBackups();
  const settled = useSettled();
  const { head } = useRegister();
  if (list === null || head === null) return null;
  const [newest] = list.backups;
  const standing = backupStanding({
    isOn: list.isOn,
    events: head.count,
    newest: newest === undefined ? null : { madeAtMs: Date.parse(newest.madeAt), events: newest.holds?.events ?? null },
    lastFailure: list.lastFailure?.error ?? null,
    nowMs: Date.now(),
  });
  const shown = settled || standing.as === 'failed';
  return { standing: shown ? standing : { as: 'good' }, newestAt: newest?.madeAt ?? null };
};
