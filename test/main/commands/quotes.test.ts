import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../../domain/ledger/change';
import { quoteCommand } from '../../../main/commands/quote';
import { quotesCommand } from '../../../main/commands/quotes';
import { recordInWorkspace } from '../../builders/record-in-workspace';
import { runCommand, sayCommand } from '../../builders/run-command';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { answeredBy, made, poolA } from '../../domain/quote/quotes';

const evil = '=HYPERLINK("https://evil.example","Port")';

const withQuotes = async (): Promise<string> => {
  const folder = await aTemporaryFolder();
  const changes = [
    ...poolA,
    made('Q-2025-0001'),
    made('Q-2025-0002', { customer: evil }),
    answeredBy('Q-2025-0002', 'accepted'),
  ];
  await recordInWorkspace(
    folder,
    changes.map((change) => changeSchema.parse(change)),
  );
  return folder;
};

const asOf = ['--as-of', '2025-04-01'];

describe('coterm quotes', () => {
  it('lists every quote with how it stands', async () => {
    const folder = await withQuotes();
    const { document } = await runCommand(quotesCommand, folder, asOf);
    expect(document).toMatchObject({
      ok: true,
      asOf: '2025-04-01',
      quotes: [
        { number: 'Q-2025-0001', state: 'open', totalMinorUnits: 199_600, currency: 'EUR', validUntil: '2025-04-11' },
        { number: 'Q-2025-0002', state: 'accepted', answered: { on: '2025-03-25' } },
      ],
    });
    expect(JSON.stringify(document)).not.toContain('history');
    const { stdout } = await sayCommand(quotesCommand, folder, asOf);
    expect(stdout).toMatch(/^Q-2025-0001 +open +Port +A +EUR 1,996.00 +2025-03-12 +2025-04-11/m);
  });

  it('says that there are none as of a day before the first', async () => {
    const { stdout } = await sayCommand(quotesCommand, await withQuotes(), ['--as-of', '2025-01-01']);
    expect(stdout).toBe('There are no quotes as of 2025-01-01.\n');
  });

  it('writes them as a table in which no name is a formula', async () => {
    const csv = join(await aTemporaryFolder(), 'quotes.csv');
    expect((await runCommand(quotesCommand, await withQuotes(), [...asOf, '--csv', csv])).exitCode).toBe(0);
    const { data } = Papa.parse<Record<string, string>>(await readFile(csv, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map((row) => row['Total'])).toEqual(['1996', '1996']);
    expect(data[1]?.['Customer']).not.toMatch(/^[=+\-@]/);
  });
});

describe('coterm quote', () => {
  it('prints one, whatever the capitals of its number, or writes its lines', async () => {
    const folder = await withQuotes();
    const { stdout } = await sayCommand(quoteCommand, folder, ['q-2025-0001', ...asOf]);
    expect(stdout).toContain('Total: EUR 1,996.00');
    const xlsx = join(await aTemporaryFolder(), 'quote.xlsx');
    const { document } = await runCommand(quoteCommand, folder, ['Q-2025-0001', ...asOf, '--xlsx', xlsx]);
    expect(document).toMatchObject({ ok: true, number: 'Q-2025-0001', files: [xlsx] });
    const [titles, ...rows] = await readSheet(await readFile(xlsx));
    expect(rows.map((row) => row[titles?.indexOf('Amount') ?? -1])).toEqual([1996, 1996]);
    expect(await runCommand(quoteCommand, folder, ['Q-2025-0001', ...asOf, '--xlsx', xlsx])).toMatchObject({
      document: { ok: false, error: { code: 'file/exists' } },
    });
  });

  it('that is not there is refused', async () => {
    const { document } = await runCommand(quoteCommand, await withQuotes(), ['Q-9', ...asOf]);
    expect(document).toMatchObject({ ok: false, error: { code: 'quote/unknown' } });
  });
});
