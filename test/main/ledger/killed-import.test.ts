import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Disk } from '../../../main/journal/disk';
import { LOCK_FILE } from '../../../main/workspace/writer-lock';
import { aFailingDisk } from '../../doubles/failing-disk';
import { aLicenceDraft } from '../../builders/licence-draft';
import { localDate } from '../../../main/local-date';
import { signerOf } from '../../../main/keys/signer';
import { openWorkspace } from '../../../main/workspace/workspace';
import { anIssuer, aWorkspace, valueOf, type Issuer } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const program = fileURLToPath(new URL('import-in-a-loop.ts', import.meta.url));

const now = (): Date => new Date();

interface Said {
  readonly begun?: string;
  readonly acknowledged?: string;
}

interface Place {
  readonly folder: string;
  readonly pem: string;
}

const aPlace = async (): Promise<Place> => {
  const folder = await aTemporaryFolder();
  const { privateKey } = generateKeyPairSync('ed25519');
  const signer = signerOf(privateKey);
  const workspace = await aWorkspace(folder);
  valueOf(await workspace.trust.add(JSON.stringify(signer.publicJwk), signer.kid, 'iSentry'));
  await workspace.close();
  return { folder, pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
};

/** Runs the importer until it is killed: by itself before a step, or by us after so many acknowledgements. */
const runUntilKilled = async (
  { folder, pem }: Place,
  killBefore: number | null,
  killAfter: number,
): Promise<readonly Said[]> => {
  const args = ['--import', 'tsx', program, folder, pem, ...(killBefore === null ? [] : [String(killBefore)])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const said: Said[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(JSON.parse(line) as Said);
    if (said.filter(({ acknowledged }) => acknowledged !== undefined).length === killAfter) child.kill('SIGKILL');
  }
  expect((await ended)[1]).toBe('SIGKILL');
  return said;
};

const namesOf = (said: readonly Said[], member: keyof Said): readonly string[] =>
  said.flatMap((each) => each[member] ?? []);

/** Every acknowledged import is there, nothing is there that was not begun, and nothing is half there. */
const expectNothingHalfDone = async (folder: string, said: readonly Said[]): Promise<void> => {
  const reader = valueOf(await openWorkspace(folder, { write: false }));
  const writer = await aWorkspace(folder, { now });
  const { pools, conflicts } = writer.ledger.register(localDate(now()));
  const names = pools.map(({ pool }) => pool);
  expect(names).toEqual(expect.arrayContaining([...namesOf(said, 'acknowledged')]));
  expect(namesOf(said, 'begun')).toEqual(expect.arrayContaining(names));
  expect(conflicts).toEqual([]);
  expect(writer.notices.every(({ code }) => code.startsWith('journal/'))).toBe(true);
  expect(reader.ledger.head()).toEqual(writer.ledger.head());
  expect((await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
  for (const { docId } of writer.ledger.register(localDate(now())).documents)
    valueOf(await writer.ledger.documentBytes(docId));
  await writer.close();
};

describe.runIf(process.platform !== 'win32')('kill -9 in the middle of an import leaves nothing half done', () => {
  it.each([
    ['from outside, after three imports', null],
    ['by itself, before its 33rd step on the disk', 33],
    ['by itself, before its 38th step on the disk', 38],
  ])('%s', { timeout: 60_000 }, async (_when, killBefore) => {
    const place = await aPlace();
    const said = await runUntilKilled(place, killBefore, 3);
    expect(namesOf(said, 'begun').length).toBeGreaterThan(0);
    await expectNothingHalfDone(place.folder, said);
    expect(await readdir(join(place.folder, 'journal'))).toContain('000001.ndjson');
  });
});

/** Imports two files on a disk whose power fails; says what was begun and acknowledged. */
const importUntilPowerFails = async (folder: string, issuer: Issuer, disk: Disk): Promise<readonly Said[]> => {
  const said: Said[] = [];
  try {
    const { ledger } = valueOf(await openWorkspace(folder, { write: true, disk }));
    for (const id of ['first', 'second']) {
      said.push({ begun: id });
      const file = await issuer.file({ id, pool: { ...aLicenceDraft().pool, id } });
      const { preview } = await ledger.preview(`${id}.ilf`, file);
      valueOf(await ledger.commit(preview ?? ''));
      said.push({ acknowledged: id });
    }
  } catch (error) {
    expect(String(error)).toContain('the power failed');
  }
  return said;
};

it('a power cut before any step of two imports leaves nothing half done', { timeout: 60_000 }, async () => {
  const issuer = await anIssuer();
  for (let failBefore = 1; ; failBefore += 1) {
    const folder = await aTemporaryFolder();
    const before = await aWorkspace(folder, { now });
    await issuer.enrolIn(before);
    await before.close();
    const { disk, steps } = aFailingDisk(failBefore);
    const said = await importUntilPowerFails(folder, issuer, disk);
    // The process that a power cut ends cannot give back its lock; this one lives on.
    await rm(join(folder, LOCK_FILE), { force: true });
    await expectNothingHalfDone(folder, said);
    if (steps() < failBefore) break;
  }
});
