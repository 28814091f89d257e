/** The automatic backups, as the host last listed them. */
import { create } from 'zustand';
import type { BackupsList } from '../../../contract/backup-messages';
import type { Refusal } from '../../../domain/result';
import { desktop } from '../../desktop';

interface Backups {
  /** `null` until listed. */
  readonly list: BackupsList | null;
  readonly error: Refusal | null;
}

export const useBackups = create<Backups>(() => ({ list: null, error: null }));

/** A list that cannot be had leaves the last one in view beside the refusal. */
export const refreshBackups = async (): Promise<void> => {
  const answer = await desktop.invoke('backups.list', {});
  useBackups.setState(answer.ok ? { list: answer.value, error: null } : { error: answer.error });
};

/** Lists them now and whenever the host says that they changed; returns what ends that. */
export const followBackups = (): (() => void) => {
  void refreshBackups();
  return desktop.subscribe('backups.changed', () => void refreshBackups());
};
