/** The alerts of a host: run over whatever workspace it shows, with what its licence servers say. */
import type { ShownDigest } from '../contract/alert-messages';
import { usageFactsOf } from '../domain/usage/usage-facts';
import type { FailureLog } from './answer-invoke';
import { createAlertRunner, type AlertRunner } from './background/alert-runner';
import type { EveryMinute } from './background/lookout';
import type { HostServers } from './host-servers';
import { localDate } from './local-date';
import type { NoticeBoard } from './notice-board';
import type { WorkspaceSwitch } from './shown-workspace';

export interface HostAlertParts {
  readonly workspaces: WorkspaceSwitch;
  readonly servers: Pick<HostServers, 'state'>;
  readonly notices: NoticeBoard;
  readonly everyMinute: EveryMinute;
  readonly now: () => Date;
  /** Shows what is new where the system has notifications; where it says false, a window does. */
  readonly notify: (digest: ShownDigest) => boolean;
  readonly log: FailureLog;
}

const dayOf = (instant: string) => localDate(new Date(instant));

export const createHostAlerts = (parts: HostAlertParts): AlertRunner => {
  const { workspaces, servers, notices, everyMinute, now, notify, log } = parts;
  const runner = createAlertRunner({
    shown: workspaces.shown,
    now,
    everyMinute,
    usageFacts: async ({ workspace }) =>
      usageFactsOf(workspace.ledger.register(localDate(now())), await servers.state(), [], dayOf),
    notify,
    tell: (count) => notices.publish({ channel: 'alerts.changed', notice: { count } }),
    log: (failure) => log('alerts', failure),
  });
  const stop = notices.subscribe(({ channel }) => {
    if (channel === 'usage.changed') runner.wake();
  });
  return {
    ...runner,
    close: async () => {
      stop();
      await runner.close();
    },
  };
};
