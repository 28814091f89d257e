/** `coterm usage [--installation ID]`: what is used of every licence, as the window shows it (AC-1 to AC-4, AC-6, AC-7, AC-10). */
import type { RegisteredInstallation } from '../../domain/installation/registered-installation';
import type { Register } from '../../domain/ledger/register';
import { done, refuse, type Result } from '../../domain/result';
import type { KnownUsage } from '../../domain/usage/server-standing';
import { allReadings } from '../licence-servers/all-readings';
import type { Workspace } from '../workspace/workspace';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { inWorkspace } from './in-workspace';
import { knownUsage } from './known-usage';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';
import { usageDocument } from './usage-document';
import { usageText } from './usage-text';

const withUsage = ({ licenceServers, allotments }: Register, { latest }: KnownUsage): ReadonlySet<string> =>
  new Set([...licenceServers, ...allotments, ...latest].map(({ installation }) => installation));

/** Those that are in use and have usage; one that is named, whatever it has. */
const chosen = (
  register: Register,
  known: KnownUsage,
  named: string | undefined,
): Result<readonly RegisteredInstallation[]> => {
  const { installations } = register;
  if (named === undefined) {
    const ids = withUsage(register, known);
    return done(installations.filter(({ installation, archivedOn }) => archivedOn === null && ids.has(installation)));
  }
  const found = installations.find(({ installation }) => installation === named);
  return found === undefined ? refuse('installation/unknown', { installation: named }) : done([found]);
};

const print = async (host: CommandHost, workspace: Workspace, named: string | undefined): Promise<CommandOutcome> => {
  const register = workspace.ledger.register(host.today());
  const known = await knownUsage(workspace, register, host.today);
  const installations = chosen(register, known, named);
  if (!installations.ok) return printRefusal(host, installations.error);
  const readings = allReadings(workspace, host.today);
  const documents: object[] = [];
  for (const each of installations.value)
    documents.push(usageDocument(each, register, known, await readings.outages(each.installation)));
  const text = usageText(installations.value, register, known);
  return printDone(host, { asOf: register.asOf, installations: documents }, text);
};

export const usageCommand: Command = {
  name: 'usage',
  usage: 'usage [--installation ID]',
  summary: 'print what is used of every licence, how the licence servers stand, and what differs from what was bought',
  run: async (args, host) => {
    const given = readArguments(args, { installation: { type: 'string' } } as const, { least: 0, most: 0, names: '' });
    if (!given.ok) return wrongUse(host, given.error, usageCommand.usage);
    const { installation } = given.value.values;
    return await inWorkspace(host, { write: false }, (workspace) => {
      printNotices(host, workspace.notices);
      return print(host, workspace, installation);
    });
  },
};
