import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../../domain/ledger/change';
import { orderExportCommand } from '../../../main/commands/order-export';
import { readMail } from '../../../main/mail/read-mail';
import { installationCreated, orderPlaced } from '../../builders/installation-steps';
import { valueOf } from '../../builders/open-workspace';
import { recordInWorkspace } from '../../builders/record-in-workspace';
import { runCommand, sayCommand } from '../../builders/run-command';
import { aTemporaryFolder } from '../../builders/temporary-folder';

/** Before the day of the command's host. */
const early = { on: '2024-02-01' };

const withOrders = async () => {
  const folder = await aTemporaryFolder();
  const changes = [
    installationCreated('N1', early),
    installationCreated('N2', early),
    installationCreated('N3', early),
    orderPlaced('O1', [], ['4 ISS-Expert'], { ...early, number: 'PO-7713' }),
    orderPlaced('O2', [], ['2 VS-ES1'], { ...early, number: 'PO-7', installation: 'N2' }),
    orderPlaced('O3', [], ['1 ISS-Expert'], { ...early, number: 'po-7', installation: 'N3' }),
  ];
  await recordInWorkspace(
    folder,
    changes.map((change) => changeSchema.parse(change)),
  );
  const file = (name: string): string => join(folder, name);
  const run = (args: readonly string[]) => runCommand(orderExportCommand, folder, args);
  return { folder, file, run };
};

describe('coterm order export', () => {
  it('ID-1, ID-2: writes an order as text, found by the buyer’s number', async () => {
    const { folder, file } = await withOrders();
    const { exitCode, stdout } = await sayCommand(orderExportCommand, folder, [
      'po-7713',
      '--as',
      'text',
      file('order.txt'),
    ]);
    expect([exitCode, stdout]).toEqual([0, `Wrote IDIS order PO-7713 into ${file('order.txt')}.\n`]);
    const text = await readFile(file('order.txt'), 'utf8');
    expect(text).toMatch(/Licences are for: +New installation/);
    expect(text).toMatch(/4 +ISS-Expert/);
  });

  it('writes the draft of a mail to whom it is told', async () => {
    const { file, run } = await withOrders();
    const { document } = await run(['O1', '--as', 'eml', file('order.eml'), '--to', 'sales@idis.example']);
    expect(document).toMatchObject({ ok: true, order: 'O1', number: 'PO-7713', as: 'eml' });
    const mail = valueOf(await readMail(await readFile(file('order.eml'))));
    expect(mail).toMatchObject({ to: 'sales@idis.example', subject: 'IDIS licence order PO-7713' });
  });

  it('replaces no file without --force', async () => {
    const { file, run } = await withOrders();
    await writeFile(file('order.txt'), 'mine');
    const args = ['O1', '--as', 'text', file('order.txt')];
    expect((await run(args)).document).toMatchObject({ ok: false, error: { code: 'file/exists' } });
    expect(await readFile(file('order.txt'), 'utf8')).toBe('mine');
    expect((await run([...args, '--force'])).document).toMatchObject({ ok: true });
  });

  it.each([
    ['nobody’s order', ['O9', '--as', 'text'], 1, 'installation-order/unknown'],
    ['a number of two orders', ['PO-7', '--as', 'text'], 1, 'installation-order/which'],
    ['another form', ['O1', '--as', 'docx'], 2, 'usage/option-value'],
    ['no form', ['O1'], 2, 'usage/option-value'],
    ['no address', ['O1', '--as', 'eml', '--to', 'nobody'], 2, 'usage/option-value'],
  ])('refuses %s', async (_what, args, exitCode, code) => {
    const { file, run } = await withOrders();
    expect(await run([...args, file('order')])).toMatchObject({ exitCode, document: { error: { code } } });
  });
});
