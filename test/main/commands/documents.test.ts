import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { aboutCustomer, aboutPool } from '../../../domain/customer/subject';
import type { Change } from '../../../domain/ledger/change';
import type { Command } from '../../../main/commands/command';
import { customersCommand } from '../../../main/commands/customers';
import { documentsListCommand } from '../../../main/commands/documents-list';
import { documentsSaveCommand } from '../../../main/commands/documents-save';
import { poolCommand } from '../../../main/commands/pool';
import { day } from '../../builders/a-lot';
import { aCommandHost } from '../../builders/command-host';
import { aWorkspace, valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const on = day('2025-01-02');
const changes: readonly Change[] = [
  { kind: 'pool-created', on, pool: 'P-1', name: 'Harbour', customer: 'Port' },
  { kind: 'lot-added', on, pool: 'P-1', lot: 'L1', product: 'Core', quantity: 12, supExpiresOn: day('2026-08-06') },
  { kind: 'pool-created', on, pool: 'P-2' },
  { kind: 'contact-added', on, subject: aboutPool('P-1'), contact: 'c1', name: 'Anna Berg', phone: '110' },
  { kind: 'note-added', on, subject: aboutCustomer('Port'), note: 'n1', text: 'First\nSecond' },
];

/** What is attached is dated on the day that the workspace's clock shows. */
const now = (): Date => new Date(2025, 0, 3, 12);

const order = { fileName: 'order.pdf', mediaType: 'application/pdf', bytes: Buffer.from('one') };
const SHA_OF_ORDER = '7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed';

const aPlace = async (): Promise<string> => {
  const folder = await aTemporaryFolder();
  const workspace = await aWorkspace(folder, { now });
  valueOf(await workspace.ledger.record(changes));
  const facts = { kind: 'purchase-order', reference: 'PO-7', date: on } as const;
  valueOf(await workspace.ledger.attach({ ...order, subject: aboutPool('P-1'), facts }));
  const eula = { fileName: 'eula.txt', mediaType: '', bytes: Buffer.from('two'), facts: { kind: 'eula' } } as const;
  valueOf(await workspace.ledger.attach({ ...eula, subject: aboutCustomer('Port') }));
  valueOf(await workspace.ledger.attach({ ...order, subject: aboutCustomer('Port'), facts: { kind: 'other' } }));
  await workspace.close();
  return folder;
};

const run = async (folder: string, command: Command, args: readonly string[], json = true) => {
  const host = aCommandHost({ workspaceFolder: folder, json });
  const { exitCode } = await command.run(args, host);
  return { exitCode, document: json ? host.documents()[0] : null, ...host.printed() };
};

/** Six digits, and two texts whose digests begin with them. */
const textsThatBeginAlike = (): readonly [string, string, string] => {
  const seen = new Map<string, string>();
  for (let number = 0; ; number += 1) {
    const text = `text ${number}`;
    const digits = createHash('sha256').update(text).digest('hex').slice(0, 6);
    const other = seen.get(digits);
    if (other !== undefined) return [digits, other, text];
    seen.set(digits, text);
  }
};

describe('coterm customers', () => {
  it('lists each customer with its pools, and how much is kept with them', async () => {
    const folder = await aPlace();
    expect((await run(folder, customersCommand, [])).document).toMatchObject({
      ok: true,
      asOf: '2025-01-05',
      customers: [
        { customer: 'Port', pools: ['P-1'], quantity: 12, nextSsed: '2026-08-06', contacts: 1, notes: 1, documents: 3 },
        { customer: '', pools: ['P-2'], quantity: 0, nextSsed: null, contacts: 0, notes: 0, documents: 0 },
      ],
    });
    const { stdout } = await run(folder, customersCommand, [], false);
    expect(stdout).toMatch(/^Port +1 +0 +12 +missing +2026-08-06 +1 +1 +3$/m);
    expect(stdout).toMatch(/^\(none named\) +1 +0 +0 +– +– +0 +0 +0$/m);
  });

  it('says that there are none as of a day before the first', async () => {
    const { stdout } = await run(await aPlace(), customersCommand, ['--as-of', '2024-12-31'], false);
    expect(stdout).toBe('There are no customers as of 2024-12-31.\n');
  });

  it('writes them as a table, and replaces no file unasked', async () => {
    const [folder, place] = [await aPlace(), await aTemporaryFolder()];
    const csv = join(place, 'customers.csv');
    expect(await run(folder, customersCommand, ['--csv', csv])).toMatchObject({
      exitCode: 0,
      document: { files: [csv] },
    });
    const { data } = Papa.parse<Record<string, string>>(await readFile(csv, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toMatchObject([
      { Customer: 'Port', Pools: '1', Documents: '3' },
      { Customer: '', Licences: '0' },
    ]);
    expect((await run(folder, customersCommand, ['--csv', csv])).document).toMatchObject({
      error: { code: 'file/exists' },
    });
  });

  it.each([[['extra']], [['--nonsense']], [['--as-of', 'soon']]])('takes %j for wrong use', async (args) => {
    expect(await run(await aTemporaryFolder(), customersCommand, args)).toMatchObject({ exitCode: 2 });
  });
});

describe('coterm pool', () => {
  it('prints the dossier: the pool’s own and its customer’s', async () => {
    const folder = await aPlace();
    expect((await run(folder, poolCommand, ['P-1'])).document).toMatchObject({
      dossier: {
        contacts: [{ name: 'Anna Berg', phone: '110', subject: { kind: 'pool', pool: 'P-1' } }],
        notes: [{ text: 'First\nSecond', subject: { kind: 'customer', customer: 'Port' } }],
        documents: [
          { fileName: 'order.pdf', sha256: SHA_OF_ORDER, facts: { kind: 'purchase-order', reference: 'PO-7' } },
          { fileName: 'eula.txt', sizeBytes: 3 },
          { fileName: 'order.pdf', facts: { kind: 'other' } },
        ],
      },
    });
    const { stdout } = await run(folder, poolCommand, ['P-1'], false);
    expect(stdout).toMatch(/^Anna Berg +– +– +– +110 +pool P-1$/m);
    expect(stdout).toContain('Note with customer Port, written on 2025-01-02:\n  First\n  Second\n');
    expect(stdout).toMatch(/^purchase-order +order\.pdf +PO-7 +2025-01-02 +3 +2025-01-03 +7692c3ad3540 +pool P-1$/m);
  });

  it('prints nothing of a dossier in which nothing is', async () => {
    const folder = await aPlace();
    expect((await run(folder, poolCommand, ['P-2'])).document).toMatchObject({
      dossier: { contacts: [], notes: [], documents: [] },
    });
    expect((await run(folder, poolCommand, ['P-2'], false)).stdout).not.toMatch(/Contact|Note|Document/);
  });
});

describe('coterm documents list', () => {
  it('lists every attached document with its digest and where it is kept', async () => {
    const folder = await aPlace();
    const { document } = await run(folder, documentsListCommand, []);
    expect(document).toMatchObject({ documents: [{ sha256: SHA_OF_ORDER }, { fileName: 'eula.txt' }, {}] });
    const { stdout } = await run(folder, documentsListCommand, [], false);
    expect(stdout).toMatch(/^eula +eula\.txt .* customer Port$/m);
    expect((await run(folder, documentsListCommand, ['--as-of', '2025-01-02'], false)).stdout).toBe(
      'There are no documents as of 2025-01-02.\n',
    );
  });

  it.each([[['extra']], [['--as-of', 'soon']]])('takes %j for wrong use', async (args) => {
    expect(await run(await aTemporaryFolder(), documentsListCommand, args)).toMatchObject({ exitCode: 2 });
  });
});

describe('coterm documents save', () => {
  it.each([SHA_OF_ORDER, SHA_OF_ORDER.slice(0, 6), SHA_OF_ORDER.toUpperCase()])(
    'writes the document that %s begins, byte for byte, however often it is attached',
    async (name) => {
      const [folder, place] = [await aPlace(), await aTemporaryFolder()];
      const out = join(place, 'copy.pdf');
      expect(await run(folder, documentsSaveCommand, [name, '--out', out])).toMatchObject({
        exitCode: 0,
        document: { file: out, document: { fileName: 'order.pdf', sha256: SHA_OF_ORDER } },
      });
      expect(await readFile(out, 'utf8')).toBe('one');
    },
  );

  it('takes the id of an attachment and the docId too', async () => {
    const [folder, place] = [await aPlace(), await aTemporaryFolder()];
    const { document } = await run(folder, documentsListCommand, []);
    const [first] = (document as { readonly documents: readonly { attachment: string; docId: string }[] }).documents;
    for (const name of [first?.attachment ?? '', first?.docId ?? ''])
      expect((await run(folder, documentsSaveCommand, [name, '--out', join(place, name)])).exitCode).toBe(0);
  });

  it('replaces no file unasked', async () => {
    const [folder, place] = [await aPlace(), await aTemporaryFolder()];
    const out = join(place, 'copy.pdf');
    await writeFile(out, 'mine');
    expect((await run(folder, documentsSaveCommand, [SHA_OF_ORDER, '--out', out])).document).toMatchObject({
      error: { code: 'file/exists' },
    });
    expect(await readFile(out, 'utf8')).toBe('mine');
    expect((await run(folder, documentsSaveCommand, [SHA_OF_ORDER, '--out', out, '--force'])).exitCode).toBe(0);
    expect(await readFile(out, 'utf8')).toBe('one');
  });

  it.each(['7692c', 'order.pdf', 'ffffff'])('finds nothing by %s, and writes nothing', async (name) => {
    const [folder, place] = [await aPlace(), await aTemporaryFolder()];
    const out = join(place, 'copy.pdf');
    expect((await run(folder, documentsSaveCommand, [name, '--out', out])).document).toMatchObject({
      error: { code: 'attachment/not-found', given: name },
    });
    await expect(readFile(out)).rejects.toThrow('ENOENT');
  });

  it('asks for more digits where two documents begin alike, and names them', async () => {
    const [folder, place] = [await aPlace(), await aTemporaryFolder()];
    const [digits, one, other] = textsThatBeginAlike();
    const workspace = await aWorkspace(folder, { now });
    for (const text of [one, other]) {
      const file = {
        fileName: `${text}.txt`,
        mediaType: '',
        bytes: Buffer.from(text),
        facts: { kind: 'other' },
      } as const;
      valueOf(await workspace.ledger.attach({ ...file, subject: aboutPool('P-2') }));
    }
    await workspace.close();
    const { document } = await run(folder, documentsSaveCommand, [digits, '--out', join(place, 'copy')]);
    expect(document).toMatchObject({ error: { code: 'attachment/which', given: digits } });
    expect(JSON.stringify(document)).toContain(`${other}.txt`);
  });

  it.each([[[]], [['abcdef']], [['abcdef', '--out']], [['a', 'b', '--out', 'c']]])(
    'takes %j for wrong use',
    async (args) => {
      expect(await run(await aTemporaryFolder(), documentsSaveCommand, args)).toMatchObject({ exitCode: 2 });
    },
  );
});
