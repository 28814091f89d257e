/** Proves that the packages' configuration is what electron-builder understands, and that every fuse is decided. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import Ajv, { type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fusedBinary, fuses } from '../../build/after-pack.mjs';
import { projectRoot } from '../architecture/project-root';

const configurationSchema = z.looseObject({
  icon: z.string(),
  afterPack: z.string(),
  mac: z.looseObject({ target: z.string(), hardenedRuntime: z.boolean(), entitlements: z.string() }),
  win: z.looseObject({ target: z.string() }),
  nsis: z.looseObject({ perMachine: z.boolean(), deleteAppDataOnUninstall: z.boolean() }),
  linux: z.looseObject({ target: z.array(z.string()) }),
  fileAssociations: z.array(z.looseObject({ ext: z.string() })),
  files: z.array(z.string()),
});

/** electron-builder's own schema, and the YAML reader that it reads its configuration with. */
const schemaPath = createRequire(createRequire(import.meta.url).resolve('electron-builder')).resolve(
  'app-builder-lib/scheme.json',
);
const yamlReader = z.object({ load: z.custom<(text: string) => unknown>((value) => typeof value === 'function') });

const configuration = (): unknown =>
  yamlReader
    .parse(createRequire(schemaPath)('js-yaml'))
    .load(readFileSync(join(projectRoot, 'electron-builder.yml'), 'utf8'));

/** The schema marks functions with `typeof`, which JSON cannot hold. */
const validator = (): ValidateFunction => {
  const ajv = new Ajv({ allErrors: true, strict: false });
  ajv.addKeyword({ keyword: 'typeof', validate: () => false });
  return ajv.compile(z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(schemaPath, 'utf8'))));
};

describe('electron-builder.yml', () => {
  const validate = validator();
  const parsed = configurationSchema.parse(configuration());

  it('satisfies electron-builder’s own schema', () => {
    expect(validate(configuration()), JSON.stringify(validate.errors)).toBe(true);
  });

  it('would not satisfy it with a member that electron-builder does not know', () => {
    expect(validate({ ...parsed, fileAssociation: [] })).toBe(false);
    expect(validate({ ...parsed, mac: { ...parsed.mac, hardenedRuntime: 'yes' } })).toBe(false);
  });

  it('makes an installer for Windows, a disk image for macOS, an AppImage and a Debian package for Linux', () => {
    expect([parsed.win.target, parsed.mac.target, ...parsed.linux.target]).toEqual(['nsis', 'dmg', 'AppImage', 'deb']);
  });

  it('opens the five kinds of signed file, which Windows only learns from an installation for all users', () => {
    expect(parsed.fileAssociations.map(({ ext }) => ext)).toEqual([
      'ilf',
      'ilreq',
      'ilresp',
      'iltr',
      'ilstat',
      'iltrust',
    ]);
    expect(parsed.nsis.perMachine).toBe(true);
  });

  it('keeps the workspace when the program is removed', () => {
    expect(parsed.nsis.deleteAppDataOnUninstall).toBe(false);
  });

  it('hardens the macOS runtime and names only files that exist', () => {
    expect(parsed.mac.hardenedRuntime).toBe(true);
    const named = [parsed.icon, parsed.afterPack, parsed.mac.entitlements];
    expect(named.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
  });

  it('packs the bundles and no package folder', () => {
    expect(parsed.files).toContain('!node_modules/**/*');
    expect(parsed.files.filter((pattern) => /^(main|renderer|domain|test)\//.test(pattern))).toEqual([]);
  });
});

describe('The fuses', () => {
  it('are all decided: a fuse that a new Electron brings has to be added', () => {
    const known = Object.values(FuseV1Options).filter((value) => typeof value === 'number');
    expect(Object.keys(fuses).map(Number).sort()).toEqual([...known].sort());
    expect(known).toHaveLength(9);
  });

  it('take away Node’s doors into the program and keep to the sealed archive', () => {
    expect(fuses[FuseV1Options.RunAsNode]).toBe(false);
    expect(fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(false);
    expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe(false);
    expect(fuses[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(false);
    expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(true);
    expect(fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(true);
    expect(fuses[FuseV1Options.EnableCookieEncryption]).toBe(true);
  });

  it.each([
    ['darwin', join('dist', 'Coterm.app')],
    ['win32', join('dist', 'Coterm.exe')],
    ['linux', join('dist', 'coterm')],
  ])('are set in the %s binary', (electronPlatformName, binary) => {
    const packager = { appInfo: { productFilename: 'Coterm' }, executableName: 'coterm' };
    expect(fusedBinary({ electronPlatformName, appOutDir: 'dist', arch: 1, packager })).toBe(binary);
  });
});
