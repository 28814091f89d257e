import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../domain/ledger/change';
import { defaultPolicy } from '../../../domain/policy/policy';
import { policyCommand } from '../../../main/commands/policy';
import { supportCommand } from '../../../main/commands/support';
import { day } from '../../builders/a-lot';
import { aWorkspace, valueOf } from '../../builders/open-workspace';
import { runCommand, sayCommand } from '../../builders/run-command';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const on = day('2025-01-02');
const changes: readonly Change[] = [
  { kind: 'pool-created', on, pool: 'P-1', name: 'Harbour', customer: 'Port' },
  { kind: 'lot-added', on, pool: 'P-1', lot: 'L1', product: 'Core', quantity: 12, supExpiresOn: day('2025-08-06') },
  { kind: 'licences-activated', on, pool: 'P-1', quantity: 1 },
  { kind: 'service-level-set', on, customer: 'Port', name: 'Gold' },
  { kind: 'policy-set', on: day('2025-03-01'), policy: { ...defaultPolicy, weight: 'price' } },
];

const aPlace = async (): Promise<string> => {
  const folder = await aTemporaryFolder();
  const workspace = await aWorkspace(folder);
  valueOf(await workspace.ledger.record(changes));
  await workspace.close();
  return folder;
};

describe('coterm policy', () => {
  it('prints each parameter with its rule, its setting and since when, and every change of them', async () => {
    const { exitCode, document } = await runCommand(policyCommand, await aPlace(), ['--as-of', '2025-06-01']);
    expect(exitCode).toBe(0);
    expect(document).toMatchObject({
      ok: true,
      asOf: '2025-06-01',
      parameters: [
        { parameter: 'activationWindowMonths', rule: 'LP-10', value: 6, since: null },
        { parameter: 'rounding', rule: 'LP-12', value: 'nearest', since: null },
        { parameter: 'weight', rule: 'LP-12', value: 'price', since: '2025-03-01' },
        { parameter: 'removal', rule: 'LP-13', value: 'by-lot', since: null },
        { parameter: 'lapsed', rule: 'LP-12', value: 'zero', since: null },
        { parameter: 'renewalBasis', rule: 'LP-15', value: 'from-expiry', since: null },
        { parameter: 'serialPer', rule: 'ID-6', value: 'family', since: null },
      ],
      changes: [{ on: '2025-03-01', set: { weight: 'price' } }],
    });
  });

  it('says the same in words, and refuses what is no day', async () => {
    const place = await aPlace();
    const { stdout: out } = await sayCommand(policyCommand, place, ['--as-of', '2025-02-01']);
    expect(out).toMatch(/weight +LP-12 +quantity +from the start/);
    expect(await runCommand(policyCommand, place, ['--as-of', 'soon'])).toMatchObject({ exitCode: 2 });
  });
});

describe('coterm support', () => {
  it('LP-14: says until when level 3 is included, and since when it is charged', async () => {
    const place = await aPlace();
    const onDay = async (asOf: string) => (await runCommand(supportCommand, place, ['--as-of', asOf])).document;
    expect(await onDay('2025-08-06')).toMatchObject({
      levels12: 'partner',
      dayRates: [],
      pools: [{ pool: 'P-1', level3: { kind: 'included', until: '2025-08-06' }, serviceLevel: { name: 'Gold' } }],
    });
    expect(await onDay('2025-08-07')).toMatchObject({ pools: [{ level3: { kind: 'charged', since: '2025-08-07' } }] });
  });

  it('writes the list as a table', async () => {
    const place = await aPlace();
    const csv = join(place, 'support.csv');
    const asked = ['--as-of', '2025-08-07', '--csv', csv];
    expect((await runCommand(supportCommand, place, asked)).document).toMatchObject({ files: [csv] });
    const text = await readFile(csv, 'utf8');
    expect(text).toContain('Pool,Customer,Levels 1 and 2,Level 3,Day,Service level');
    expect(text).toContain('P-1,Port,partner,charged,2025-08-07,Gold');
    expect((await runCommand(supportCommand, place, asked)).exitCode).not.toBe(0);
  });

  it('lists those alone that are charged, and says in words what it found', async () => {
    const place = await aPlace();
    const none = await runCommand(supportCommand, place, ['--as-of', '2025-06-01', '--charged']);
    expect(none.document).toMatchObject({ pools: [] });
    const { stdout: out } = await sayCommand(supportCommand, place, ['--as-of', '2025-09-01']);
    expect(out).toMatch(/P-1 +Port +charged since 2025-08-07 +Gold/);
    expect(out).toContain('No price list in force says what a day of Professional Services costs.');
  });
});
