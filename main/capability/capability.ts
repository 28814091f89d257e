/** What a host can be asked: one function per channel of the contract. */
import type { InvokeChannel } from '../../contract/channels';
import type { Output, ParsedInput } from '../../contract/ipc';
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { Result } from '../../domain/result';
import type { AlertRunner } from '../background/alert-runner';
import type { HostBackups } from '../host-backups';
import type { HostServers } from '../host-servers';
import type { HostSample } from '../sample/host-sample';
import type { PrintPage } from '../print/print-page';
import type { WorkspaceKind, WorkspaceSwitch } from '../shown-workspace';
import type { ProfileKeeper } from '../workspace/profile-file';
import type { Workspace } from '../workspace/workspace';

export type Capability<Channel extends InvokeChannel> = (
  input: ParsedInput<Channel>,
) => Promise<Result<Output<Channel>>>;

export type Capabilities = { readonly [Channel in InvokeChannel]: Capability<Channel> };

/** What the capabilities work with. */
export interface CapabilityParts {
  readonly workspace: Workspace;
  readonly workspaceKind: WorkspaceKind;
  /** The host's other workspaces; what it shows is not always the user's own. */
  readonly workspaces: WorkspaceSwitch;
  /** Of the user's own workspace. */
  readonly backups: HostBackups;
  /** Of the user's own workspace, and how those of the shown one stand. */
  readonly servers: HostServers;
  readonly alerts: Pick<AlertRunner, 'state' | 'told'>;
  readonly sample: HostSample;
  readonly profile: ProfileKeeper;
  readonly host: 'electron' | 'browser';
  readonly printPage: PrintPage;
  readonly version: string;
  readonly platform: string;
  readonly now: () => Date;
  /** The computer's local civil date. */
  readonly today: () => CivilDate;
}
