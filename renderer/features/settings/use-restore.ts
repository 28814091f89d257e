/** A restore, step by step: the file comes in, is unlocked and looked at, and only then takes the workspace's place. */
import { useState } from 'react';
import type { RestorePreview } from '../../../contract/backup-messages';
import type { Input } from '../../../contract/ipc';
import type { Refusal } from '../../../domain/result';
import { desktop } from '../../desktop';
import { uploadBackup } from './upload-backup';

export type RestoreKey = NonNullable<Input<'restore.preview'>['key']>;

export interface Upload {
  readonly name: string;
  readonly sentBytes: number;
  readonly sizeBytes: number;
}

export const useRestore = (name: string | null) => {
  const [upload, setUpload] = useState<Upload | null>(null);
  const [isWorking, setWorking] = useState(false);
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const take = async (file: File): Promise<void> => {
    setRefusal(null);
    const tell = (sentBytes: number): void => setUpload({ name: file.name, sentBytes, sizeBytes: file.size });
    tell(0);
    const refused = await uploadBackup(file, tell);
    if (refused === null) return;
    setUpload(null);
    setRefusal(refused);
  };
  const look = async (key: RestoreKey | null): Promise<void> => {
    setWorking(true);
    setRefusal(null);
    const answer = await desktop.invoke('restore.preview', {
      ...(name === null ? {} : { name }),
      ...(key === null ? {} : { key }),
    });
    setWorking(false);
    if (answer.ok) setPreview(answer.value);
    else setRefusal(answer.error);
  };
  const commit = async (restore: string): Promise<void> => {
    setWorking(true);
    const answer = await desktop.invoke('restore.commit', { restore });
    setWorking(false);
    // Everything that this window holds belongs to the state before.
    if (answer.ok) window.location.reload();
    else setRefusal(answer.error);
  };
  return {
    upload,
    isUploaded: upload !== null && upload.sentBytes >= upload.sizeBytes,
    isWorking,
    preview,
    refusal,
    take,
    look,
    commit,
  };
};
