import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusalNextStep, refusalSentence } from '../../contract/fill-sentence';
import type { Refusal, Result } from '../../domain/result';
import { backupCommand } from '../../main/commands/backup';
import { doctorCommand } from '../../main/commands/doctor';
import { importCommand } from '../../main/commands/import';
import { poolsCommand } from '../../main/commands/pools';
import { trustAddCommand } from '../../main/commands/trust-add';
import { createNoticeBoard } from '../../main/notice-board';
import { openHost, type HostParts, type OpenHost } from '../../main/open-host';
import { anIssuer, valueOf } from '../builders/open-workspace';
import { runCommand, sayCommand } from '../builders/run-command';
import { aSmallDisk, needsMount, type SmallDisk } from '../builders/small-disk';
import { aTemporaryFolder } from '../builders/temporary-folder';
import { withoutBackups } from '../builders/without-backups';
import { fileError, watchFiles } from '../doubles/watched-files.mjs';

const now = (): Date => new Date(2025, 0, 5, 12);

const open = (workspaceFolder: string, over: Partial<HostParts> = {}): Promise<Result<OpenHost>> =>
  openHost({
    host: 'browser',
    workspaceFolder,
    notices: createNoticeBoard(),
    log: (_where, failure) => {
      throw failure;
    },
    now,
    ...withoutBackups,
    ...over,
  });

const record = ({ answer }: OpenHost, pool: string): Promise<Result<unknown>> =>
  answer('ledger.record', { changes: [{ kind: 'pool-created', on: '2024-03-01', pool }] });

/** What a person reads: the sentence and the next step. */
const said = (result: Result<unknown>): string => {
  if (result.ok) throw new Error('it was not refused');
  return `${refusalSentence(result.error)} ${refusalNextStep(result.error)}`;
};

interface Page {
  readonly events: readonly {
    readonly changes: readonly { readonly pool: string }[];
    readonly clock: { readonly wallMs: number; readonly counter: number };
  }[];
}

const pageOf = async ({ answer }: OpenHost): Promise<Page> =>
  valueOf(await answer('ledger.events', { after: 0, limit: 100 })) as Page;

const poolsIn = async (host: OpenHost): Promise<readonly (string | undefined)[]> =>
  (await pageOf(host)).events.map(({ changes }) => changes[0]?.pool);

const noticesOf = async ({ answer }: OpenHost): Promise<readonly Refusal[]> => {
  const { notices } = valueOf(await answer('app.info', {})) as {
    readonly notices: readonly { readonly code: string; readonly facts: object }[];
  };
  return notices.map(({ code, facts }) => ({ ...facts, code }));
};

const aWorkspaceWith = async (folder: string, pool: string): Promise<void> => {
  const host = valueOf(await open(folder));
  valueOf(await record(host, pool));
  await host.close();
};

const expectSound = async (folder: string): Promise<void> =>
  expect((await runCommand(doctorCommand, folder, [])).exitCode).toBe(0);

describe('a full disk', () => {
  /** Until it is refused: the last page of a file may take some more. */
  const recordUntilRefused = async (host: OpenHost): Promise<readonly string[]> => {
    const recorded: string[] = [];
    for (;;) {
      const pool = `full ${String(recorded.length)}`;
      const result = await record(host, pool);
      if (result.ok) recorded.push(pool);
      else {
        expect(said(result)).toBe(
          'The change could not be saved: the disk is full. Nothing was changed. Make room or give access, then try again.',
        );
        return recorded;
      }
    }
  };

  const expectRefusedUntilRoom = async (folder: string, setFull: (isFull: boolean) => Promise<void>): Promise<void> => {
    const host = valueOf(await open(folder));
    valueOf(await record(host, 'before'));
    await setFull(true);
    const saved = ['before', ...(await recordUntilRefused(host))];
    expect(await poolsIn(host)).toEqual(saved);
    await setFull(false);
    valueOf(await record(host, 'after'));
    await host.close();
    const again = valueOf(await open(folder));
    expect([await poolsIn(again), await noticesOf(again)]).toEqual([[...saved, 'after'], []]);
    await again.close();
    await expectSound(folder);
  };

  it('refuses the change and says so; with room the next one is saved', async () => {
    const folder = join(await aTemporaryFolder(), 'workspace');
    let isFull = false;
    const stop = watchFiles([folder], (step) => {
      if (isFull && step.does === 'write') throw fileError('ENOSPC', step);
    });
    try {
      await expectRefusedUntilRoom(folder, (full) => {
        isFull = full;
        return Promise.resolve();
      });
    } finally {
      stop();
    }
  });

  it(`does so when it is really full (${needsMount})`, async ({ skip }) => {
    const disk = await aSmallDisk();
    if (disk === null) return skip(needsMount);
    const { folder, fill, makeRoom } = disk;
    await expectRefusedUntilRoom(join(folder, 'workspace'), (isFull) => (isFull ? fill() : makeRoom()));
  });

  it(`keeps the backup that was there before (${needsMount})`, async ({ skip }) => {
    const disk = await aSmallDisk();
    if (disk === null) return skip(needsMount);
    const folder = join(disk.folder, 'workspace');
    await aWorkspaceWith(folder, 'A');
    const dayBefore = (): Date => new Date(2025, 0, 4, 12);
    expect((await runCommand(backupCommand, folder, ['--automatic'], dayBefore)).exitCode).toBe(0);
    await disk.fill();
    const { exitCode, stderr } = await sayCommand(backupCommand, folder, ['--automatic']);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      /The backup \S+ cannot be written: the disk is full\.\nMake room, or choose another place, and try again\. Nothing was changed\.\n$/,
    );
    await disk.makeRoom();
    await expectSound(folder);
  });
});

describe('a folder that cannot be written', () => {
  const readOnly =
    'cannot be opened: the disk is read-only. Check the path and the rights to it, or choose another folder.';

  const expectReadable = async (folder: string): Promise<void> => {
    expect(said(await open(folder))).toBe(`The workspace ${folder} ${readOnly}`);
    const { exitCode, stdout } = await sayCommand(poolsCommand, folder, []);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('A')]);
    await expectSound(folder);
  };

  it('is refused with the reason, and can still be read and checked', async () => {
    const folder = join(await aTemporaryFolder(), 'workspace');
    await aWorkspaceWith(folder, 'A');
    const stop = watchFiles([folder], (step) => {
      // A folder that is there is answered so before the disk is asked to write.
      if (!['open', 'read', 'list', 'look', 'make-folder'].includes(step.does)) throw fileError('EROFS', step);
    });
    try {
      await expectReadable(folder);
    } finally {
      stop();
    }
    await aWorkspaceWith(folder, 'B');
  });

  it(`is refused when the disk is really read-only (${needsMount})`, async ({ skip }) => {
    const disk: SmallDisk | null = await aSmallDisk();
    if (disk === null) return skip(needsMount);
    const folder = join(disk.folder, 'workspace');
    await aWorkspaceWith(folder, 'A');
    disk.setReadOnly(true);
    await expectReadable(folder);
    disk.setReadOnly(false);
    await aWorkspaceWith(folder, 'B');
  });
});

describe('a second Coterm', () => {
  it('is told who writes, and reads what is there; nothing of either is lost', async () => {
    const folder = join(await aTemporaryFolder(), 'workspace');
    const first = valueOf(await open(folder));
    valueOf(await record(first, 'A'));
    const inUse = new RegExp(
      `^Another Coterm is writing to this workspace \\(process ${String(process.pid)} on \\S+, since \\S+\\)\\. Close it, or do this there\\.$`,
    );
    expect(said(await open(folder))).toMatch(inUse);
    const { exitCode, stderr } = await sayCommand(importCommand, folder, ['a.ilf']);
    expect(exitCode).toBe(1);
    expect(stderr.trim().replace('\n', ' ')).toMatch(inUse);
    expect((await sayCommand(poolsCommand, folder, [])).stdout).toContain('A');
    valueOf(await record(first, 'B'));
    await first.close();
    await expectSound(folder);
  });
});

describe('no keyring', () => {
  const seal = {
    available: false,
    isPromised: true,
    encrypt: (bytes: Uint8Array) => bytes,
    decrypt: (bytes: Uint8Array) => bytes,
  };

  it('makes no key that nothing protects, and one with a passphrase', async () => {
    const host = valueOf(await open(join(await aTemporaryFolder(), 'workspace'), { seal }));
    const refused = await host.answer('keys.create', { name: 'Desk' });
    expect(said(refused)).toMatch(/keyring.*passphrase/i);
    expect(valueOf(await host.answer('keys.list', {}))).toEqual({ keys: [] });
    valueOf(await host.answer('keys.create', { name: 'Desk', passphrase: 'four words and more' }));
    await host.close();
  });
});

describe('a clock ten years off', () => {
  const at = (year: number) => ({ now: () => new Date(year, 0, 5, 12) });

  it('is said, stops nothing, and what is entered keeps its order; right again, nothing is said', async () => {
    const folder = join(await aTemporaryFolder(), 'workspace');
    const told: (readonly string[])[] = [];
    for (const [year, pool] of [
      [2025, 'A'],
      [2035, 'B'],
      [2015, 'C'],
      [2025, 'D'],
      [2036, 'E'],
    ] as const) {
      const host = valueOf(await open(folder, at(year)));
      told.push((await noticesOf(host)).map((notice) => `${refusalSentence(notice)} ${refusalNextStep(notice)}`));
      valueOf(await record(host, pool));
      await host.close();
    }
    const behind = expect.stringMatching(
      /^This computer’s clock is behind the newest entry or licence file in the workspace, 2035-01-05\S+\. Check the date and time of this computer\.$/,
    ) as string;
    expect(told).toEqual([[], [], [behind], [behind], []]);
    const host = valueOf(await open(folder, at(2036)));
    expect(await poolsIn(host)).toEqual(['A', 'B', 'C', 'D', 'E']);
    const clocks = (await pageOf(host)).events.map(({ clock }) => [clock.wallMs, clock.counter] as const);
    expect(clocks).toEqual([...clocks].sort(([one, first], [other, second]) => one - other || first - second));
    await host.close();
    await expectSound(folder);
  });
});

describe('a half-written segment', () => {
  it('is cut off and said, and nothing that was acknowledged is missing', async () => {
    const folder = join(await aTemporaryFolder(), 'workspace');
    await aWorkspaceWith(folder, 'A');
    await appendFile(join(folder, 'journal', '000001.ndjson'), '{"payload":"eyJ2IjoxLCJp');
    const host = valueOf(await open(folder));
    const [notice, ...more] = await noticesOf(host);
    expect(more).toEqual([]);
    expect(refusalSentence(notice ?? { code: 'none' })).toBe(
      'The last write to the journal was cut short at line 2 of 000001.ndjson; its 24 bytes are left out.',
    );
    expect(await poolsIn(host)).toEqual(['A']);
    valueOf(await record(host, 'B'));
    await host.close();
    await expectSound(folder);
  });
});

it('an issuer that is trusted while the disk is full is not trusted, and is afterwards', async () => {
  const folder = join(await aTemporaryFolder(), 'workspace');
  await aWorkspaceWith(folder, 'A');
  const { publicJwk, kid } = (await anIssuer()).signer;
  const args = [JSON.stringify(publicJwk), '--fingerprint', kid];
  const stop = watchFiles([join(folder, 'trust')], (step) => {
    if (step.does === 'write') throw fileError('ENOSPC', step);
  });
  const { exitCode, stderr } = await sayCommand(trustAddCommand, folder, args);
  stop();
  expect([exitCode, stderr]).toEqual([
    1,
    'issuers.json cannot be written: the disk is full.\nChoose another folder, or make room and try again. Nothing was changed.\n',
  ]);
  expect((await sayCommand(trustAddCommand, folder, args)).exitCode).toBe(0);
});
