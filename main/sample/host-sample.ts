/** The sample portfolio of one host: made afresh in a folder of its own when it is asked for, and removed without a trace. */
import type { CivilDate } from '../../domain/calendar/civil-date';
import { done, refuse, type Result } from '../../domain/result';
import { nodeDisk, type Disk } from '../journal/disk';
import type { JournalNotice } from '../journal/mend-journal';
import { takeTurns } from '../keys/take-turns';
import type { WorkspaceSwitch } from '../shown-workspace';
import { beginSampleFolder, removeSampleFolder, sampleFolderOf } from '../workspace/sample-folder';

export interface HostSample {
  /** Nothing to do where it is shown already. Errors: `sample/foreign`, those of the disk and of `openWorkspace`. */
  readonly open: () => Promise<Result<null>>;
  /** Errors: `sample/changed` with `count`, and those of removing the folder, after the own workspace is shown again. */
  readonly remove: (withChanges: boolean) => Promise<Result<null>>;
  /** What has to be said of the own workspace: that the sample of the last time has ended. */
  readonly notices: readonly JournalNotice[];
}

export interface SampleParts {
  readonly workspaces: WorkspaceSwitch;
  readonly now: () => Date;
  readonly today: () => CivilDate;
}

const nothing = (): Promise<void> => Promise.resolve();

/** Every load makes the sample anew, so nothing of it has to outlive a power cut; flushing each step would take seconds. */
const quickDisk: Disk = {
  ...nodeDisk,
  openFile: async (path) => ({ ...(await nodeDisk.openFile(path)), flush: nothing }),
  flushFolder: nothing,
};

const makeSample = async (folder: string, { now, today }: SampleParts): Promise<Result<null>> => {
  const begun = await beginSampleFolder(folder);
  if (!begun.ok) return begun;
  // The stories are loaded when somebody asks for them.
  const { tellPortfolio } = await import('./tell-portfolio');
  const told = await tellPortfolio(folder, quickDisk, now(), today());
  if (told.ok) return done(null);
  await removeSampleFolder(folder);
  return told;
};

/** Clears away what the last host left: a sample never outlives the host that showed it. */
const clearLast = async (folder: string): Promise<readonly JournalNotice[]> => {
  const removed = await removeSampleFolder(folder);
  if (removed.ok) return removed.value ? [{ code: 'sample/ended', facts: {} }] : [];
  // A folder of that name that holds something else is the user's own business.
  const { code, ...facts } = removed.error;
  return code === 'sample/not-removed' ? [{ code, facts }] : [];
};

export const createHostSample = async (parts: SampleParts): Promise<HostSample> => {
  const { workspaces } = parts;
  const folder = sampleFolderOf(workspaces.ownFolder);
  const inTurn = takeTurns();
  let madeWith = 0;

  const open = async (): Promise<Result<null>> => {
    if (workspaces.shown().kind === 'sample') return done(null);
    const made = await makeSample(folder, parts);
    if (!made.ok) return made;
    const shown = await workspaces.showSample(folder);
    madeWith = workspaces.shown().workspace.ledger.head().count;
    return shown;
  };

  const remove = async (withChanges: boolean): Promise<Result<null>> => {
    const { kind, workspace } = workspaces.shown();
    const count = workspace.ledger.head().count - madeWith;
    if (kind === 'sample' && count > 0 && !withChanges) return refuse('sample/changed', { count });
    await workspaces.showOwn();
    const removed = await removeSampleFolder(folder);
    return removed.ok ? done(null) : removed;
  };

  return {
    notices: await clearLast(folder),
    open: () => inTurn(open),
    remove: (withChanges) => inTurn(() => remove(withChanges)),
  };
};
