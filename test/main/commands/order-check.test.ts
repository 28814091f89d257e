import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../../domain/ledger/change';
import { orderCheckCommand } from '../../../main/commands/order-check';
import { installationCreated, serialRecorded } from '../../builders/installation-steps';
import { recordInWorkspace } from '../../builders/record-in-workspace';
import { runCommand, sayCommand } from '../../builders/run-command';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { agreementRecorded } from '../../domain/site/places';
import { westhavenMall } from '../../domain/installation/westhaven';

const withWesthaven = async (): Promise<string> => {
  const folder = await aTemporaryFolder();
  const harbour = [
    installationCreated('i-2', { name: 'Harbour' }),
    serialRecorded('ISS-9', [], { installation: 'i-2' }),
  ];
  const changes = [...westhavenMall, ...harbour, agreementRecorded('g1', ['Norway'])];
  await recordInWorkspace(
    folder,
    changes.map((change) => changeSchema.parse(change)),
  );
  return folder;
};

const asFile = async (text: string | Uint8Array): Promise<string> => {
  const file = join(await aTemporaryFolder(), 'order.json');
  await writeFile(file, text);
  return file;
};

const anOrder = (over: object = {}): object => ({
  v: 1,
  on: '2025-03-12',
  installation: 'existing',
  serials: [{ family: 'ISS', serial: 'ISS-1' }],
  lines: [{ part: 'ISS-ExpertStarterPack', quantity: 2 }],
  ...over,
});

const check = async (order: object, folder?: string) =>
  await runCommand(orderCheckCommand, folder ?? (await withWesthaven()), [await asFile(JSON.stringify(order))]);

const errorsOf = async (order: object) => (await check(order)).document;

describe('coterm order check', () => {
  it('ID-3, ID-8: answers with the parts that are ordered, packs taken apart, and what follows', async () => {
    const { exitCode, document } = await check(anOrder());
    expect(exitCode).toBe(0);
    expect(document).toMatchObject({
      ok: true,
      installation: 'i-1',
      name: 'Westhaven Mall',
      serials: [{ family: 'ISS', serial: 'ISS-1' }],
      parts: [{ part: 'ISS-Expert', quantity: 8 }],
      notes: [
        { note: 'serial-stays', rule: 'ID-6', message: 'The ISS serial stays ISS-1; a revised confirmation follows.' },
        { note: 'pack', rule: 'ID-8', message: '2 × ISS-ExpertStarterPack is counted as 8 × ISS-Expert.' },
      ],
    });
  });

  it('ID-3: finds the installation by any quoted serial, or by its id', async () => {
    const bySerial = { ...anOrder({ serials: undefined }), serial: ' iss-1 ' };
    expect(await errorsOf(bySerial)).toMatchObject({ ok: true, installation: 'i-1' });
    expect(await errorsOf(anOrder({ installation: 'i-1' }))).toMatchObject({ ok: true, installation: 'i-1' });
    expect(await errorsOf(anOrder({ installation: 'i-7' }))).toMatchObject({
      errors: [{ code: 'installation/unknown', rule: 'ID-1', installation: 'i-7' }],
    });
  });

  it('LP-17: a site that nobody has registered is an error, and hides no other', async () => {
    expect(await errorsOf(anOrder({ installation: 'new', site: 'nowhere' }))).toMatchObject({
      errors: [
        { code: 'site/unknown', rule: 'LP-17', site: 'nowhere' },
        { code: 'serial/unexpected', rule: 'ID-2' },
      ],
    });
  });

  it('ID-2: takes an order for a new installation without a serial', async () => {
    const order = anOrder({ installation: 'new', serials: [], lines: [{ part: 'VS-ADV3', quantity: 6 }] });
    expect(await errorsOf(order)).toMatchObject({
      ok: true,
      installation: null,
      serials: [],
      notes: [{ note: 'serial-comes' }, { note: 'maintenance', rule: 'ID-10' }],
    });
    expect(await errorsOf(anOrder({ installation: 'new' }))).toMatchObject({
      errors: [{ code: 'serial/unexpected', rule: 'ID-2', serial: 'ISS-1' }],
    });
  });

  it('ID-1: refuses what does not state whether it is new or existing', async () => {
    expect(await errorsOf(anOrder({ installation: undefined }))).toMatchObject({
      ok: false,
      errors: [{ code: 'installation/not-stated', rule: 'ID-1' }],
    });
    expect(await errorsOf(anOrder({ serials: [] }))).toMatchObject({
      errors: [{ code: 'installation/not-named', rule: 'ID-3' }],
    });
  });

  it('ID-5: says all errors at once, each with its rule, and which serial is the current one', async () => {
    const order = anOrder({
      serials: [
        { family: 'VAI', serial: 'VAI-1' },
        { family: 'ISS', serial: 'ISS-9' },
      ],
      lines: [
        { part: 'VS-ADV3', quantity: 6 },
        { part: 'ISS-Backup', quantity: 9 },
        { part: 'VS-X', quantity: 1 },
      ],
      partner: 'Northgate',
      territory: 'Sweden',
    });
    const { exitCode, document } = await check(order);
    expect(exitCode).toBe(1);
    expect(document).toMatchObject({
      ok: false,
      error: { code: 'serial/superseded' },
      errors: [
        {
          code: 'serial/superseded',
          rule: 'ID-5',
          serial: 'VAI-1',
          current: 'VAI-2',
          message: 'The serial VAI-1 is superseded; the current one of Westhaven Mall is VAI-2.',
        },
        {
          code: 'serial/foreign',
          current: 'ISS-1',
          message:
            'The serial ISS-9 belongs to the installation Harbour, not to Westhaven Mall. The current one is ISS-1.',
        },
        { code: 'part/unknown', part: 'VS-X', rule: 'ID-8' },
        { code: 'part/needs', part: 'ISS-Backup', rule: 'ID-8', required: 9, there: 8 },
        { code: 'installation-order/territory', rule: 'LP-17', territory: 'Sweden' },
      ],
    });
  });

  it('ID-6: refuses the serial of the other family, and one that nobody has', async () => {
    expect(await errorsOf(anOrder({ serials: [{ family: 'ISS', serial: 'VAI-2' }] }))).toMatchObject({
      errors: [{ code: 'serial/other-family', current: 'ISS-1' }],
    });
    expect(await errorsOf(anOrder({ serials: [{ family: 'ISS', serial: 'ISS-404' }] }))).toMatchObject({
      errors: [{ code: 'serial/unknown', serial: 'ISS-404' }],
    });
  });

  it('ID-9: refuses quantities that are none, beside everything else', async () => {
    const lines = [0, -1, 1.5, '3', null, 1e21].map((quantity) => ({ part: 'VS-ES1', quantity }));
    const order = anOrder({ lines: [...lines, { part: 'VS-X', quantity: 1 }, { part: 'VS-ES3' }] });
    const { document } = await check(order);
    expect(document).toMatchObject({
      errors: [
        { code: 'serial/missing', current: 'VAI-2' },
        { code: 'part/unknown', part: 'VS-X' },
        { code: 'part/quantity', rule: 'ID-9', quantity: '0', path: 'lines[0].quantity' },
        { code: 'part/quantity', quantity: '-1' },
        { code: 'part/quantity', quantity: '1.5' },
        { code: 'part/quantity', quantity: '"3"' },
        { code: 'part/quantity', quantity: 'null' },
        { code: 'part/quantity', quantity: '1e+21' },
        { code: 'part/quantity', part: 'VS-ES3', quantity: 'nothing' },
      ],
    });
  });

  it('ID-8: counts what can be counted beside a quantity that is none', async () => {
    const backups = { part: 'ISS-Backup', quantity: 30 };
    const codes = async (...lines: readonly object[]) => {
      const { document } = await check(anOrder({ lines: [backups, ...lines] }));
      return (document as { readonly errors: readonly { readonly code: string }[] }).errors.map(({ code }) => code);
    };
    expect(await codes({ part: 'ISS-RTP', quantity: 0 })).toEqual(['part/needs', 'part/quantity']);
    expect(await codes({ part: 'ISS-ExpertStarterPack', quantity: 1.5 })).toEqual(['part/quantity']);
    expect(await codes({ part: 'ISS-ExpertPlus', quantity: 0 })).toEqual(['part/quantity']);
  });

  it('LP-17: takes a reason for doing without an agreement', async () => {
    const outside = anOrder({ partner: 'Northgate', territory: 'Sweden', override: 'Being signed' });
    expect(await errorsOf(outside)).toMatchObject({ ok: true });
  });

  it('refuses what is no order, and says where', async () => {
    const shape = anOrder({ v: 2, serials: [{ family: 'XYZ', serial: 'S' }], lines: [], colour: 'red' });
    expect(await errorsOf(shape)).toMatchObject({
      errors: [
        { code: 'order-file/invalid', path: 'v' },
        { code: 'order-file/invalid', path: 'serials[0].family' },
        { code: 'order-file/invalid', path: 'lines' },
        { code: 'order-file/invalid', path: 'colour', reason: 'this member is not known' },
      ],
    });
    const many = anOrder({ lines: Array.from({ length: 10_000 }, () => ({ part: '=1+1', quantity: 1 })) });
    expect(await errorsOf(many)).toMatchObject({ errors: [{ code: 'order-file/invalid', path: 'lines' }] });
  });

  it('refuses bytes that are no text, a duplicate name, and a file that is too large', async () => {
    const folder = await withWesthaven();
    const codeOf = async (text: string | Uint8Array) =>
      (await runCommand(orderCheckCommand, folder, [await asFile(text)])).document;
    expect(await codeOf(Buffer.from('{"v":1,"lines":"\xff"}', 'latin1'))).toMatchObject({
      errors: [{ code: 'json/not-utf8' }],
    });
    expect(await codeOf('{"v":1,"v":1}')).toMatchObject({ errors: [{ code: 'json/duplicate-name' }] });
    expect(await codeOf(' '.repeat(2_000_000))).toMatchObject({ errors: [{ code: 'file/too-large' }] });
  });

  it('ID-3: says so in words, and records nothing', async () => {
    const folder = await withWesthaven();
    const good = await sayCommand(orderCheckCommand, folder, [await asFile(JSON.stringify(anOrder()))]);
    expect(good.stdout).toMatch(/^The order for the existing installation Westhaven Mall can be placed\.$/m);
    expect(good.stdout).toMatch(/^ISS-Expert +8$/m);
    const bad = await sayCommand(orderCheckCommand, folder, [
      await asFile(JSON.stringify(anOrder({ serials: [{ family: 'ISS', serial: 'VAI-1' }], installation: 'i-1' }))),
    ]);
    expect(bad).toMatchObject({ exitCode: 1 });
    expect(bad.stderr).toContain('(ID-6)');
  });

  it('is called with one file', async () => {
    const folder = await aTemporaryFolder();
    expect((await sayCommand(orderCheckCommand, folder, [])).exitCode).toBe(2);
    expect((await runCommand(orderCheckCommand, folder, [join(folder, 'none.json')])).document).toMatchObject({
      errors: [{ code: 'file/unreadable' }],
    });
  });
});
