import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../../main/local-date';
import { openWorkspace, type Workspace } from '../../../main/workspace/workspace';
import { LOCK_FILE } from '../../../main/workspace/writer-lock';
import { day } from '../../builders/a-lot';
import { aLicenceDraft } from '../../builders/licence-draft';
import { aDay, anIssuer, aWorkspace, valueOf, type Issuer } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { aForgetfulDisk, type ForgetfulDisk } from '../../doubles/forgetful-disk';
import { aJournalOf, appendPool, openForReading, openForWriting, poolsOf } from '../journal/journal-builder';

interface Place extends ForgetfulDisk {
  readonly folder: string;
  readonly issuer: Issuer;
  readonly workspace: Workspace;
}

const aPlace = async (): Promise<Place> => {
  const [folder, issuer, forgetful] = [await aTemporaryFolder(), await anIssuer(), aForgetfulDisk()];
  await issuer.enrolIn(await aWorkspace(folder).then(async (workspace) => (await workspace.close(), workspace)));
  const workspace = valueOf(await openWorkspace(folder, { write: true, now: aDay, disk: forgetful.disk }));
  return { folder, issuer, workspace, ...forgetful };
};

const poolsAfterPowerCut = async ({ folder, cutPower }: Place): Promise<readonly string[]> => {
  cutPower();
  await rm(join(folder, LOCK_FILE));
  const again = await aWorkspace(folder);
  expect(again.notices).toEqual([]);
  return again.ledger.register(localDate(aDay())).pools.map(({ pool }) => pool);
};

describe('what was acknowledged lies on the disk, not in its cache', () => {
  it('when a change was recorded', async () => {
    const place = await aPlace();
    valueOf(await place.workspace.ledger.record([{ kind: 'pool-created', on: day('2024-03-01'), pool: 'A' }]));
    expect(await poolsAfterPowerCut(place)).toEqual(['A']);
  });

  it('when a file was imported: its bytes and the line that names them', async () => {
    const place = await aPlace();
    for (const id of ['first', 'second']) {
      const file = await place.issuer.file({ id, pool: { ...aLicenceDraft().pool, id } });
      const { preview } = await place.workspace.ledger.preview(`${id}.ilf`, file);
      valueOf(await place.workspace.ledger.commit(preview ?? ''));
    }
    expect(await poolsAfterPowerCut(place)).toEqual(['first', 'second']);
  });

  it('when a new segment was begun', async () => {
    const folder = await aTemporaryFolder();
    await aJournalOf(folder, 1);
    const { disk, cutPower } = aForgetfulDisk();
    const journal = valueOf(await openForWriting(folder, { disk, segmentBytes: 1500 }));
    for (const pool of ['P2', 'P3', 'P4', 'P5']) valueOf(await appendPool(journal, pool));
    cutPower();
    const read = valueOf(await openForReading(folder));
    expect(poolsOf(read)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5']);
    expect(read.notices).toEqual([]);
  });
});

it('a first workspace whose power fails before anything is entered can be opened', async () => {
  const folder = await aTemporaryFolder();
  const { disk, cutPower } = aForgetfulDisk();
  valueOf(await openWorkspace(folder, { write: true, disk }));
  cutPower();
  await rm(join(folder, LOCK_FILE), { force: true });
  await aWorkspace(folder);
});
