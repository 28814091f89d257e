/** Reports of test runs, written to a folder of their own that goes with the tests. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Called within a `describe`; what it returns writes a report and says where. */
export const aReportWriter = (): ((content: object) => string) => {
  const folder = mkdtempSync(join(tmpdir(), 'coterm-reports-'));
  let count = 0;
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return (content) => {
    const file = join(folder, `${(count += 1)}.json`);
    writeFileSync(file, JSON.stringify(content));
    return file;
  };
};
