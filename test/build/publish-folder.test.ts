/** Proves that a finished build replaces the former one without disturbing programs that run from it. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publishFolder } from '../../build/scripts/publish-folder.mjs';

const HOUR_MS = 60 * 60 * 1000;

describe('Publishing a build', () => {
  let folder = '';
  const place = (...names: readonly string[]): string => join(folder, ...names);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'coterm-publish-'));
    for (const name of ['new/assets', 'out/assets']) mkdirSync(place(name), { recursive: true });
    writeFileSync(place('out/cli.js'), 'old');
    writeFileSync(place('out/assets/json-aaaaaaaa.js'), 'old chunk');
    writeFileSync(place('new/cli.js'), 'new');
    writeFileSync(place('new/assets/json-bbbbbbbb.js'), 'new chunk');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('puts the new entry in place and keeps the chunks that a running program may still load', () => {
    publishFolder(place('new'), place('out'), 'cli.js', Date.now() + HOUR_MS);
    expect(readFileSync(place('out/cli.js'), 'utf8')).toBe('new');
    expect(readdirSync(place('out/assets')).sort()).toEqual(['json-aaaaaaaa.js', 'json-bbbbbbbb.js']);
  });

  it('sweeps chunks of former builds after a day', () => {
    const longAgo = new Date(Date.now() - 25 * HOUR_MS);
    utimesSync(place('out/assets/json-aaaaaaaa.js'), longAgo, longAgo);
    publishFolder(place('new'), place('out'), 'cli.js', Date.now());
    expect(readdirSync(place('out/assets'))).toEqual(['json-bbbbbbbb.js']);
  });

  it('never sweeps the other entries that share the folder', () => {
    const longAgo = new Date(Date.now() - 25 * HOUR_MS);
    writeFileSync(place('out/browser-host.js'), 'host');
    utimesSync(place('out/browser-host.js'), longAgo, longAgo);
    publishFolder(place('new'), place('out'), 'cli.js', Date.now());
    expect(readFileSync(place('out/browser-host.js'), 'utf8')).toBe('host');
  });
});
