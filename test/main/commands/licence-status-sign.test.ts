/** Proves `coterm licence-status sign` and the import of what it wrote, from one computer to another. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ilfInspectCommand } from '../../../main/commands/ilf-inspect';
import { importCommand } from '../../../main/commands/import';
import { keyExportCommand } from '../../../main/commands/key-export';
import { keyNewCommand } from '../../../main/commands/key-new';
import { licenceStatusSignCommand } from '../../../main/commands/licence-status-sign';
import { trustAddCommand } from '../../../main/commands/trust-add';
import { usageCommand } from '../../../main/commands/usage';
import { aServedFile, servedDocument } from '../../builders/a-licence-status';
import { runCommand, sayCommand } from '../../builders/run-command';
import { aTemporaryFolder } from '../../builders/temporary-folder';

/** A site with its key, and a partner who trusts it. */
const twoPlaces = async () => {
  const [site, partner, files] = [await aTemporaryFolder(), await aTemporaryFolder(), await aTemporaryFolder()];
  const file = (name: string): string => join(files, name);
  const made = await runCommand(keyNewCommand, site, ['site']);
  const { kid } = made.document as { readonly kid: string };
  await runCommand(keyExportCommand, site, ['site', '--out', file('site.jwk')]);
  await runCommand(trustAddCommand, partner, [file('site.jwk'), '--fingerprint', kid, '--as', 'site']);
  return { site, partner, file };
};

describe('coterm licence-status sign', () => {
  it('signs the file that a server would serve, for an import elsewhere', async () => {
    const { site, partner, file } = await twoPlaces();
    const out = file('harbour.ilstat');
    const signed = await runCommand(licenceStatusSignCommand, site, [
      await aServedFile(),
      '--key',
      'site',
      '--out',
      out,
    ]);
    expect(signed).toMatchObject({
      exitCode: 0,
      document: { ok: true, status: { installation: { name: 'Harbour Mall' } } },
    });

    const unknown = await runCommand(importCommand, partner, [out]);
    expect(unknown).toMatchObject({ exitCode: 1, document: { error: { code: 'licence-status/no-installation' } } });
    const preview = await sayCommand(importCommand, partner, [out, '--preview', '--new-installation', 'Harbour Mall']);
    expect(preview.stdout).toContain('cameras 3 of 60, intercoms 13 of 12');
    const nameless = await runCommand(importCommand, partner, [out, '--new-installation', '']);
    const error = { code: 'usage/option-value', option: '--new-installation' };
    expect(nameless).toMatchObject({ exitCode: 2, document: { error } });
    const imported = await runCommand(importCommand, partner, [out, '--new-installation', 'Harbour Mall']);
    expect(imported).toMatchObject({ exitCode: 0, document: { outcome: 'imported' } });
    expect(await runCommand(importCommand, partner, [out])).toMatchObject({ document: { outcome: 'known' } });

    expect(await runCommand(usageCommand, partner, [])).toMatchObject({
      document: {
        installations: [
          {
            name: 'Harbour Mall',
            sections: [
              { known: true, server: null, last: { source: { kind: 'file' } }, licences: [{ used: 3 }, { used: 13 }] },
              { licences: [{ licence: 'level-1', used: 18, shared: 20 }, {}, {}, {}].slice(0, 1) },
            ],
          },
        ],
      },
    });
  });

  it('is refused by a preview where the import itself is refused: for no installation, and for an unknown one', async () => {
    const { site, partner, file } = await twoPlaces();
    const out = file('harbour.ilstat');
    await runCommand(licenceStatusSignCommand, site, [await aServedFile(), '--key', 'site', '--out', out]);
    for (const [named, code] of [
      [[], 'licence-status/no-installation'],
      [['--installation', 'pier-9'], 'installation/unknown'],
    ] as const) {
      const refused = { exitCode: 1, document: { error: { code } } };
      expect(await runCommand(importCommand, partner, [out, ...named])).toMatchObject(refused);
      expect(await runCommand(importCommand, partner, [out, ...named, '--preview'])).toMatchObject(refused);
    }
  });

  it('takes the names of the line before those of the system, and is shown by ilf inspect', async () => {
    const { site, file } = await twoPlaces();
    const out = file('a.ilstat');
    const names = ['--installation', 'Pier 4', '--installation-id', 'pier-4', '--org', 'Port'];
    await runCommand(licenceStatusSignCommand, site, [await aServedFile(), '--key', 'site', '--out', out, ...names]);
    expect(await runCommand(ilfInspectCommand, site, [out])).toMatchObject({
      document: { payload: { installation: { name: 'Pier 4', id: 'pier-4' }, org: 'Port' } },
    });
  });

  it('writes over nothing unless it is told to, and refuses what no reader would take', async () => {
    const { site, file } = await twoPlaces();
    const out = file('a.ilstat');
    await writeFile(out, 'before');
    const args = [await aServedFile(), '--key', 'site', '--out', out];
    expect(await runCommand(licenceStatusSignCommand, site, args)).toMatchObject({
      document: { error: { code: 'file/exists' } },
    });
    expect(await readFile(out, 'utf8')).toBe('before');
    expect((await runCommand(licenceStatusSignCommand, site, [...args, '--force'])).exitCode).toBe(0);
    const wrong = [await aServedFile({ ...servedDocument(), v: 3 }), '--key', 'site', '--out', file('b.ilstat')];
    expect(await runCommand(licenceStatusSignCommand, site, wrong)).toMatchObject({
      document: { error: { code: 'licence-status/file-invalid', fileName: 'licences.json', path: 'v' } },
    });
    const keyless = [await aServedFile(), '--key', 'nobody', '--out', file('c.ilstat')];
    expect(await runCommand(licenceStatusSignCommand, site, keyless)).toMatchObject({ exitCode: 1 });
  });

  it.each([[[]], [['a.json', '--key', 'site']], [['a.json', '--out', 'x']], [['a', 'b', '--key', 'k', '--out', 'x']]])(
    'calls %j wrong use',
    async (args) => {
      expect((await runCommand(licenceStatusSignCommand, '/nowhere', args)).exitCode).toBe(2);
    },
  );
});
