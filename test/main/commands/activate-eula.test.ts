/** Offline activation at registered sites (LP-8): asked, answered and accepted under a signed EULA, or with a reason. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../../domain/ledger/change';
import { activateAcceptCommand } from '../../../main/commands/activate-accept';
import { activateAnswerCommand } from '../../../main/commands/activate-answer';
import { activateRequestCommand } from '../../../main/commands/activate-request';
import { activateReturnCommand } from '../../../main/commands/activate-return';
import { importCommand } from '../../../main/commands/import';
import { aWorkspace, valueOf } from '../../builders/open-workspace';
import type { PlainChange } from '../../builders/simulate-scenario';
import { twoWorkspaces, type Seat } from '../../builders/two-workspaces';

const record = async ({ folder }: Seat, ...changes: readonly PlainChange[]): Promise<void> => {
  const workspace = await aWorkspace(folder);
  for (const change of changes) valueOf(await workspace.ledger.record([changeSchema.parse(change)]));
  await workspace.close();
};

const on = '2024-12-01';
const site = (id: string, customer = 'Port', name = 'North gate'): PlainChange => ({
  kind: 'site-added',
  on,
  site: id,
  customer,
  name,
});
const eula = (customer = 'Port'): PlainChange => ({
  kind: 'eula-recorded',
  on,
  eula: `eula of ${customer}`,
  customer,
  signedOn: on,
});

const seats = async () => {
  const two = await twoWorkspaces();
  const { file } = two;
  const order = ['--pool', 'P-0417', '--product', 'core', '--quantity', '5', '--key', 'north-gate'];
  return {
    ...two,
    request: (place: string, ...more: readonly string[]) =>
      two.site.run(activateRequestCommand, ...order, '--site', place, '--out', file('a.ilreq'), ...more),
    answer: (...more: readonly string[]) =>
      two.desk.run(activateAnswerCommand, file('a.ilreq'), '--key', 'desk', '--out', file('a.ilresp'), ...more),
    accept: (...more: readonly string[]) => two.site.run(activateAcceptCommand, file('a.ilresp'), ...more),
  };
};

const poolOf = async ({ folder }: Seat) => {
  const workspace = await aWorkspace(folder);
  const { pools, conflicts } = workspace.ledger.register('2025-01-05' as never);
  await workspace.close();
  expect(conflicts).toEqual([]);
  const pool = pools[0];
  return { activated: pool?.activated, at: pool?.activatedAt, last: pool?.changes.at(-1)?.change };
};

const missing = (name = 'North gate', customer = 'Port') => ({
  exitCode: 1,
  document: { error: { code: 'eula/missing', name, customer } },
});
const went = { exitCode: 0 };

describe('offline activation at a registered site', () => {
  it('LP-8: no request is written for a site without a EULA, unless a reason is given or the EULA is recorded', async () => {
    const { site: place, request, file } = await seats();
    await record(place, site('gate-1'));
    for (const named of ['North gate', ' north GATE ', 'gate-1']) expect(await request(named)).toMatchObject(missing());
    await expect(readFile(file('a.ilreq'))).rejects.toThrow();
    expect(await request('North gate', '--override', ' ')).toMatchObject({ exitCode: 2 });
    expect(await request('North gate', '--override', 'signed on paper, on its way')).toMatchObject(went);
    await record(place, eula());
    expect(await request('gate-1', '--force')).toMatchObject(went);
    const { payload } = JSON.parse(await readFile(file('a.ilreq'), 'utf8')) as { readonly payload: string };
    expect(Buffer.from(payload, 'base64url').toString()).toContain('"site":{"name":"North gate","id":"gate-1"}');
  });

  it('LP-8: a reason that was given with the request stands for its answer, and is kept in the pool’s history', async () => {
    const { site: place, request, answer, accept } = await seats();
    await record(place, site('gate-1'));
    await request('gate-1', '--override', 'signed on paper');
    expect(await answer()).toMatchObject(went);
    expect(await accept()).toMatchObject(went);
    expect(await poolOf(place)).toMatchObject({
      activated: 5,
      at: [{ site: 'gate-1', quantity: 5 }],
      last: { kind: 'licences-activated', site: 'gate-1', override: 'signed on paper' },
    });
  });

  it('LP-8: an answer does not activate at a site whose EULA is missing when it is accepted', async () => {
    const { site: place, request, answer, accept, file } = await seats();
    await request('North gate');
    await answer();
    await record(place, site('gate-1'));
    expect(await accept()).toMatchObject(missing());
    expect(await place.run(importCommand, file('a.ilresp'))).toMatchObject(missing());
    expect(await poolOf(place)).toMatchObject({ activated: 0 });
    expect(await accept('--override', 'agreed by mail')).toMatchObject(went);
    expect(await poolOf(place)).toMatchObject({ activated: 5, last: { override: 'agreed by mail' } });
  });

  it('LP-8: a licence desk that knows the site grants nothing there without a EULA, and may refuse all the same', async () => {
    const { desk, request, answer, accept, site: place } = await seats();
    await record(desk, site('other-id'));
    await request('North gate');
    expect(await answer()).toMatchObject(missing());
    expect(await poolOf(desk)).toMatchObject({ activated: 0 });
    await record(desk, eula());
    expect(await answer()).toMatchObject(went);
    expect(await poolOf(desk)).toMatchObject({ activated: 5, at: [{ site: 'other-id' }] });
    expect(await accept()).toMatchObject(went);
    expect(await poolOf(place)).toMatchObject({ activated: 5, at: [{ site: 'North gate' }] });
  });

  it('LP-8: a request is refused, and an activation returned, without any EULA', async () => {
    const { desk, request, answer, accept, site: place, file } = await seats();
    await record(desk, site('other-id'));
    await request('North gate');
    expect(await answer('--override', 'signed on paper')).toMatchObject(went);
    await accept();
    const back = ['--key', 'north-gate', '--out', file('back.ilreq')];
    expect(await place.run(activateReturnCommand, file('a.ilresp'), ...back)).toMatchObject(went);
    const out = ['--key', 'desk', '--out', file('back.ilresp')];
    expect(await desk.run(activateAnswerCommand, file('back.ilreq'), ...out)).toMatchObject(went);
    expect(await place.run(activateAcceptCommand, file('back.ilresp'))).toMatchObject(went);
    for (const seat of [desk, place]) expect(await poolOf(seat)).toMatchObject({ activated: 0, at: [] });
    await request('North gate', '--force');
    expect(await answer('--force', '--refuse', 'no more')).toMatchObject(went);
  });

  it('of several sites with one name, that of the pool’s customer is meant; else each of them needs a EULA', async () => {
    const { desk, request, answer } = await seats();
    await record(desk, site('gate-1', 'Port'), site('gate-2', 'Ferries'), eula('Ferries'));
    await request('North gate');
    expect(await answer()).toMatchObject(missing('North gate', 'Port'));
    await record(desk, { kind: 'pool-described', on, pool: 'P-0417', customer: 'Ferries' });
    expect(await answer()).toMatchObject(went);
    expect(await poolOf(desk)).toMatchObject({ at: [{ site: 'gate-2' }] });
  });

  it('words that name no registered site are as they always were', async () => {
    const { desk, site: place, request, answer, accept } = await seats();
    for (const seat of [desk, place]) await record(seat, site('gate-1', 'Port', 'South gate'));
    for (const run of [() => request('North gate'), answer, accept]) expect(await run()).toMatchObject(went);
  });

  it('LP-8: a EULA on which an accepted answer depends is not undone', async () => {
    const { site: place, request, answer, accept } = await seats();
    await record(place, site('gate-1'), eula());
    await request('gate-1');
    await answer();
    await accept();
    const workspace = await aWorkspace(place.folder);
    const { event } = workspace.ledger.register('2025-01-05' as never).eulas[0] ?? { event: '' };
    expect(
      await workspace.ledger.record([{ kind: 'change-withdrawn', on: '2025-01-05' as never, change: event }]),
    ).toMatchObject({
      error: { code: 'event/stands-in-the-way' },
    });
    await workspace.close();
  });
});
