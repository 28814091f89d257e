/** Files that were dropped, chosen or handed over and wait for their preview; nothing of them is stored. */
import { create } from 'zustand';
import type { TableKind } from '../../domain/register-import/field';

export interface IncomingFile {
  readonly id: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** Instant of arrival, RFC 3339. */
  readonly arrivedAt: string;
  /** What a table was chosen as; its heads say it otherwise. */
  readonly holds?: TableKind;
  readonly read: () => Promise<Uint8Array<ArrayBuffer>>;
}

interface IncomingFiles {
  readonly files: readonly IncomingFile[];
  /** A table of pools that people had before; one is looked at at a time. */
  readonly table: IncomingFile | null;
}

export const useIncomingFiles = create<IncomingFiles>(() => ({ files: [], table: null }));

const toIncoming = (file: File): IncomingFile => ({
  id: crypto.randomUUID(),
  fileName: file.name,
  sizeBytes: file.size,
  arrivedAt: new Date().toISOString(),
  read: async () => new Uint8Array(await file.arrayBuffer()),
});

/** Shows these files and no earlier ones. */
export const receiveFiles = (files: readonly File[]): void =>
  useIncomingFiles.setState({ files: files.map(toIncoming) });

/** Shows this table and no earlier one. */
export const receiveTable = (file: File, holds?: TableKind): void =>
  useIncomingFiles.setState({ table: { ...toIncoming(file), ...(holds === undefined ? {} : { holds }) } });

/** Shows a file of those that wait as a table. */
export const takeAsTable = (file: IncomingFile): void =>
  useIncomingFiles.setState(({ files }) => ({ files: files.filter(({ id }) => id !== file.id), table: file }));

export const dismissFile = (id: string): void =>
  useIncomingFiles.setState(({ files }) => ({ files: files.filter((file) => file.id !== id) }));
