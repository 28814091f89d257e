import { describe, expect, it } from 'vitest';
import { printDone, printRefusal, wrongUse } from '../../../main/commands/answer';
import type { Command } from '../../../main/commands/command';
import { readArguments } from '../../../main/commands/read-arguments';
import { runCommandLine } from '../../../main/commands/run-command-line';
import { aCommandHost } from '../../builders/command-host';

const greet: Command = {
  name: 'greet someone',
  usage: 'greet someone NAME [--loud]',
  summary: 'greets',
  run: async (args, host) => {
    const read = readArguments(
      args,
      { loud: { type: 'boolean' }, key: { type: 'string' } },
      { least: 1, most: 1, names: 'NAME' },
    );
    if (!read.ok) return wrongUse(host, read.error, greet.usage);
    const [name] = read.value.positionals;
    if (name === 'nobody') return printRefusal(host, { code: 'pool/unknown', pool: 'A' });
    if (name === 'crash') throw new Error('boom');
    return printDone(
      host,
      { name, loud: read.value.values.loud ?? false, workspace: host.workspaceFolder },
      `Hello ${name}`,
    );
  },
};

const runLine = async (line: string, debug = false) => {
  const host = aCommandHost();
  const exitCode = await runCommandLine([greet], line.split(' ').filter(Boolean), {
    ...host,
    defaultWorkspaceFolder: '/the/app',
    version: '1.2.3',
    debug,
  });
  return { exitCode, ...host.printed(), documents: host.documents };
};

describe('the command line', () => {
  it('ends with 0 and prints people’s text when a command is done', async () => {
    expect(await runLine('greet someone Ann')).toMatchObject({ exitCode: 0, stdout: 'Hello Ann\n', stderr: '' });
  });

  it('prints one JSON document on one line with --json, wherever the option stands', async () => {
    for (const line of ['--json greet someone Ann', 'greet --json someone Ann', 'greet someone Ann --json']) {
      const { exitCode, stdout, stderr } = await runLine(line);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(stdout).toBe('{"ok":true,"name":"Ann","loud":false,"workspace":"/the/app"}\n');
    }
  });

  it('takes another workspace folder with --workspace', async () => {
    for (const line of ['--workspace /w greet someone Ann --json', 'greet someone Ann --workspace=/w --json']) {
      expect((await runLine(line)).documents()).toMatchObject([{ workspace: '/w' }]);
    }
  });

  it('ends with 1 and gives the code, the sentence and the facts when the rules refuse', async () => {
    const { exitCode, stdout, stderr } = await runLine('greet someone nobody --json');
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(stdout).toBe(
      '{"ok":false,"error":{"code":"pool/unknown","message":"There is no pool A on that day.","pool":"A"}}\n',
    );
  });

  it('prints the sentence and the next step on standard error without --json', async () => {
    expect(await runLine('greet someone nobody')).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: 'There is no pool A on that day.\nCheck the pool’s id and the date, or create the pool first.\n',
    });
  });

  it('ends with 1 and host/failed on an unforeseen exception, and shows the stack only when debugging', async () => {
    const quiet = await runLine('greet someone crash --json');
    expect(quiet).toMatchObject({ exitCode: 1, stderr: '' });
    expect(quiet.documents()).toMatchObject([{ ok: false, error: { code: 'host/failed' } }]);
    expect((await runLine('greet someone crash', true)).stderr).toContain('Error: boom');
  });

  it.each([
    ['', 'usage/no-command'],
    ['dance', 'usage/unknown-command'],
    ['greet', 'usage/unknown-command'],
    ['greet nobody', 'usage/unknown-command'],
    ['greet someone', 'usage/missing-argument'],
    ['greet someone Ann Bob', 'usage/too-many-arguments'],
    ['greet someone Ann --quiet', 'usage/unknown-option'],
    ['greet someone Ann -q', 'usage/unknown-option'],
    ['greet someone Ann --key', 'usage/option-value'],
    ['greet someone Ann --loud=yes', 'usage/option-value'],
    ['greet someone Ann --workspace', 'usage/option-value'],
    ['greet someone Ann --workspace=', 'usage/option-value'],
    ['greet someone Ann --workspace --loud', 'usage/option-value'],
    ['greet someone Ann --help=no', 'usage/option-value'],
  ])('calls %j wrong use: exit 2, %s, and a message on standard error', async (line, code) => {
    const plain = await runLine(line);
    expect(plain).toMatchObject({ exitCode: 2, stdout: '' });
    expect(plain.stderr).not.toBe('');
    const json = await runLine(`--json ${line}`);
    expect(json).toMatchObject({ exitCode: 2, stderr: plain.stderr });
    expect(json.documents()).toMatchObject([{ ok: false, error: { code, message: expect.any(String) as string } }]);
  });

  it('takes no option for the folder of a workspace, and answers as it asks; a folder called like one is named after =', async () => {
    const { exitCode, documents } = await runLine('greet someone Ann --workspace --json');
    expect(exitCode).toBe(2);
    expect(documents()).toMatchObject([{ error: { code: 'usage/option-value', option: '--workspace' } }]);
    expect((await runLine('greet someone Ann --workspace=--w --json')).documents()).toMatchObject([
      { workspace: '--w' },
    ]);
  });

  it('shows the usage of the command that was used wrongly', async () => {
    expect((await runLine('greet someone')).stderr).toBe(
      'An argument is missing: NAME.\nUsage: coterm greet someone NAME [--loud]\n',
    );
  });

  it('takes what follows -- as arguments', async () => {
    expect(await runLine('greet someone -- --json')).toMatchObject({ exitCode: 0, stdout: 'Hello --json\n' });
  });

  it('says its version and lists its commands', async () => {
    expect(await runLine('--version')).toMatchObject({ exitCode: 0, stdout: '1.2.3\n' });
    const help = await runLine('greet --help');
    expect(help.exitCode).toBe(0);
    expect(help.stdout).toContain('greet someone NAME [--loud]  greets');
  });
});
