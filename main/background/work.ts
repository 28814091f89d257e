/** Work that takes a processor for seconds and that nobody may have to wait for: what can be ordered, and what comes of it. */
import type { LedgerHead } from '../../contract/ipc';
import type { Result } from '../../domain/result';
import type { BackupReport } from '../backup/write-backup';

/** Orders and values cross from thread to thread, so they hold no functions. */
export interface WorkKinds {
  readonly 'automatic-backup': {
    readonly order: { readonly folder: string; readonly nowMs: number; readonly upTo: LedgerHead | null };
    readonly value: BackupReport;
  };
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

export type StartWork = <Kind extends WorkKind>(
  kind: Kind,
  order: WorkOrder<Kind>,
  tell?: (stage: string) => void,
) => Work<WorkValue<Kind>>;
