/** Work that takes a processor for seconds and that nobody may have to wait for: what can be ordered, and what comes of it. */
import type { LedgerHead } from '../../contract/ipc';
import type { WorkStage } from '../../contract/notices';
import type { Result } from '../../domain/result';
import type { BackupLock, StatedKey } from '../backup/backup-lock';
import type { TriedBackup } from '../backup/try-backup';
import type { BackupReport } from '../backup/write-backup';
import type { Check } from '../workspace/check-workspace';
import type { Rebuilt } from '../workspace/rebuild-workspace';

interface InFolder {
  /** The workspace's. */
  readonly folder: string;
  readonly nowMs: number;
}

interface BackupByHand extends InFolder {
  /** The file to be made. */
  readonly path: string;
  readonly lock: BackupLock;
  readonly withKeys: boolean;
}

interface Trial extends InFolder {
  /** The backup. */
  readonly path: string;
  readonly key: StatedKey;
  /** A folder that is not there yet. */
  readonly into: string;
}

/** Orders and values cross from thread to thread, so they hold no functions. */
export interface WorkKinds {
  readonly 'automatic-backup': {
    readonly order: InFolder & { readonly upTo: LedgerHead | null };
    readonly value: BackupReport;
  };
  readonly backup: { readonly order: BackupByHand; readonly value: BackupReport & { readonly sha256: string } };
  readonly 'try-backup': { readonly order: Trial; readonly value: TriedBackup };
  readonly check: { readonly order: InFolder; readonly value: readonly Check[] };
  readonly rebuild: { readonly order: InFolder; readonly value: Rebuilt };
}

export type WorkKind = keyof WorkKinds;
export type WorkOrder<Kind extends WorkKind> = WorkKinds[Kind]['order'];
export type WorkValue<Kind extends WorkKind> = WorkKinds[Kind]['value'];

export interface Work<Value> {
  /** `work/cancelled` when it was; `work/failed` when it came to an end that nobody foresaw. */
  readonly result: Promise<Result<Value>>;
  /** Asks it to stop and to leave nothing behind; what is done by then stays done. */
  readonly cancel: () => void;
}

export type TellStage = (stage: WorkStage) => void;

export type StartWork = <Kind extends WorkKind>(
  kind: Kind,
  order: WorkOrder<Kind>,
  tell?: TellStage,
) => Work<WorkValue<Kind>>;
