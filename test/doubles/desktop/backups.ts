/** Automatic backups in memory: a list that a test fills. */
import type { BackupsList } from '../../../contract/backup-messages';
import { done } from '../../../domain/result';

export const createMemoryBackups = () => {
  let listed: BackupsList = { folder: '/home/me/coterm-backups', isOn: true, backups: [], lastFailure: null };
  return {
    list: () => done(listed),
    /** What is listed from now on. */
    set: (over: Partial<BackupsList>) => {
      listed = { ...listed, ...over };
    },
  };
};
