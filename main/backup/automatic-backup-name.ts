/** Where automatic backups lie and what they are called: the names alone say when each was made. */
import { basename, dirname, join, resolve } from 'node:path';
import { localDate } from '../local-date';
import type { DatedBackup } from './backups-to-keep';

/** Beside the workspace and not in it: whoever loses that folder still has its backups. */
export const automaticBackupFolder = (workspaceFolder: string): string => {
  const folder = resolve(workspaceFolder);
  return join(dirname(folder), `${basename(folder)}-backups`);
};

/** The instant without colons, which Windows allows in no name. */
export const automaticBackupName = (now: Date): string => `coterm-${now.toISOString().replaceAll(':', '')}.age`;

/** `null` for any other name. */
export const datedBackup = (name: string): DatedBackup | null => {
  const [, day, hour, minute, rest] = /^coterm-(\d{4}-\d\d-\d\dT)(\d\d)(\d\d)(\d\d\.\d{3}Z)\.age$/.exec(name) ?? [];
  const madeAt = `${day}${hour}:${minute}:${rest}`;
  return Number.isNaN(Date.parse(madeAt)) ? null : { name, madeAt, on: localDate(new Date(madeAt)) };
};
