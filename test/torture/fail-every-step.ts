/** Plays a scenario of the program again and again, letting its first, second, third … step on the disk fail, until it comes to its end. */
import { cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkWorkspace } from '../../main/workspace/check-workspace';
import { openWorkspace } from '../../main/workspace/workspace';
import { LOCK_FILE } from '../../main/workspace/writer-lock';
import { failNth, type Failing } from '../doubles/fail-nth';
import { aDay, valueOf } from '../builders/issuer';
import { aProgram, unreadable, type Program, type Told } from './program';

/** Folders that a scenario works in; all of them are watched. */
export interface Place {
  readonly workspace: string;
  readonly beside: string;
}

export interface Scenario {
  readonly name: string;
  /** What is there before; made once and copied for each n. */
  readonly prepare: (place: Place) => Promise<void>;
  readonly act: (program: Program, place: Place) => Promise<void>;
  /** What else has to be so afterwards; answers what is not. */
  readonly check?: (place: Place, told: readonly Told[]) => Promise<readonly string[]>;
}

export interface Played {
  /** Steps that failed, one a time, each in a run of its own. */
  readonly steps: number;
  /** In words, with the step that brought it about; empty when all is well. */
  readonly wrong: readonly string[];
}

const placeIn = (root: string): Place => ({ workspace: join(root, 'workspace'), beside: join(root, 'beside') });

const draftsIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true }).catch(() => [])).filter((name) => /\.unfinished$|\.tmp$/.test(name));

/** The scenario's process lives on in this one: its lock and drafts are made those of one that has ended. */
const endProcess = async ({ workspace, beside }: Place): Promise<void> => {
  for (const name of [LOCK_FILE, `${LOCK_FILE}.takeover`]) await rm(join(workspace, name), { force: true });
  for (const folder of [workspace, beside, `${workspace}-backups`])
    for (const name of await draftsIn(folder))
      await rename(join(folder, name), join(folder, name.replace(`-${String(process.pid)}.`, '-4194304.'))).catch(
        () => null,
      );
};

interface RecordedIn {
  readonly value?: { readonly event?: { readonly id?: string } };
  readonly event?: unknown;
}

/** Ids of the events that the program said were recorded. */
const acknowledgedBy = (told: readonly Told[]): readonly string[] =>
  told.flatMap(({ ok, value }) => {
    const { value: inner, event } = value as RecordedIn;
    const id = inner?.event?.id ?? event;
    return ok && typeof id === 'string' ? [id] : [];
  });

const findLost = async ({ workspace }: Place, told: readonly Told[]): Promise<readonly string[]> => {
  const opened = await openWorkspace(workspace, { write: true, now: aDay });
  if (!opened.ok) return [`the next start is refused: ${opened.error.code}`];
  const { events } = await opened.value.ledger.page(0, 1_000_000);
  await opened.value.close();
  const found = new Set(events.map(({ id }) => id));
  const lost = acknowledgedBy(told).filter((id) => !found.has(id));
  return [...lost.map((id) => `${id} is lost`), ...(found.size === events.length ? [] : ['an event is there twice'])];
};

const findUnsound = async ({ workspace }: Place): Promise<readonly string[]> => {
  const bad = valueOf(await checkWorkspace(workspace, aDay())).filter(({ state }) => state === 'bad');
  const drafts = (await draftsIn(workspace)).filter((name) => !name.startsWith('workspace.json.'));
  return [...bad.map(({ check }) => `doctor finds ${check} bad`), ...drafts.map((name) => `${name} was left behind`)];
};

const playOnce = async (scenario: Scenario, place: Place, root: string, nth: number, failing: Failing) => {
  const program = aProgram(place.workspace, aDay);
  const act = (): Promise<string | null> => scenario.act(program, place).then(() => null, String);
  const { value: thrown, stage } = await failNth(nth, failing, [root], act);
  await endProcess(place);
  const wrong = [
    ...(thrown === null ? [] : [`it threw ${thrown}`]),
    ...program.told.flatMap(({ ok, value }) => (ok ? [] : (unreadable(value) ?? []))),
    ...(await findLost(place, program.told)),
    ...(await findUnsound(place)),
    ...((await scenario.check?.(place, program.told)) ?? []),
  ];
  return { stage, wrong: wrong.map((words) => `step ${String(nth)}, ${stage ?? 'none'}: ${words}`) };
};

const inFolder = async <Value>(work: (root: string) => Promise<Value>): Promise<Value> => {
  const root = await mkdtemp(join(tmpdir(), 'coterm-steps-'));
  try {
    return await work(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
};

/** For every n until the scenario ends; `stride` above 1 leaves steps out. */
export const failEveryStep = (scenario: Scenario, failing: Failing, stride = 1): Promise<Played> =>
  inFolder(async (template) => {
    await mkdir(placeIn(template).beside);
    await scenario.prepare(placeIn(template));
    const wrong: string[] = [];
    for (let nth = 1; ; nth += stride) {
      const played = await inFolder(async (root) => {
        await cp(template, root, { recursive: true });
        return await playOnce(scenario, placeIn(root), root, nth, failing);
      });
      wrong.push(...played.wrong);
      if (played.stage === null) return { steps: nth - 1, wrong };
    }
  });
