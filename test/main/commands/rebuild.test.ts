import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rebuildCommand } from '../../../main/commands/rebuild';
import { writeCheckedMark } from '../../../main/journal/checked-mark';
import { findDevice } from '../../../main/journal/device-key';
import { nodeDisk } from '../../../main/journal/disk';
import { openWorkspace } from '../../../main/workspace/workspace';
import { aWorkspace } from '../../builders/open-workspace';
import { runCommand, sayCommand } from '../../builders/run-command';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { aFilledWorkspace } from '../backup/backed-up-workspace';

const aPlace = async (): Promise<string> => {
  const folder = await aTemporaryFolder();
  await aFilledWorkspace(folder);
  return folder;
};

const segment = (folder: string): string => join(folder, 'journal', '000001.ndjson');
const mark = (folder: string): string => join(folder, 'journal', 'checked.json');

describe('coterm rebuild', () => {
  it('checks everything, and says what it found', async () => {
    const folder = await aPlace();
    expect(await runCommand(rebuildCommand, folder, [])).toMatchObject({
      exitCode: 0,
      document: { ok: true, head: { count: 2 }, documents: 1, pools: 2, conflicts: 0, notices: [] },
    });
    const said = await sayCommand(rebuildCommand, folder, []);
    expect(said.stdout).toMatch(/^Checked 2 events and 1 document: 2 pools, 0 conflicts\.\nMade anew: /);
    expect(said.stderr.split('\n')).toHaveLength(4);
  });

  it('makes the mark and the copy of the last lines anew', async () => {
    const folder = await aPlace();
    const [before, tail] = [await readFile(mark(folder)), join(folder, 'journal', 'tail.ndjson')];
    await rm(mark(folder));
    await rm(tail);
    await runCommand(rebuildCommand, folder, []);
    expect(await readFile(mark(folder))).toEqual(before);
    expect((await readFile(tail, 'utf8')).endsWith(await readFile(segment(folder), 'utf8'))).toBe(true);
  });

  it('believes no mark: an edited line is found although a mark of this computer vouches for it', async () => {
    const folder = await aPlace();
    const text = await readFile(segment(folder), 'utf8');
    const edited = Buffer.from(text.replace(/.{4}("\}\]\}\n)$/, 'AAAA$1'));
    await writeFile(segment(folder), edited);
    const checked = { lines: 2, bytes: edited.length, digest: createHash('sha256').update(edited).digest('base64url') };
    const signer = await findDevice(join(folder, 'device'), hostname());
    if (signer === null) throw new Error('no device');
    await writeCheckedMark(nodeDisk, join(folder, 'journal'), checked, signer);
    expect(await openWorkspace(folder, { write: false })).toMatchObject({ ok: true });
    expect(await runCommand(rebuildCommand, folder, [])).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'journal/chain-broken', segment: '000001.ndjson', line: 2 } },
    });
  });

  it('does not hide that a journal has lost its end', async () => {
    const folder = await aPlace();
    const [first = ''] = (await readFile(segment(folder), 'utf8')).split('\n');
    await writeFile(segment(folder), `${first}\n`);
    await rm(join(folder, 'journal', 'tail.ndjson'));
    const files = await readdir(join(folder, 'journal'));
    expect(await runCommand(rebuildCommand, folder, [])).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'journal/chain-broken', reason: 'more lines stood here once' } },
    });
    expect(await readdir(join(folder, 'journal'))).toEqual(files);
  });

  it('sets a torn end aside and says so', async () => {
    const folder = await aPlace();
    await writeFile(segment(folder), '{"half', { flag: 'a' });
    const { exitCode, document } = await runCommand(rebuildCommand, folder, []);
    expect([exitCode, document]).toMatchObject([0, { notices: [{ code: 'journal/torn-line' }], head: { count: 2 } }]);
  });

  it('names a document that is missing, and answers 1', async () => {
    const folder = await aPlace();
    await rm(join(folder, 'files'), { recursive: true });
    expect(await runCommand(rebuildCommand, folder, [])).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'workspace/unhealthy', count: 1, findings: [{ code: 'document/unknown' }] } },
    });
    const said = await sayCommand(rebuildCommand, folder, []);
    expect(said.stdout).toContain('Checked 2 events and 0 documents');
    expect(said.stderr).toContain('1 of the workspace’s checks failed.');
  });

  it('waits for no app: an open workspace is refused, and a missing one is not made', async () => {
    const folder = await aPlace();
    await aWorkspace(folder);
    expect(await runCommand(rebuildCommand, folder, [])).toMatchObject({
      document: { error: { code: 'workspace/in-use' } },
    });
    const nowhere = await aTemporaryFolder();
    expect(await runCommand(rebuildCommand, nowhere, [])).toMatchObject({
      document: { error: { code: 'workspace/missing' } },
    });
    expect(await readdir(nowhere)).toEqual([]);
  });

  it('takes arguments for wrong use', async () => {
    expect((await sayCommand(rebuildCommand, '/nowhere', ['extra'])).exitCode).toBe(2);
  });
});
