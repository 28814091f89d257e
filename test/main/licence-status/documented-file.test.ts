/** Proves that what docs/licence-status.md prints can be used as it stands. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseServedFile } from '../../../main/licence-status/served-file';
import { projectRoot } from '../../architecture/project-root';

const document = readFileSync(join(projectRoot, 'docs/licence-status.md'), 'utf8');

describe('docs/licence-status.md', () => {
  it('shows a file that the reference server serves', () => {
    const [, file = ''] = /```json\n(.*?)```/s.exec(document) ?? [];
    const parsed = parseServedFile(Buffer.from(file));
    expect(parsed.ok && [...parsed.value.keys()]).toEqual(['cameras']);
    expect(parsed.ok && parsed.value.get('cameras')?.lists.get('cameras')?.used).toHaveLength(2);
  });
});
