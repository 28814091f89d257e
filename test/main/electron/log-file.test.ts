import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { logToFile } from '../../../main/electron/log-file';
import { createFailureLog } from '../../../main/failure-log';
import { aTemporaryFolder } from '../../builders/temporary-folder';

describe('the app’s log', () => {
  it('keeps when, where and the stack, in a folder that it makes', async () => {
    const file = join(await aTemporaryFolder(), 'logs', 'coterm.log');
    const log = createFailureLog(logToFile(file), () => new Date(0));
    log('ledger.head', new Error('boom'));
    log('window', 'gone');
    expect(await readFile(file, 'utf8')).toMatch(
      /^1970-01-01T00:00:00.000Z ledger.head: Error: boom\n {4}at [^]+\n1970-01-01T00:00:00.000Z window: gone\n$/,
    );
  });

  it('stays small: above a megabyte a new one begins, and one old one is kept', async () => {
    const file = join(await aTemporaryFolder(), 'coterm.log');
    await writeFile(file, Buffer.alloc(1024 * 1024 + 1));
    logToFile(file).write('next\n');
    expect(await readFile(file, 'utf8')).toBe('next\n');
    expect((await stat(`${file}.old`)).size).toBe(1024 * 1024 + 1);
  });
});
