/** `coterm doctor`: looks at the workspace's health and changes nothing; it works beside an app that is open. */
import { refusalNextStep, refusalSentence } from '../../contract/fill-sentence';
import type { Refusal } from '../../domain/result';
import { checkWorkspace, type Check } from '../workspace/check-workspace';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command } from './command';
import { readArguments } from './read-arguments';

const marks: Readonly<Record<Check['state'], string>> = { good: 'ok  ', note: 'note', bad: 'BAD ' };

const findingText = (finding: Refusal): string => `\n      ${refusalSentence(finding)} ${refusalNextStep(finding)}`;

const checkText = ({ check, state, found, findings }: Check): string =>
  `${marks[state]}  ${check}: ${found}${findings.map(findingText).join('')}`;

const checkDocument = ({ findings, ...check }: Check): object => ({
  ...check,
  findings: findings.map((finding) => ({ message: refusalSentence(finding), ...finding })),
});

export const doctorCommand: Command = {
  name: 'doctor',
  usage: 'doctor',
  summary: 'check the workspace: journal, documents, keys, trust, lock',
  run: async (args, host) => {
    const given = readArguments(args, {}, { least: 0, most: 0, names: '' });
    if (!given.ok) return wrongUse(host, given.error, doctorCommand.usage);
    const checked = await checkWorkspace(host.workspaceFolder, host.now());
    if (!checked.ok) return printRefusal(host, checked.error);
    const checks = checked.value;
    const text = checks.map(checkText).join('\n');
    const documents = checks.map(checkDocument);
    const count = checks.filter(({ state }) => state === 'bad').length;
    if (count === 0) return printDone(host, { checks: documents }, text);
    if (!host.json) host.stdout.write(`${text}\n\n`);
    return printRefusal(host, { code: 'workspace/unhealthy', count, checks: documents });
  },
};
