/** `coterm ilf issue DRAFT --key NAME --out FILE`: signs a licence file, and records that it was issued. */
import { basename } from 'node:path';
import { parseStrictJson } from '../../contract/json/parse-strict-json';
import type { JsonValue } from '../../contract/json/json-value';
import { limits } from '../../contract/limits';
import { done, type Result } from '../../domain/result';
import { issueLicenceFile, type IssuedLicenceFile } from '../files/issue-licence-file';
import { readBytes } from '../files/read-bytes';
import { writeAtomically } from '../files/write-atomically';
import type { Signer } from '../keys/signer';
import { openWorkspace, type Workspace } from '../workspace/workspace';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { licenceText } from './licence-text';
import { readArguments } from './read-arguments';
import { readPassphrase } from './read-passphrase';
import { keysOf } from './workspace-stores';

interface Order {
  readonly draft: string;
  readonly key: string;
  readonly out: string;
  readonly force: boolean;
  readonly issuer: string | undefined;
  readonly passphraseFile: string | undefined;
  /** Why it is issued although no agreement covers the territory of its order (LP-17). */
  readonly override: string | undefined;
}

interface Issued extends IssuedLicenceFile {
  readonly kid: string;
  /** False while an app holds the workspace: the file is issued all the same. */
  readonly recorded: boolean;
}

const readDraft = async (path: string): Promise<Result<JsonValue>> => {
  const bytes = await readBytes(path, limits.licenceFileBytes);
  return bytes.ok
    ? parseStrictJson(bytes.value, { maxDepth: limits.jsonDepth, numbers: 'integers', part: 'draft' })
    : bytes;
};

const openSigner = async ({ keys }: Workspace, { key, passphraseFile }: Order): Promise<Result<Signer>> => {
  const passphrase = await readPassphrase(passphraseFile);
  return passphrase.ok ? await keys.signer(key, passphrase.value) : passphrase;
};

/** Who issues: the name given, else that under which this workspace trusts the key, else the key's own. */
const issuerName = async ({ trust }: Workspace, { issuer, key }: Order, kid: string): Promise<Result<string>> => {
  if (issuer !== undefined) return done(issuer);
  const pinned = await trust.find(kid);
  return pinned.ok ? done(pinned.value?.name ?? key) : pinned;
};

/** Recorded when the file is on the disk and before it has its name: what is handed out is in the register. */
const handOut = async (
  workspace: Workspace,
  { out, force, override }: Order,
  { text, docId, licence }: IssuedLicenceFile,
): Promise<Result<null>> => {
  const record = async (): Promise<Result<null>> => {
    if (workspace.readOnly) return done(null);
    const file = { fileName: basename(out), bytes: Buffer.from(text), docId, licence, take: false };
    const reason = override === undefined || override.trim() === '' ? {} : { override: override.trim() };
    const recorded = await workspace.ledger.recordIssued({ ...file, ...reason });
    return recorded.ok ? done(null) : recorded;
  };
  return await writeAtomically(out, text, { mustBeNew: !force, onceFlushed: record });
};

const issueIn = async (workspace: Workspace, order: Order, draft: JsonValue, now: Date): Promise<Result<Issued>> => {
  const signer = await openSigner(workspace, order);
  if (!signer.ok) return signer;
  const { kid } = signer.value;
  const name = await issuerName(workspace, order, kid);
  if (!name.ok) return name;
  const issued = await issueLicenceFile(draft, signer.value, name.value, now);
  if (!issued.ok) return issued;
  const out = await handOut(workspace, order, issued.value);
  return out.ok ? done({ ...issued.value, kid, recorded: !workspace.readOnly }) : out;
};

/** While an app holds the workspace its keys can still be read. */
const openToIssue = async ({ workspaceFolder, now }: CommandHost): Promise<Result<Workspace>> => {
  const writing = await openWorkspace(workspaceFolder, { write: true, now });
  return writing.ok || writing.error.code !== 'workspace/in-use'
    ? writing
    : await openWorkspace(workspaceFolder, { write: false, now });
};

const printIssued = (
  host: CommandHost,
  { out }: Order,
  { text, docId, kid, licence, recorded }: Issued,
): CommandOutcome => {
  const { id, revision } = licence;
  const note = recorded
    ? ''
    : '\nAnother Coterm is writing to this workspace, so the register does not say that it was issued.';
  return printDone(
    host,
    { file: out, docId, kid, id, revision, sizeBytes: Buffer.byteLength(text), recorded },
    `Issued ${out}.\n${licenceText(licence)}\n  Document ${docId}${note}`,
  );
};

const issue = async (host: CommandHost, order: Order): Promise<CommandOutcome> => {
  const draft = await readDraft(order.draft);
  if (!draft.ok) return printRefusal(host, draft.error);
  // Asked first, so that a mistyped name or folder makes no workspace.
  const key = await keysOf(host).publicKey(order.key);
  if (!key.ok) return printRefusal(host, key.error);
  const workspace = await openToIssue(host);
  if (!workspace.ok) return printRefusal(host, workspace.error);
  try {
    const issued = await issueIn(workspace.value, order, draft.value, host.now());
    return issued.ok ? printIssued(host, order, issued.value) : printRefusal(host, issued.error);
  } finally {
    await workspace.value.close();
  }
};

const options = {
  key: { type: 'string' },
  out: { type: 'string' },
  issuer: { type: 'string' },
  'passphrase-file': { type: 'string' },
  override: { type: 'string' },
  force: { type: 'boolean' },
} as const;

export const ilfIssueCommand: Command = {
  name: 'ilf issue',
  usage: 'ilf issue DRAFT --key NAME --out FILE [--passphrase-file FILE] [--issuer NAME] [--override REASON] [--force]',
  summary: 'sign a licence file from a draft',
  run: async (args, host) => {
    const given = readArguments(args, options, { least: 1, most: 1, names: 'DRAFT' });
    if (!given.ok) return wrongUse(host, given.error, ilfIssueCommand.usage);
    const { key, out, issuer, override, force, 'passphrase-file': passphraseFile } = given.value.values;
    const missing = key === undefined ? '--key' : '--out';
    if (key === undefined || out === undefined)
      return wrongUse(host, { code: 'usage/missing-argument', argument: missing }, ilfIssueCommand.usage);
    const [draft = ''] = given.value.positionals;
    return await issue(host, { draft, key, out, issuer, force: force === true, passphraseFile, override });
  },
};
