import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../domain/ledger/change';
import { openWorkspace } from '../../../main/workspace/workspace';
import { day } from '../../builders/a-lot';
import { aDay, anIssuer, aWorkspace, valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const aPoolCreated = (pool: string): Change => ({ kind: 'pool-created', on: day('2024-03-01'), pool });

describe('a workspace', () => {
  it('is made where there is none, and is the same one ever after', async () => {
    const folder = join(await aTemporaryFolder(), 'new', 'place');
    const first = await aWorkspace(folder);
    const { id } = first;
    await first.close();
    const again = await aWorkspace(folder);
    expect(again.id).toBe(id);
    expect(JSON.parse(await readFile(join(folder, 'workspace.json'), 'utf8'))).toEqual({
      v: 1,
      id,
      createdAt: aDay().toISOString(),
    });
  });

  it.runIf(process.platform !== 'win32')('is nobody else’s to look into', async () => {
    const folder = join(await aTemporaryFolder(), 'new');
    await aWorkspace(folder);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('is opened by one writer at a time', async () => {
    const folder = await aTemporaryFolder();
    const first = await aWorkspace(folder);
    expect(await openWorkspace(folder, { write: true })).toMatchObject({
      error: { code: 'workspace/in-use', pid: process.pid },
    });
    await first.close();
    await aWorkspace(folder);
  });

  it('is read while somebody writes to it, up to what is on the disk', async () => {
    const folder = await aTemporaryFolder();
    const writer = await aWorkspace(folder);
    valueOf(await writer.ledger.record([aPoolCreated('A')]));
    const reader = valueOf(await openWorkspace(folder, { write: false }));
    expect(reader.readOnly).toBe(true);
    expect(reader.ledger.head()).toEqual(writer.ledger.head());
    expect(reader.device).toBe(writer.device);
  });

  it('can be begun with a key or an issuer', async () => {
    const folder = await aTemporaryFolder();
    await mkdir(join(folder, 'keys'));
    await mkdir(join(folder, 'trust'));
    expect(await openWorkspace(folder, { write: false })).toMatchObject({ ok: true });
  });

  it('finishes the write that is under way before it closes', async () => {
    const folder = await aTemporaryFolder();
    const workspace = await aWorkspace(folder);
    const recorded = workspace.ledger.record([aPoolCreated('A')]);
    await workspace.close();
    expect((await recorded).ok).toBe(true);
    expect(valueOf(await openWorkspace(folder, { write: false })).ledger.head().count).toBe(1);
  });

  it('says when the computer’s clock is behind its newest entry, and does nothing else', async () => {
    const folder = await aTemporaryFolder();
    const workspace = await aWorkspace(folder);
    valueOf(await workspace.ledger.record([aPoolCreated('A')]));
    await workspace.close();
    const earlier = await aWorkspace(folder, { now: () => new Date(2024, 0, 1) });
    expect(earlier.notices).toEqual([{ code: 'workspace/clock-behind', facts: { newest: aDay().toISOString() } }]);
    valueOf(await earlier.ledger.record([aPoolCreated('B')]));
  });
});

it('says when the computer’s clock is behind an issuer’s newest file', async () => {
  const folder = await aTemporaryFolder();
  const workspace = await aWorkspace(folder, { now: () => new Date(2024, 2, 1) });
  const issuer = await anIssuer();
  await issuer.enrolIn(workspace);
  const { preview } = await workspace.ledger.preview('a.ilf', await issuer.file());
  valueOf(await workspace.ledger.commit(preview ?? ''));
  await workspace.close();
  const reader = valueOf(await openWorkspace(folder, { write: false, now: () => new Date(2024, 1, 29, 23, 54) }));
  expect(reader.notices).toMatchObject([{ code: 'workspace/clock-behind' }]);
});

describe('a folder that is no workspace', () => {
  it.each([
    ['holds other things', 'workspace/foreign', 'holiday.jpg', ''],
    ['holds a workspace file that is no JSON', 'workspace/damaged', 'workspace.json', '{"v":1,'],
    ['holds a workspace file without an id', 'workspace/damaged', 'workspace.json', '{"v":1}'],
    ['was made by a newer Coterm', 'workspace/newer', 'workspace.json', '{"v":2,"id":"x"}'],
  ])('is refused and left alone when it %s', async (_what, code, name, content) => {
    const folder = await aTemporaryFolder();
    await writeFile(join(folder, name), content);
    for (const write of [true, false])
      expect(await openWorkspace(folder, { write })).toMatchObject({ error: { code, folder } });
    expect(await readdir(folder)).toEqual([name]);
    expect(await readFile(join(folder, name), 'utf8')).toBe(content);
  });

  it('is refused in words when it is a file', async () => {
    const path = join(await aTemporaryFolder(), 'file');
    await writeFile(path, '');
    expect(await openWorkspace(path, { write: false })).toMatchObject({
      error: { code: 'workspace/unreadable', folder: path },
    });
  });

  it('is opened when only the system put something there', async () => {
    const folder = await aTemporaryFolder();
    for (const name of ['.DS_Store', 'desktop.ini', 'workspace.json.1.unfinished'])
      await writeFile(join(folder, name), '');
    await aWorkspace(folder);
  });
});

it('a workspace with a broken journal is refused with the place, and its lock is given back', async () => {
  const folder = await aTemporaryFolder();
  const workspace = await aWorkspace(folder);
  for (const pool of ['A', 'B', 'C']) valueOf(await workspace.ledger.record([aPoolCreated(pool)]));
  await workspace.close();
  const segment = join(folder, 'journal', '000001.ndjson');
  const [first = '', , third = ''] = (await readFile(segment, 'utf8')).split('\n');
  await writeFile(segment, `${first}\n${third}\n`);
  for (const write of [true, true, false])
    expect(await openWorkspace(folder, { write })).toMatchObject({
      error: { code: 'journal/chain-broken', segment: '000001.ndjson', line: 2 },
    });
});
