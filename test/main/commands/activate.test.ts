import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { activateAcceptCommand } from '../../../main/commands/activate-accept';
import { activateAnswerCommand } from '../../../main/commands/activate-answer';
import { activateRequestCommand } from '../../../main/commands/activate-request';
import { activateReturnCommand } from '../../../main/commands/activate-return';
import { keyNewCommand } from '../../../main/commands/key-new';
import { poolCommand } from '../../../main/commands/pool';
import { trustRemoveCommand } from '../../../main/commands/trust-remove';
import { sayCommand } from '../../builders/run-command';
import { trust, twoWorkspaces, type Seat } from '../../builders/two-workspaces';

type Two = Awaited<ReturnType<typeof twoWorkspaces>>;

const order = (out: string, over: Readonly<Record<string, string>> = {}): readonly string[] =>
  Object.entries({
    pool: 'P-0417',
    product: 'core',
    quantity: '5',
    site: 'North gate',
    key: 'north-gate',
    out,
    ...over,
  }).flatMap(([option, value]) => [`--${option}`, value]);

const request = ({ site, file }: Two, name = 'a', over = {}) =>
  site.run(activateRequestCommand, ...order(file(`${name}.ilreq`), over));
const answer = ({ desk, file }: Two, name = 'a', ...more: readonly string[]) =>
  desk.run(activateAnswerCommand, file(`${name}.ilreq`), '--key', 'desk', '--out', file(`${name}.ilresp`), ...more);
const accept = ({ site, file }: Two, name = 'a') => site.run(activateAcceptCommand, file(`${name}.ilresp`));
const giveBack = ({ site, file }: Two, of: string, name: string) =>
  site.run(activateReturnCommand, file(`${of}.ilresp`), '--key', 'north-gate', '--out', file(`${name}.ilreq`));

const poolAt = async ({ run }: Seat): Promise<unknown> => {
  const { document } = await run(poolCommand, 'P-0417');
  const { pool } = document as { pool: Record<string, unknown> };
  const { activated, ssed, commencedOn, state } = pool;
  return { activated, ssed, commencedOn, state };
};

const refusedAs = (code: string) => ({ exitCode: 1, document: { ok: false, error: { code } } });

describe('coterm activate', () => {
  it('LP-10: request, answer, accept: the first activation sets the same SSED on both sides', async () => {
    const two = await twoWorkspaces();
    const before = await poolAt(two.desk);
    expect(await request(two)).toMatchObject({ exitCode: 0, document: { ok: true, quantity: 5, site: 'North gate' } });
    expect(await poolAt(two.site)).toEqual(before);
    expect(await answer(two)).toMatchObject({
      exitCode: 0,
      document: { ok: true, again: false, response: { result: 'granted', pool: 'P-0417', quantity: 5 } },
    });
    expect(await accept(two)).toMatchObject({ exitCode: 0, document: { ok: true } });
    expect(await poolAt(two.site)).toMatchObject({ activated: 5 });
    expect(await poolAt(two.site)).toEqual(await poolAt(two.desk));
  });

  it('the same request gets the same bytes, and the answer is believed once', async () => {
    const two = await twoWorkspaces();
    await request(two);
    await answer(two);
    const bytes = await readFile(two.file('a.ilresp'));
    expect(await answer(two, 'a')).toMatchObject(refusedAs('file/exists'));
    expect(await answer(two, 'a', '--force')).toMatchObject({ exitCode: 0, document: { again: true } });
    expect(await readFile(two.file('a.ilresp'))).toEqual(bytes);
    await accept(two);
    expect(await accept(two)).toMatchObject(refusedAs('activation/replayed'));
  });

  it('a return frees the licences on both sides and names its answer', async () => {
    const two = await twoWorkspaces();
    await request(two);
    await answer(two);
    await accept(two);
    expect(await giveBack(two, 'a', 'back')).toMatchObject({ exitCode: 0 });
    expect(await answer(two, 'back')).toMatchObject({ document: { response: { result: 'granted', quantity: 5 } } });
    expect(await accept(two, 'back')).toMatchObject({ exitCode: 0 });
    expect(await poolAt(two.site)).toMatchObject({ activated: 0 });
    expect(await poolAt(two.site)).toEqual(await poolAt(two.desk));
    expect(await giveBack(two, 'a', 'again')).toMatchObject(refusedAs('activation/too-many-returned'));
  });

  it('a refusal carries its reason and changes nothing', async () => {
    const two = await twoWorkspaces();
    await request(two);
    const before = await poolAt(two.desk);
    expect(await answer(two, 'a', '--refuse', 'The order is not paid')).toMatchObject({
      document: { response: { result: 'refused', reason: 'The order is not paid' } },
    });
    await accept(two);
    expect([await poolAt(two.site), await poolAt(two.desk)]).toEqual([before, before]);
  });

  it('what the desk cannot grant is refused with its code', async () => {
    const two = await twoWorkspaces();
    expect(await request(two, 'a', { quantity: '41' })).toMatchObject(refusedAs('activation/too-few-licences'));
    expect(await request(two, 'a', { product: 'trex' })).toMatchObject(refusedAs('activation/product-unknown'));
    expect(await request(two, 'a', { pool: 'P-9' })).toMatchObject(refusedAs('pool/unknown'));
    expect(await request(two, 'a', { quantity: '0' })).toMatchObject({ exitCode: 2 });
    await request(two, 'first', { quantity: '30' });
    await request(two, 'second', { quantity: '30' });
    await answer(two, 'first');
    expect(await answer(two, 'second')).toMatchObject(refusedAs('activation/too-few-licences'));
  });

  it('a file that was changed, or comes from a key that nobody here trusts, is refused', async () => {
    const two = await twoWorkspaces();
    await request(two);
    const envelope = JSON.parse(await readFile(two.file('a.ilreq'), 'utf8')) as { payload: string };
    const payload = Buffer.from(envelope.payload, 'base64url').toString('utf8').replace('"quantity":5', '"quantity":9');
    const changed = { ...envelope, payload: Buffer.from(payload).toString('base64url') };
    await writeFile(two.file('changed.ilreq'), JSON.stringify(changed));
    expect(await answer(two, 'changed')).toMatchObject(refusedAs('ilf/damaged'));
    await two.site.run(keyNewCommand, 'stranger');
    await request(two, 'strange', { key: 'stranger' });
    expect(await answer(two, 'strange')).toMatchObject(refusedAs('ilf/unknown-site'));
  });

  it('files of the wrong kind are refused: a request is not accepted, an answer is not answered', async () => {
    const two = await twoWorkspaces();
    await request(two);
    await answer(two);
    const { desk, site, file } = two;
    expect(await site.run(activateAcceptCommand, file('a.ilreq'))).toMatchObject({ exitCode: 1 });
    const out = ['--key', 'desk', '--out', file('b.ilresp')];
    expect(await desk.run(activateAnswerCommand, file('a.ilresp'), ...out)).toMatchObject({ exitCode: 1 });
    expect(await desk.run(activateAcceptCommand, file('a.ilresp'))).toMatchObject(refusedAs('ilf/other-use'));
  });

  it('nobody answers to themselves: neither with the key that asked, nor with one that is no issuer’s here', async () => {
    const two = await twoWorkspaces();
    const { site, file } = two;
    await request(two);
    await site.run(keyNewCommand, 'second');
    const answerHere = (key: string, name: string) =>
      site.run(activateAnswerCommand, file('a.ilreq'), '--key', key, '--out', file(`${name}.ilresp`));
    for (const key of ['north-gate', 'second'])
      expect(await answerHere(key, key)).toMatchObject(refusedAs('activation/own-answer'));
    expect(await poolAt(site)).toMatchObject({ activated: 0 });
    await trust(site, site, 'second', 'issuer');
    expect(await answerHere('second', 'second')).toMatchObject({ exitCode: 0 });
    expect(await poolAt(site)).toMatchObject({ activated: 5 });
  });

  it('an answer by an issuer who is trusted no more is not accepted', async () => {
    const two = await twoWorkspaces();
    await request(two);
    await answer(two);
    await two.site.run(trustRemoveCommand, two.deskKid);
    expect(await accept(two)).toMatchObject(refusedAs('ilf/unknown-issuer'));
  });

  it('says in words what was written and what it means', async () => {
    const two = await twoWorkspaces();
    const said = await sayCommand(activateRequestCommand, two.site.folder, order(two.file('a.ilreq')));
    expect(said.stdout).toContain('5 × core of pool P-0417 for North gate');
    const out = ['--key', 'desk', '--out', two.file('a.ilresp')];
    const answered = await sayCommand(activateAnswerCommand, two.desk.folder, [two.file('a.ilreq'), ...out]);
    expect(answered.stdout).toContain('Granted: 5 of pool P-0417, lot L1');
    const accepted = await sayCommand(activateAcceptCommand, two.site.folder, [two.file('a.ilresp')]);
    expect(accepted.stdout).toMatch(/Accepted: 5 of pool P-0417\.\n {2}Pool P-0417/);
  });
});
