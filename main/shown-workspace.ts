/**
 * Which workspace a host shows its windows. The one that it was started with stays open, and locked, while another is
 * looked at; only `renew` closes it, for as long as something takes its folder's place.
 */
import { done, type Result } from '../domain/result';
import type { Workspace } from './workspace/workspace';

/** `own` is the one that the host was started with. */
export type WorkspaceKind = 'own' | 'sample';

export interface ShownWorkspace {
  readonly kind: WorkspaceKind;
  readonly workspace: Workspace;
}

export interface WorkspaceSwitch {
  readonly shown: () => ShownWorkspace;
  /** The one that the host was started with, whatever is shown. */
  readonly own: () => Workspace;
  /** The folder that the host was started with. */
  readonly ownFolder: string;
  /** Shows the sample in `folder`, which is made there if need be. Refused as `openWorkspace`; then nothing changes. */
  readonly showSample: (folder: string) => Promise<Result<null>>;
  /** Shows the own workspace again and closes the sample. */
  readonly showOwn: () => Promise<Result<null>>;
  /**
   * Closes the own workspace, does the step on its folder, and opens what stands there then, whatever became of the
   * step. Errors: the step's; those of `openWorkspace` where the folder cannot be opened any more.
   */
  readonly renewOwn: (step: () => Promise<Result<null>>) => Promise<Result<null>>;
  readonly close: () => Promise<void>;
}

export interface SwitchParts {
  readonly own: Workspace;
  readonly open: (folder: string) => Promise<Result<Workspace>>;
  /** Called when the windows have to load another workspace. */
  readonly tell: (shown: ShownWorkspace) => void;
}

export const createWorkspaceSwitch = ({ own: first, open, tell }: SwitchParts): WorkspaceSwitch => {
  let own = first;
  let sample: Workspace | null = null;
  const shown = (): ShownWorkspace =>
    sample === null ? { kind: 'own', workspace: own } : { kind: 'sample', workspace: sample };

  const showOwn = async (): Promise<Result<null>> => {
    const left = sample;
    if (left === null) return done(null);
    sample = null;
    tell(shown());
    await left.close();
    return done(null);
  };

  const reopenOwn = async (): Promise<Result<null>> => {
    const opened = await open(own.folder);
    if (!opened.ok) return opened;
    own = opened.value;
    tell(shown());
    return done(null);
  };

  return {
    shown,
    own: () => own,
    ownFolder: first.folder,
    showSample: async (folder) => {
      if (sample !== null) return done(null);
      const opened = await open(folder);
      if (!opened.ok) return opened;
      sample = opened.value;
      tell(shown());
      return done(null);
    },
    showOwn,
    renewOwn: async (step) => {
      await showOwn();
      await own.close();
      const stepped = await step();
      const opened = await reopenOwn();
      return stepped.ok ? opened : stepped;
    },
    close: async () => {
      await sample?.close();
      await own.close();
    },
  };
};
