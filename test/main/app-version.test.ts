import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { appVersion } from '../../main/app-version';

it('the app’s version is the package’s', () => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  expect(text).toContain(`"version": "${appVersion}"`);
});
