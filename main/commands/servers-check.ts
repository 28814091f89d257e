/** `coterm servers check`: asks every licence server once, keeps what they say, and says how each stands (AC-6, AC-7). */
import { refusalNextStep, refusalSentence } from '../../contract/fill-sentence';
import type { Register } from '../../domain/ledger/register';
import type { Reading, ServerStatus } from '../../domain/usage/reading';
import type { RegisteredLicenceServer } from '../../domain/usage/usage-book';
import { createCheckServer, type CheckServer } from '../licence-servers/check-server';
import { createChecker } from '../licence-servers/checker';
import { registeredServers } from '../licence-servers/registered-servers';
import type { Workspace } from '../workspace/workspace';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { inWorkspace } from './in-workspace';
import { plainText } from './plain-text';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';

interface Checked {
  readonly server: RegisteredLicenceServer;
  readonly name: string;
  readonly status: ServerStatus;
  /** The newest; `null` where there is none. */
  readonly reading: Reading | null;
}

const purposeNames = { cameras: 'cameras and intercoms', analytics: 'analytics' } as const;

const isGood = ({ status }: Checked): boolean => status.state === 'active';

/** AC-7: no number is said where none was answered. */
const figuresText = ({ reading }: Checked): string =>
  (reading?.snapshot.licences ?? [])
    .map(({ licence, used, total }) => `${licence}: ${String(used)} of ${String(total)} used`)
    .join(', ');

const whyText = ({ status: { error, goodAt } }: Checked): string => {
  const why = error === null ? '' : `${refusalSentence(error)} ${refusalNextStep(error)}`;
  const last = goodAt === null ? 'It has given no good answer yet.' : `Its last good answer came at ${goodAt}.`;
  return `No data. ${last}\n      ${why}`;
};

const lineOf = (checked: Checked): string => {
  const { server, name, status } = checked;
  const mark = isGood(checked) ? 'ok  ' : 'BAD ';
  const said = isGood(checked) ? figuresText(checked) : whyText(checked);
  return `${mark}  ${name}, ${purposeNames[server.purpose]}: ${status.state}\n      ${said}`;
};

const documentOf = ({ server, name, status, reading }: Checked): object => ({
  installation: server.installation,
  name,
  purpose: server.purpose,
  address: server.address,
  state: status.state,
  since: status.since,
  checkedAt: status.checkedAt,
  goodAt: status.goodAt,
  error: status.error === null ? null : { message: refusalSentence(status.error), ...status.error },
  // AC-7: what is not known now is no number.
  licences: status.state === 'active' ? (reading?.snapshot.licences ?? []) : null,
});

const round = async (
  { usage, ledger }: Workspace,
  servers: readonly RegisteredLicenceServer[],
  { check, host }: { readonly check: CheckServer; readonly host: CommandHost },
): Promise<readonly ServerStatus[]> => {
  const failures: unknown[] = [];
  const workspace = { desk: usage, servers: () => registeredServers(ledger.register(host.today())) };
  const checker = createChecker({
    workspace: () => workspace,
    check,
    now: host.now,
    dice: Math.random,
    everyMinute: () => () => undefined,
    changed: () => undefined,
    failed: (failure) => failures.push(failure),
  });
  await checker.checkNow(servers);
  const statuses = await checker.statuses(workspace);
  await checker.close();
  if (failures.length > 0) throw failures[0];
  return statuses;
};

const isOf =
  ({ installation, purpose }: RegisteredLicenceServer) =>
  (other: ServerStatus | Reading): boolean =>
    other.installation === installation && other.purpose === purpose;

const joined = (
  { installations }: Register,
  servers: readonly RegisteredLicenceServer[],
  statuses: readonly ServerStatus[],
  latest: readonly Reading[],
): readonly Checked[] =>
  servers.flatMap((server) => {
    const status = statuses.find(isOf(server));
    const name = installations.find(({ installation }) => installation === server.installation)?.name;
    return status === undefined
      ? []
      : [{ server, status, name: name ?? server.installation, reading: latest.find(isOf(server)) ?? null }];
  });

const answer = (host: CommandHost, checked: readonly Checked[]): CommandOutcome => {
  const text = checked.map(lineOf).join('\n') || 'No installation has a licence server yet.';
  const servers = checked.map(documentOf);
  const count = checked.filter((each) => !isGood(each)).length;
  if (count === 0) return printDone(host, { servers }, text);
  if (!host.json) host.stdout.write(`${plainText(text)}\n\n`);
  return printRefusal(host, { code: 'servers/not-active', count, total: checked.length, servers });
};

/** `check` asks over the network where nothing else is given. */
export const createServersCheckCommand = (check: CheckServer = createCheckServer()): Command => ({
  name: 'servers check',
  usage: 'servers check [INSTALLATION]',
  summary: 'ask every licence server once, or those of one installation, and say how each stands',
  run: async (args, host) => {
    const given = readArguments(args, {}, { least: 0, most: 1, names: '' });
    if (!given.ok) return wrongUse(host, given.error, 'servers check [INSTALLATION]');
    const [installation] = given.value.positionals;
    return await inWorkspace(host, { write: true }, async (workspace) => {
      printNotices(host, workspace.notices);
      const register = workspace.ledger.register(host.today());
      const all = registeredServers(register);
      const servers = all.filter((server) => (installation ?? server.installation) === server.installation);
      if (installation !== undefined && servers.length === 0)
        return printRefusal(host, { code: 'server/none', installation });
      const statuses = await round(workspace, servers, { check, host });
      return answer(host, joined(register, servers, statuses, await workspace.usage.readings.latest()));
    });
  },
});

export const serversCheckCommand = createServersCheckCommand();
