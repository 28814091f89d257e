/** Backups and restores, killed: a file that has its name is whole, a folder that has its name is a workspace. */
import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { automaticBackupFolder } from '../../main/backup/automatic-backup-name';
import { previewBackup } from '../../main/backup/restore-backup';
import { writeBackup } from '../../main/backup/write-backup';
import { localDate } from '../../main/local-date';
import { checkWorkspace } from '../../main/workspace/check-workspace';
import { openWorkspace } from '../../main/workspace/workspace';
import type { Dice } from './dice';
import { acknowledge, draftsIn, inGround, startAgain, valueOf, type Ground } from './ground';
import type { Scenario } from './scenario';
import { aVictim, type Victim } from './victim';

const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);
const key = { kind: 'identities', identities: [identity] } as const;

const backupFile = ({ beside }: Ground): string => join(beside, 'coterm.age');
const restoredFolder = ({ beside }: Ground): string => join(beside, 'restored');
const identityFile = ({ beside }: Ground): string => join(beside, 'identity.txt');

/** So that the backup before and the one that is made differ. */
const recordSomething = (ground: Ground): Promise<void> =>
  inGround(ground, async ({ ledger }) => {
    const pool = randomUUID();
    ground.begun.add(pool);
    const change = { kind: 'pool-created', on: localDate(new Date(2024, 2, 1)), pool } as const;
    acknowledge(ground, valueOf(await ledger.record([change])).event);
  });

const makeBackup = async (ground: Ground): Promise<void> => {
  const lock = { kind: 'recipients', recipients: [recipient] } as const;
  const order = { lock, withKeys: true, force: true, now: () => new Date() };
  valueOf(await writeBackup({ folder: ground.workspace, path: backupFile(ground), ...order }));
};

const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null;

interface Work {
  readonly args: readonly string[];
  /** What is wrong afterwards; `said` when Coterm had said that it was done. */
  readonly check: (ground: Ground, counts: readonly number[], said: boolean) => Promise<readonly string[]>;
}

/** Holds what the workspace held before or after the last change, and opens. */
const wrongBackup = async (path: string, counts: readonly number[]): Promise<readonly string[]> => {
  const text = await readFile(join(path, '..', 'recovery-key.txt'), 'utf8').catch(() => '');
  const own = /AGE-SECRET-KEY-1[0-9A-Z]+/.exec(text)?.[0];
  const read = await previewBackup(path, own === undefined ? key : { kind: 'identities', identities: [own] });
  if (!read.ok) return [`${path} cannot be restored: ${read.error.code}`];
  return counts.includes(read.value.head.count) ? [] : [`${path} holds ${String(read.value.head.count)} events`];
};

const intoFile = (ground: Ground): Work => ({
  args: ['backup', backupFile(ground), '--recipient', recipient, '--force', '--with-keys'],
  check: (_ground, counts, said) => wrongBackup(backupFile(ground), said ? counts.slice(-1) : counts),
});

const automatic = (): Work => ({
  args: ['backup', '--automatic'],
  check: async ({ workspace }, counts, said) => {
    const folder = automaticBackupFolder(workspace);
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.age'));
    const all = Array.from({ length: (counts.at(-1) ?? 0) + 1 }, (_none, count) => count);
    const wrong = await Promise.all(names.map((name) => wrongBackup(join(folder, name), all)));
    const newest = said ? await wrongBackup(join(folder, names.sort().at(-1) ?? 'none'), counts.slice(-1)) : [];
    return [...wrong.flat(), ...newest];
  },
});

const restore = (ground: Ground): Work => ({
  args: ['restore', backupFile(ground), '--identity-file', identityFile(ground), '--into', restoredFolder(ground)],
  check: async (_ground, [before = 0], said) => {
    const folder = restoredFolder(ground);
    if (!(await exists(folder))) return said ? ['what was restored is not there'] : [];
    const opened = await openWorkspace(folder, { write: false });
    if (!opened.ok) return [`what was restored cannot be opened: ${opened.error.code}`];
    const { count } = opened.value.ledger.head();
    const bad = valueOf(await checkWorkspace(folder, new Date())).filter(({ state }) => state === 'bad');
    await rm(folder, { recursive: true });
    return count === before && bad.length === 0 ? [] : [`${String(count)} of ${String(before)} events were restored`];
  },
});

const chosen = (ground: Ground, dice: Dice): Work =>
  [intoFile(ground), automatic(), restore(ground)][dice.upTo(3) - 1] ?? automatic();

const saidSo = async ({ lines }: Victim): Promise<boolean> => {
  let said = false;
  for await (const line of lines) said = (JSON.parse(line) as { readonly ok: boolean }).ok;
  return said;
};

const prepare = async (ground: Ground): Promise<readonly [number, number]> => {
  if (!(await exists(backupFile(ground)))) {
    await writeFile(identityFile(ground), `${identity}\n`);
    await recordSomething(ground);
    await makeBackup(ground);
  }
  const before = valueOf(await previewBackup(backupFile(ground), key)).head.count;
  await recordSomething(ground);
  return [before, before + 1];
};

export const backupScenario: Scenario = {
  name: 'backup',
  loop: async (ground, death, dice) => {
    const counts = await prepare(ground);
    const { args, check } = chosen(ground, dice);
    const victim = aVictim([...args, '--json', '--workspace', ground.workspace], [ground.root], death);
    const said = await saidSo(victim);
    const killed = await victim.ended;
    const wrong = await check(ground, counts, said);
    const next = await startAgain(ground);
    // The next backup clears away what this one left beside the workspace.
    await makeBackup(ground);
    const left = (await draftsIn(ground.beside)).filter((name) => name.startsWith('.coterm.age'));
    return { ...next, killed, acknowledged: 1 + (said ? 1 : 0), lost: [...wrong, ...next.lost, ...left] };
  },
};
