/** `coterm rebuild`: checks every signature and document of the workspace afresh, and makes anew what is derived from them. */
import { refusalNextStep, refusalSentence } from '../../contract/fill-sentence';
import { rebuildWorkspace, type Rebuilt, type RebuildStage } from '../workspace/rebuild-workspace';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost } from './command';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';

const stageTexts: Readonly<Record<RebuildStage, string>> = {
  journal: 'Checking every line of the journal: signature, order, chain …',
  documents: 'Checking every document against its digest …',
  register: 'Folding the register from the first event on …',
};

/** On standard error, so that a program that reads the answer is not disturbed. */
const tellOn =
  ({ stderr, json }: CommandHost) =>
  (stage: RebuildStage): void => {
    if (!json) stderr.write(`${stageTexts[stage]}\n`);
  };

const counted = (count: number, word: string): string =>
  `${count.toLocaleString('en-GB')} ${word}${count === 1 ? '' : 's'}`;

const rebuiltText = ({ head, documents, pools, conflicts }: Rebuilt): string =>
  [
    `Checked ${counted(head.count, 'event')} and ${counted(documents, 'document')}: ${counted(pools, 'pool')}, ${counted(conflicts, 'conflict')}.`,
    'Made anew: the mark of what was checked, and the copy of the last lines.',
    'A window compares its own database with the journal when it opens, and makes it anew where they differ.',
  ].join('\n');

const findingText = (finding: Rebuilt['findings'][number]): string =>
  `${refusalSentence(finding)} ${refusalNextStep(finding)}\n`;

const answer = (host: CommandHost, rebuilt: Rebuilt) => {
  const { findings, notices, ...facts } = rebuilt;
  const count = findings.length;
  if (count === 0) return printDone(host, { ...facts, notices }, rebuiltText(rebuilt));
  if (!host.json) host.stdout.write(`${rebuiltText(rebuilt)}\n${findings.map(findingText).join('')}\n`);
  const told = findings.map((finding) => ({ message: refusalSentence(finding), ...finding }));
  return printRefusal(host, { code: 'workspace/unhealthy', count, ...facts, notices, findings: told });
};

export const rebuildCommand: Command = {
  name: 'rebuild',
  usage: 'rebuild',
  summary: 'check everything afresh and make anew what is derived',
  run: async (args, host) => {
    const given = readArguments(args, {}, { least: 0, most: 0, names: '' });
    if (!given.ok) return wrongUse(host, given.error, rebuildCommand.usage);
    const rebuilt = await rebuildWorkspace(host.workspaceFolder, host.now(), tellOn(host));
    if (!rebuilt.ok) return printRefusal(host, rebuilt.error);
    printNotices(host, rebuilt.value.notices);
    return answer(host, rebuilt.value);
  },
};
