import { expect, it } from 'vitest';
import { helpText } from '../../../main/commands/help-text';
import type { Command } from '../../../main/commands/command';

const aCommand = (usage: string, summary: string): Command => ({
  name: usage,
  usage,
  summary,
  run: () => Promise.resolve({ exitCode: 0 }),
});

it('the help lists each command with what it does, on the next line where its usage is long', () => {
  const text = helpText([aCommand('pools', 'list'), aCommand(`key new ${'X'.repeat(40)}`, 'make a key')]);
  expect(text).toContain(`  pools${' '.repeat(27)}  list\n  key new ${'X'.repeat(40)}\n${' '.repeat(36)}make a key\n`);
  expect(text).toContain('Exit codes: 0 done, 1 refused, 2 wrong use.');
});
