/** The alerts of a host: run over whatever workspace it shows, with what its licence servers say. */
import type { ShownDigest } from '../contract/alert-messages';
import type { UsageFacts } from '../domain/overview/usage-facts';
import { deletionsOf, usageFactsOf } from '../domain/usage/usage-facts';
import type { FailureLog } from './answer-invoke';
import { createAlertRunner, type AlertRunner } from './background/alert-runner';
import type { EveryMinute } from './background/lookout';
import type { HostServers } from './host-servers';
import { allReadings } from './licence-servers/all-readings';
import { localDate } from './local-date';
import type { NoticeBoard } from './notice-board';
import type { WorkspaceSwitch } from './shown-workspace';
import type { Workspace } from './workspace/workspace';

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

const factsOf = async (
  workspace: Workspace,
  servers: HostAlertParts['servers'],
  now: () => Date,
): Promise<UsageFacts> => {
  const today = () => localDate(now());
  const known = await servers.state();
  const register = workspace.ledger.register(today());
  const readings = allReadings(workspace, today);
  const installations = [...new Set(known.latest.map(({ installation }) => installation))];
  const deletions = await Promise.all(
    installations.map(async (installation) => deletionsOf(register, installation, await readings.of(installation))),
  );
  return usageFactsOf(register, known, deletions.flat(), dayOf);
};

export const createHostAlerts = (parts: HostAlertParts): AlertRunner => {
  const { workspaces, servers, notices, everyMinute, now, notify, log } = parts;
  const runner = createAlertRunner({
    shown: workspaces.shown,
    now,
    everyMinute,
    usageFacts: ({ workspace }) => factsOf(workspace, servers, now),
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
