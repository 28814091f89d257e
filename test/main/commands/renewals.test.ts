import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../domain/ledger/change';
import { renewalsCommand } from '../../../main/commands/renewals';
import { day } from '../../builders/a-lot';
import { aWorkspace, valueOf } from '../../builders/open-workspace';
import { runCommand, sayCommand } from '../../builders/run-command';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const on = day('2025-01-02');
const aPool = (pool: string, customer: string, ends: string): readonly Change[] => [
  { kind: 'pool-created', on, pool, name: `Name of ${pool}`, customer },
  { kind: 'lot-added', on, pool, lot: 'L1', product: 'core', quantity: 12, supExpiresOn: day(ends) },
  { kind: 'licences-activated', on, pool, quantity: 1 },
];
const said: readonly Change[] = [
  { kind: 'renewal-stage-set', on, renewal: { kind: 'sup', pool: 'P-1' }, stage: 'quoted' },
  { kind: 'renewal-owner-set', on, renewal: { kind: 'sup', pool: 'P-1' }, owner: 'M. Okafor' },
  {
    kind: 'price-list-set',
    on,
    priceList: 'PL1',
    name: 'Partners',
    currency: 'EUR',
    validFrom: on,
    prices: [{ product: 'core', licenceMinorUnits: 1, supYearMinorUnits: 2_050 }],
    supDiscountBasisPoints: 0,
  },
];

const aPlace = async (): Promise<string> => {
  const folder = await aTemporaryFolder();
  const workspace = await aWorkspace(folder);
  const changes = [
    ...aPool('P-1', '=HYPERLINK("http://x")', '2025-08-06'),
    ...aPool('P-2', 'Port', '2026-01-31'),
    ...said,
  ];
  valueOf(await workspace.ledger.record(changes));
  await workspace.close();
  return folder;
};

describe('coterm renewals', () => {
  it('lists what ends with its stage, owner and value, the earliest first', async () => {
    const { exitCode, document } = await runCommand(renewalsCommand, await aPlace(), ['--as-of', '2025-06-01']);
    expect(exitCode).toBe(0);
    expect(document).toMatchObject({
      ok: true,
      asOf: '2025-06-01',
      renewals: [
        {
          key: 'sup P-1',
          on: '2025-08-06',
          daysLeft: 66,
          band: '61-90',
          stage: 'quoted',
          owner: 'M. Okafor',
          value: [{ currency: 'EUR', minorUnits: 24_600 }],
        },
        { key: 'sup P-2', stage: 'not-started', owner: '' },
      ],
    });
  });

  it('is narrowed to days, to one salesperson and to one customer', async () => {
    const folder = await aPlace();
    const keys = async (...args: readonly string[]) => {
      const { document } = await runCommand(renewalsCommand, folder, ['--as-of', '2025-06-01', ...args]);
      return (document as { renewals: { key: string }[] }).renewals.map(({ key }) => key);
    };
    expect(await keys('--from', '2025-09-01')).toEqual(['sup P-2']);
    expect(await keys('--to', '2025-08-06')).toEqual(['sup P-1']);
    expect(await keys('--owner', 'M. Okafor')).toEqual(['sup P-1']);
    expect(await keys('--customer', 'Port')).toEqual(['sup P-2']);
  });

  it('writes a calendar file and a table; a hostile name stays a text in both', async () => {
    const folder = await aPlace();
    const [ics, csv] = [join(folder, 'r.ics'), join(folder, 'r.csv')];
    const { exitCode } = await runCommand(renewalsCommand, folder, [
      '--as-of',
      '2025-06-01',
      '--ics',
      ics,
      '--csv',
      csv,
    ]);
    expect(exitCode).toBe(0);
    const calendar = new ICAL.Component(ICAL.parse(await readFile(ics, 'utf8')) as unknown[]);
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(2);
    const table = await readFile(csv, 'utf8');
    expect(table).toContain('EUR a year');
    expect(table).toContain(`"'=HYPERLINK(""http://x"")"`);
    const again = await runCommand(renewalsCommand, folder, ['--ics', ics]);
    expect(again.document).toMatchObject({ ok: false, error: { code: 'file/exists' } });
  });

  it('writes no file of several where one of the names is taken, or given twice', async () => {
    const [folder, files] = [await aPlace(), await aTemporaryFolder()];
    const [ics, csv, xlsx] = ['r.ics', 'r.csv', 'r.xlsx'].map((name) => join(files, name)) as [string, string, string];
    await writeFile(xlsx, 'mine');
    const refused = { exitCode: 1, document: { error: { code: 'file/exists', fileName: 'r.xlsx' } } };
    expect(await runCommand(renewalsCommand, folder, ['--ics', ics, '--csv', csv, '--xlsx', xlsx])).toMatchObject(
      refused,
    );
    const twice = await runCommand(renewalsCommand, folder, ['--ics', ics, '--csv', csv, '--xlsx', csv, '--force']);
    expect(twice).toMatchObject({ exitCode: 1, document: { error: { code: 'file/exists', fileName: 'r.csv' } } });
    expect(await readdir(files)).toEqual(['r.xlsx']);
    expect(await readFile(xlsx, 'utf8')).toBe('mine');
  });

  it('calls a last day before the first wrong use, instead of answering that nothing ends', async () => {
    const args = ['--from', '2025-09-01', '--to', '2025-08-31'];
    const error = { code: 'usage/ends-before', from: '2025-09-01', to: '2025-08-31' };
    const refused = { exitCode: 2, document: { error } };
    expect(await runCommand(renewalsCommand, await aPlace(), args)).toMatchObject(refused);
  });

  it('says what is no day, and what ends in words', async () => {
    const folder = await aPlace();
    const { exitCode } = await runCommand(renewalsCommand, folder, ['--from', 'soon']);
    expect(exitCode).not.toBe(0);
    const printed = JSON.stringify(await sayCommand(renewalsCommand, folder, ['--as-of', '2025-06-01']));
    expect(printed).toContain('2025-08-06');
    expect(printed).toContain('Quoted');
  });
});
