/** Opens a workspace for writing and everything that a window needs of it, for both hosts that have windows. */
import { done, refuse, type Result } from '../domain/result';
import type { ShownDigest } from '../contract/alert-messages';
import type { AlertRunner } from './background/alert-runner';
import type { EveryMinute } from './background/lookout';
import type { StartWork } from './background/work';
import { createAnswerer, type Answerer, type FailureLog } from './answer-invoke';
import { appVersion } from './app-version';
import { createCapabilities } from './capabilities';
import type { CapabilityParts } from './capability/capability';
import { createHostAlerts } from './host-alerts';
import { createHostBackups, type HostBackups } from './host-backups';
import { createHostServers, type HostServerParts } from './host-servers';
import type { Seal } from './keys/seal';
import { localDate } from './local-date';
import type { NoticeBoard, SentNotice } from './notice-board';
import { printByInstalledBrowser } from './print/installed-print';
import type { PrintPage } from './print/print-page';
import { createHostSample } from './sample/host-sample';
import { createWorkspaceSwitch, type ShownWorkspace } from './shown-workspace';
import { openProfileKeeper } from './workspace/profile-file';
import { openWorkspace } from './workspace/workspace';

export interface HostParts {
  readonly host: 'electron' | 'browser';
  readonly workspaceFolder: string;
  readonly notices: NoticeBoard;
  readonly log: FailureLog;
  readonly now: () => Date;
  readonly seal?: Seal;
  /** Has long work done elsewhere than on the thread that answers. */
  readonly startWork: StartWork;
  /** When it is looked whether a backup is due. */
  readonly everyMinute: EveryMinute;
  /** Makes a PDF of a page; by an installed browser where nothing else is given. */
  readonly printPage?: PrintPage;
  /** How licence servers are asked; over the network where nothing else is given. */
  readonly asking?: Pick<HostServerParts, 'dice' | 'checkServer' | 'after'>;
  /** Shows what is new among the alerts where the system has notifications; without it, or where it says false, a window does. */
  readonly notify?: (digest: ShownDigest) => boolean;
  /** Begins with the sample portfolio instead of the user's own workspace. */
  readonly beginWithSample?: boolean;
}

export interface OpenHost {
  /** The folder of the workspace that it was started with, absolute. */
  readonly folder: string;
  readonly answer: Answerer;
  /** What a window that connects may have missed. */
  readonly greetings: () => readonly SentNotice[];
  /** Lets the next one write. */
  readonly close: () => Promise<void>;
}

const workspaceNotice = ({ kind, workspace }: ShownWorkspace): SentNotice => ({
  channel: 'workspace.changed',
  notice: { workspace: workspace.id, kind },
});

/** A restored workspace has the id of the one before it, and another ledger. */
const greetingsFor = (shown: ShownWorkspace): readonly SentNotice[] => [
  workspaceNotice(shown),
  { channel: 'ledger.changed', notice: shown.workspace.ledger.head() },
];

/** Passes on what the shown workspace tells, and ends that of the one before. */
const followLedger = (notices: NoticeBoard, backups: HostBackups, alerts: AlertRunner) => {
  let stop = (): void => undefined;
  return {
    follow: ({ workspace: { ledger } }: ShownWorkspace): void => {
      stop();
      alerts.follow();
      const ends = [
        ledger.onChange((head) => notices.publish({ channel: 'ledger.changed', notice: head })),
        ledger.onChange(alerts.wake),
        ledger.beforeImport(backups.keeper.beforeImport),
      ];
      stop = () => ends.forEach((end) => end());
    },
    stop: (): void => stop(),
  };
};

type FixedParts = Omit<CapabilityParts, 'workspace' | 'workspaceKind'>;

/** A window that still shows another workspace gets no answer: what it asks for belongs to that one. */
const answerFor = ({ kind, workspace }: ShownWorkspace, parts: FixedParts, log: FailureLog): Answerer => {
  const answer = createAnswerer(createCapabilities({ ...parts, workspace, workspaceKind: kind }), log);
  return async (channel, input, asked = null) =>
    asked === null || asked === workspace.id ? answer(channel, input) : refuse('workspace/changed');
};

/** Errors: those of `openWorkspace`, `workspace/in-use` among them. */
export const openHost = async (parts: HostParts): Promise<Result<OpenHost>> => {
  const { host, workspaceFolder, notices, log, now, seal, startWork, everyMinute } = parts;
  const printPage = parts.printPage ?? printByInstalledBrowser;
  const open = (folder: string) => openWorkspace(folder, { write: true, now, ...(seal && { seal }) });
  const opened = await open(workspaceFolder);
  if (!opened.ok) return opened;
  const show = (shown: ShownWorkspace): void => {
    ledger.follow(shown);
    answer = answerFor(shown, fixed, log);
  };
  const workspaces = createWorkspaceSwitch({
    own: opened.value,
    open,
    tell: (shown) => {
      show(shown);
      for (const sent of greetingsFor(shown)) notices.publish(sent);
    },
  });
  const { shown } = workspaces;
  const backups = createHostBackups({ workspaces, notices, startWork, everyMinute, now });
  const today = () => localDate(now());
  const failed = (failure: unknown): void => log('licence servers', failure);
  const servers = createHostServers({ workspaces, notices, everyMinute, now, today, failed, ...parts.asking });
  const notify = parts.notify ?? (() => false);
  const alerts = createHostAlerts({ workspaces, servers, notices, everyMinute, now, notify, log });
  const ledger = followLedger(notices, backups, alerts);
  const sample = await createHostSample({ workspaces, now, today });
  const profile = await openProfileKeeper(opened.value.folder);
  const facts = { host, version: appVersion, platform: process.platform };
  const fixed = { workspaces, backups, servers, alerts, sample, profile, ...facts, printPage, now, today };
  let answer = answerFor(shown(), fixed, log);
  ledger.follow(shown());
  const close = async (): Promise<void> => {
    ledger.stop();
    await servers.close();
    await alerts.close();
    await backups.close();
    await workspaces.close();
  };
  const begun = parts.beginWithSample === true ? await sample.open() : done(null);
  if (!begun.ok) {
    await close();
    return begun;
  }
  return done({
    folder: opened.value.folder,
    answer: (channel, input, asked) => answer(channel, input, asked),
    greetings: () => greetingsFor(shown()),
    close,
  });
};
