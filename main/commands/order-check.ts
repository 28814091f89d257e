/** `coterm order check FILE`: whether an order for an IDIS installation can be released (ID-1 to ID-10, LP-17); records nothing. */
import { findingSentence } from '../../contract/installation-order/finding-sentence';
import { orderNoteTexts } from '../../contract/installation-order/order-note-texts';
import { parseOrderFile, type OrderFile } from '../../contract/installation-order/parse-order-file';
import { fillSentence, refusalNextStep } from '../../contract/fill-sentence';
import { limits } from '../../contract/limits';
import { serialIndex } from '../../domain/installation/lineage';
import { checkOrder } from '../../domain/installation/order-check';
import type { OrderFinding } from '../../domain/installation/order-ground';
import { singleLines, sumParts } from '../../domain/installation/order-lines';
import { orderNotes } from '../../domain/installation/order-notes';
import { ruleOfFamily } from '../../domain/installation/order-parts';
import type { Refusal } from '../../domain/result';
import type { LedgerDesk } from '../ledger/ledger-desk';
import { readBytes } from '../files/read-bytes';
import { printDocument, printDone, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { inWorkspace } from './in-workspace';
import { plainText } from './plain-text';
import { textTable } from './pools-text';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';
import { stateOrder, type StatedOrder } from './stated-order';

const errorDocument = (finding: Refusal): object => {
  const { code, part, ...facts } = finding;
  const named = part === null || part === undefined ? {} : { part };
  return { code, message: findingSentence(finding), next: refusalNextStep(finding), ...named, ...facts };
};

const errorText = (finding: Refusal): string => {
  const rule = finding['rule'];
  const chip = typeof rule === 'string' ? ` (${rule})` : '';
  return `${findingSentence(finding)}${chip}\n  ${refusalNextStep(finding)}`;
};

/** All at once; the first of them stands where every refusal stands, too. */
const printErrors = (host: CommandHost, errors: readonly Refusal[]): CommandOutcome => {
  const documents = errors.map(errorDocument);
  if (host.json) printDocument(host, { ok: false, error: documents[0], errors: documents });
  else host.stderr.write(plainText(`${errors.map(errorText).join('\n')}\n`));
  return { exitCode: 1 };
};

const noteDocuments = ({ ground, asked }: StatedOrder) =>
  orderNotes(ground, asked).map((note) => ({ ...note, message: fillSentence(orderNoteTexts[note.note], note) }));

const orderDocument = (stated: StatedOrder) => {
  const { ground, asked } = stated;
  return {
    on: asked.on,
    installationIs: asked.installationIs,
    installation: ground.installation?.installation ?? null,
    name: ground.installation?.name ?? null,
    serials: asked.serials,
    parts: sumParts(singleLines(ground.parts, asked.lines)),
    notes: noteDocuments(stated),
  };
};

const orderText = ({ installationIs, name, serials, parts, notes }: ReturnType<typeof orderDocument>): string => {
  const whose = installationIs === 'new' ? 'a new installation' : `the existing installation ${name ?? ''}`;
  const quoted = serials.map(({ family, serial }) => `Quotes the ${family} serial ${serial}.`);
  const rows = parts.map(({ part, quantity }) => [part, String(quantity)]);
  return [
    `The order for ${whose} can be placed.`,
    ...quoted,
    '',
    textTable(['Part', 'Quantity'], rows),
    ...notes.map(({ message, rule }) => `${message} (${rule})`),
  ].join('\n');
};

/** Parts of which it is not known how many there would be. */
const uncounted = ({ unreadable }: OrderFile, { ground }: StatedOrder): ReadonlySet<string> => {
  const singles = singleLines(
    ground.parts,
    unreadable.map(({ part }) => ({ part, quantity: 1 })),
  );
  return new Set(singles.flatMap(({ part }) => [part, ground.parts.get(part)?.countsAs ?? part]));
};

/** What an unreadable quantity would have brought or taken is not known, so nothing is said to be lacking there. */
const isCounted = (file: OrderFile, stated: StatedOrder): ((finding: OrderFinding) => boolean) => {
  const unknown = uncounted(file, stated);
  return ({ code, part, needs }) => {
    if (code === 'part/too-few-held') return file.unreadable.every(({ replaces }) => replaces !== part);
    return code !== 'part/needs' || (!unknown.has(String(part)) && !unknown.has(String(needs)));
  };
};

const findingsOf = (file: OrderFile, stated: StatedOrder): readonly Refusal[] => {
  const { ground, asked, findings } = stated;
  // Serials are judged where it is known whose they have to be.
  const isNamed = findings.every(({ code }) => code === 'site/unknown') || ground.installation !== null;
  const found = checkOrder(ground, asked).filter(({ code }) => isNamed || !code.startsWith('serial/'));
  const quantities = file.unreadable.map(({ replaces: _replaced, ...finding }) => ({
    ...finding,
    rule: ruleOfFamily(ground.parts.get(finding.part)?.family),
  }));
  return [...findings, ...found.filter(isCounted(file, stated)), ...quantities];
};

const check = (host: CommandHost, ledger: LedgerDesk, file: OrderFile): CommandOutcome => {
  const register = ledger.register(file.on ?? host.today());
  const stated = stateOrder(file, register, serialIndex(register.installations), host.today());
  const errors = findingsOf(file, stated);
  if (errors.length > 0) return printErrors(host, errors);
  const document = orderDocument(stated);
  return printDone(host, document, orderText(document));
};

export const orderCheckCommand: Command = {
  name: 'order check',
  usage: 'order check FILE',
  summary: 'say whether an order for an IDIS installation can be placed; records nothing',
  run: async (args, host) => {
    const given = readArguments(args, {}, { least: 1, most: 1, names: 'FILE' });
    if (!given.ok) return wrongUse(host, given.error, orderCheckCommand.usage);
    const bytes = await readBytes(given.value.positionals[0] ?? '', limits.orderBytes);
    if (!bytes.ok) return printErrors(host, [bytes.error]);
    const file = parseOrderFile(bytes.value);
    if (!file.ok) return printErrors(host, file.errors);
    return await inWorkspace(host, { write: false }, ({ ledger, notices }) => {
      printNotices(host, notices);
      return Promise.resolve(check(host, ledger, file.value));
    });
  },
};
