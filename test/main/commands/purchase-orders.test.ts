import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../../domain/ledger/change';
import { purchaseOrdersCommand } from '../../../main/commands/purchase-orders';
import { recordInWorkspace } from '../../builders/record-in-workspace';
import { runCommand, sayCommand } from '../../builders/run-command';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { cancelled, received } from '../../domain/order/orders';

const withOrders = async (): Promise<string> => {
  const folder = await aTemporaryFolder();
  const changes = [
    received('PO-1', { partner: 'Northgate' }),
    received('PO-2', { on: '2024-11-20', customer: 'Port' }),
    received('PO-3'),
    cancelled('PO-3', '2025-01-03'),
  ];
  await recordInWorkspace(
    folder,
    changes.map((change) => changeSchema.parse(change)),
  );
  return folder;
};

const asOf = ['--as-of', '2025-01-05'];

describe('coterm purchase-orders', () => {
  it('LP-5: lists every order with its clock', async () => {
    const folder = await withOrders();
    const { document } = await runCommand(purchaseOrdersCommand, folder, asOf);
    expect(document).toMatchObject({
      ok: true,
      asOf: '2025-01-05',
      orders: [
        { number: 'PO-2', state: 'overdue', dueOn: '2024-12-20', daysLeft: -16, customer: 'Port', quantity: 10 },
        { number: 'PO-1', state: 'open', dueOn: '2025-01-31', daysLeft: 26, partner: 'Northgate', issued: 0 },
        { number: 'PO-3', state: 'cancelled', daysLeft: null, cancelReason: 'withdrawn by the partner' },
      ],
    });
    expect(JSON.stringify(document)).not.toContain('history');
    const { stdout } = await sayCommand(purchaseOrdersCommand, folder, asOf);
    expect(stdout).toMatch(/^PO-2 +overdue +overdue by 16 days +2024-12-20 +0 of 10 +– +Port/m);
    expect(stdout).toMatch(/^PO-1 +open +26 days left/m);
  });

  it('says that there are none as of a day before the first', async () => {
    const { stdout } = await sayCommand(purchaseOrdersCommand, await withOrders(), ['--as-of', '2024-11-01']);
    expect(stdout).toBe('There are no purchase orders as of 2024-11-01.\n');
  });

  it('writes them as a table', async () => {
    const csv = join(await aTemporaryFolder(), 'orders.csv');
    const { exitCode } = await runCommand(purchaseOrdersCommand, await withOrders(), [...asOf, '--csv', csv]);
    expect(exitCode).toBe(0);
    const { data } = Papa.parse<Record<string, string>>(await readFile(csv, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toMatchObject([
      { Number: 'PO-2', State: 'overdue', 'Days left': '-16' },
      { Number: 'PO-1', Licences: '10' },
      { Number: 'PO-3', Cancelled: '2025-01-03', 'Days left': '' },
    ]);
  });

  it.each([[['extra']], [['--nonsense']], [['--as-of', 'soon']]])('takes %j for wrong use', async (args) => {
    expect(await runCommand(purchaseOrdersCommand, await aTemporaryFolder(), args)).toMatchObject({ exitCode: 2 });
  });
});
