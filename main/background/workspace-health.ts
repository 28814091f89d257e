/** Looks after the health of a host's own workspace when a person asks: what `coterm doctor` and `coterm rebuild` do. */
import { done, refuse, type Result } from '../../domain/result';
import type { InTurn } from '../keys/take-turns';
import type { WorkspaceSwitch } from '../shown-workspace';
import type { Check } from '../workspace/check-workspace';
import type { Rebuilt } from '../workspace/rebuild-workspace';
import type { WaitedWork } from './waited-work';

export interface WorkspaceHealth {
  readonly check: () => Promise<Result<readonly Check[]>>;
  /** Nobody writes meanwhile. Errors: those of `rebuildWorkspace` and `renewOwn`. */
  readonly rebuild: () => Promise<Result<Rebuilt>>;
}

export interface HealthParts {
  readonly workspaces: WorkspaceSwitch;
  readonly work: WaitedWork;
  readonly inTurn: InTurn;
  readonly now: () => Date;
}

export const createWorkspaceHealth = ({ workspaces, work, inTurn, now }: HealthParts): WorkspaceHealth => {
  const order = () => ({ folder: workspaces.ownFolder, nowMs: now().getTime() });
  const rebuild = async (): Promise<Result<Rebuilt>> => {
    let rebuilt: Result<Rebuilt> = refuse('work/cancelled');
    const renewed = await workspaces.renewOwn(async () => {
      rebuilt = await work.wait('rebuild', order());
      return rebuilt.ok ? done(null) : rebuilt;
    });
    return renewed.ok ? rebuilt : renewed;
  };
  return { check: () => inTurn(() => work.wait('check', order())), rebuild: () => inTurn(rebuild) };
};
