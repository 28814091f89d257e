/** Where a scenario happens: a workspace that lives through many kills, and what was acknowledged in it. */
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Change } from '../../domain/ledger/change';
import type { LedgerEvent } from '../../domain/ledger/event';
import type { Result } from '../../domain/result';
import { generateSigningKey, signerOf, type Signer } from '../../main/keys/signer';
import { localDate } from '../../main/local-date';
import { checkWorkspace } from '../../main/workspace/check-workspace';
import { openWorkspace, type Workspace } from '../../main/workspace/workspace';

export interface Ground {
  readonly root: string;
  readonly workspace: string;
  /** For files that the user would have elsewhere. */
  readonly beside: string;
  readonly issuer: Signer;
  /** The changes of every event that was ever acknowledged here, by its id. */
  readonly acknowledged: Map<string, readonly Change[]>;
  /** Every pool that was ever begun here, acknowledged or not. */
  readonly begun: Set<string>;
}

/** What the next start found. `lost` says in words what is missing, doubled, half there or in the way. */
export interface NextStart {
  readonly lost: readonly string[];
  /** Ends of the journal that were mended. */
  readonly recovered: number;
}

export const valueOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

/** The workspace itself is not made yet, so that its first start can be killed too. */
export const aGround = async (): Promise<Ground> => {
  const root = await mkdtemp(join(tmpdir(), 'coterm-torture-'));
  const beside = join(root, 'beside');
  await mkdir(beside);
  const issuer = signerOf((await generateSigningKey()).privateKey);
  return { root, workspace: join(root, 'workspace'), beside, issuer, acknowledged: new Map(), begun: new Set() };
};

export const leaveGround = ({ root }: Ground): Promise<void> => rm(root, { recursive: true, force: true });

export const acknowledge = ({ acknowledged }: Ground, { id, changes }: LedgerEvent): void => {
  acknowledged.set(id, changes);
};

/** Opens it in this process, as the next start does, and closes it whatever comes. */
export const inGround = async <Value>(
  { workspace }: Ground,
  work: (opened: Workspace) => Promise<Value>,
): Promise<Value> => {
  const opened = valueOf(await openWorkspace(workspace, { write: true }));
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
};

const missingIn = ({ acknowledged }: Ground, events: readonly LedgerEvent[]): readonly string[] => {
  const found = new Map(events.map((event) => [event.id, event]));
  const doubled = found.size === events.length ? [] : ['an event is there twice'];
  const missing = [...acknowledged].flatMap(([id, changes]) => {
    const event = found.get(id);
    if (event === undefined) return [`${id} was acknowledged and is not there`];
    return isDeepStrictEqual(event.changes, changes) ? [] : [`${id} says something else`];
  });
  return [...doubled, ...missing];
};

const strangersIn = ({ begun }: Ground, { ledger }: Workspace): readonly string[] => {
  const { pools, conflicts } = ledger.register(localDate(new Date()));
  const strange = pools.filter(({ pool }) => !begun.has(pool)).map(({ pool }) => `nobody made pool ${pool}`);
  return conflicts.length === 0 ? strange : [...strange, 'changes contradict each other'];
};

const documentsLost = async ({ ledger }: Workspace): Promise<readonly string[]> => {
  const { documents } = ledger.register(localDate(new Date()));
  const read = await Promise.all(documents.map(({ docId }) => ledger.documentBytes(docId)));
  return read.flatMap((each) => (each.ok ? [] : [`a document: ${each.error.code}`]));
};

const MENDED = new Set(['journal/torn-line', 'journal/tail-restored']);

const lookInto = async (ground: Ground, opened: Workspace): Promise<NextStart> => {
  const { events } = await opened.ledger.page(0, Number.MAX_SAFE_INTEGER);
  const strange = opened.notices.filter(({ code }) => !MENDED.has(code)).map(({ code }) => `it says ${code}`);
  const lost = [
    ...missingIn(ground, events),
    ...strangersIn(ground, opened),
    ...(await documentsLost(opened)),
    ...strange,
  ];
  return { lost, recovered: opened.notices.length - strange.length };
};

const unsound = async ({ workspace }: Ground): Promise<readonly string[]> =>
  valueOf(await checkWorkspace(workspace, new Date())).flatMap(({ check, state, findings }) =>
    state === 'bad' ? [`doctor finds ${check} bad: ${JSON.stringify(findings)}`] : [],
  );

/** The first file of a workspace is cleared away when nobody can be at it any more. */
const isOfFirstStart = (name: string): boolean => name.startsWith('workspace.json.');

/** Files of any folder that are not finished, by their names. */
export const draftsIn = async (folder: string): Promise<readonly string[]> => {
  if ((await stat(folder).catch(() => null)) === null) return [];
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /\.unfinished$|\.tmp$/.test(name) && !isOfFirstStart(name));
};

/** Starts Coterm again in the workspace and looks at everything. */
export const startAgain = async (ground: Ground): Promise<NextStart> => {
  const opened = await openWorkspace(ground.workspace, { write: true });
  if (!opened.ok) return { lost: [`the next start is refused: ${JSON.stringify(opened.error)}`], recovered: 0 };
  const found = await lookInto(ground, opened.value).finally(() => opened.value.close());
  const drafts = (await draftsIn(ground.workspace)).map((name) => `${name} was left behind`);
  return { ...found, lost: [...found.lost, ...(await unsound(ground)), ...drafts] };
};
