/** `coterm import FILE...`: verifies licence files and appends them to the workspace's ledger, each by itself. */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { limits } from '../../contract/limits';
import type { FilePreview } from '../../contract/ipc';
import { importTargetSchema, type ImportTarget } from '../../contract/licence-status/import-target';
import { done, refuse, type Refusal, type Result } from '../../domain/result';
import { LICENCE_STATUS_TYP } from '../../domain/usage/snapshot';
import { isAuthentic } from '../files/read-file';
import { readBytes } from '../files/read-bytes';
import type { LedgerDesk } from '../ledger/ledger-desk';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { importText, type ImportReport } from './import-text';
import { inWorkspace } from './in-workspace';
import { plainText } from './plain-text';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';

/** Names longer than this are cut: the ledger keeps a name to show, not a path. */
const MOST_NAME_CHARACTERS = 255;

const refusalOf = ({ verdict, refusal, restores }: FilePreview): Refusal | null =>
  isAuthentic(verdict) || restores === true ? refusal : { ...verdict.facts, code: verdict.code ?? 'file/not-coterm' };

const reportOf = (preview: FilePreview, outcome: ImportReport['outcome'], event: string | null): ImportReport => {
  const { fileName, verdict, differences, signed } = preview;
  const status = signed?.typ === LICENCE_STATUS_TYP ? signed.payload : null;
  return { fileName, outcome, event, docId: verdict.docId, verdict, differences, status };
};

/** A transfer is accepted or confirmed by a signature, and some files have nothing to import in them. */
const refuseToImport = ({ signed, preview, transfer, known, restores }: FilePreview): Refusal | null => {
  if (signed === null || known || restores === true) return null;
  if (transfer === 'accept' || transfer === 'confirm')
    return { code: 'transfer/to-be-signed', command: `coterm transfer ${transfer}` };
  return preview === null ? { code: 'file/not-imported', typ: signed.typ } : null;
};

interface Wishes {
  readonly isPreview: boolean;
  /** For which installation licence status files are imported; those that they name where it is left out. */
  readonly into: ImportTarget | undefined;
}

const importFile = async (
  desk: LedgerDesk,
  path: string,
  { isPreview, into }: Wishes,
): Promise<Result<ImportReport>> => {
  const bytes = await readBytes(path, limits.licenceFileBytes);
  if (!bytes.ok) return bytes;
  const preview = await desk.preview(basename(path).slice(-MOST_NAME_CHARACTERS), bytes.value);
  const error = refusalOf(preview);
  if (error !== null) return { ok: false, error };
  const elsewhere = refuseToImport(preview);
  if (elsewhere !== null) return { ok: false, error: elsewhere };
  if (preview.known || preview.preview === null) return done(reportOf(preview, 'known', null));
  if (isPreview) {
    const tried = desk.tryOut(preview.preview, { into });
    return tried.ok ? done(reportOf(preview, 'preview', null)) : tried;
  }
  const recorded = await desk.commit(preview.preview, { into });
  return recorded.ok ? done(reportOf(preview, 'imported', recorded.value.event.id)) : recorded;
};

const print = (host: CommandHost, path: string, result: Result<ImportReport>): CommandOutcome => {
  if (result.ok) return printDone(host, result.value, importText(result.value));
  if (!host.json) host.stderr.write(plainText(`${basename(path)}: `));
  return printRefusal(host, { fileName: basename(path), ...result.error });
};

interface Named {
  readonly installation?: string | undefined;
  readonly 'new-installation'?: string | undefined;
}

const within = (target: ImportTarget, option: string): Result<ImportTarget> =>
  importTargetSchema.safeParse(target).success ? done(target) : refuse('usage/option-value', { option });

/** A new one gets an id of its own. Errors: `usage/too-many-arguments`, `usage/option-value` for a name that no register holds. */
const readTarget = ({ installation, 'new-installation': name }: Named): Result<ImportTarget | undefined> => {
  if (installation !== undefined && name !== undefined)
    return refuse('usage/too-many-arguments', { argument: '--new-installation' });
  if (installation !== undefined) return within({ kind: 'known', installation }, '--installation');
  return name === undefined
    ? done(undefined)
    : within({ kind: 'new', installation: randomUUID(), name }, '--new-installation');
};

/** One document or text a file, in order; exit code 1 if any was refused. Files that were imported stay imported. */
export const importCommand: Command = {
  name: 'import',
  usage: 'import FILE... [--preview] [--installation ID | --new-installation NAME]',
  summary: 'verify licence files, transfers and licence statuses, and append them to the ledger',
  run: async (args, host) => {
    const options = {
      preview: { type: 'boolean' },
      installation: { type: 'string' },
      'new-installation': { type: 'string' },
    } as const;
    const given = readArguments(args, options, { least: 1, most: Number.POSITIVE_INFINITY, names: 'FILE' });
    if (!given.ok) return wrongUse(host, given.error, importCommand.usage);
    const { positionals, values } = given.value;
    const isPreview = values.preview === true;
    const target = readTarget(values);
    if (!target.ok) return wrongUse(host, target.error, importCommand.usage);
    const wishes = { isPreview, into: target.value };
    return await inWorkspace(host, { write: !isPreview }, async ({ ledger, notices }) => {
      printNotices(host, notices);
      let exitCode: CommandOutcome['exitCode'] = 0;
      for (const path of positionals) {
        const outcome = print(host, path, await importFile(ledger, path, wishes));
        if (outcome.exitCode !== 0) exitCode = outcome.exitCode;
      }
      return { exitCode };
    });
  },
};
