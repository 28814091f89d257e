/** Runs one project of the journeys and passes on its exit code. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from './ensure-built.mjs';

/**
 * @param {string} project its name in build/playwright.ts
 * @param {Readonly<Record<string, string>>} env
 * @param {readonly string[]} given further arguments, such as a file or `--headed`
 * @returns {number} exit code
 */
export const runPlaywright = (project, env, given) => {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const args = [cli, 'test', '--config', join(projectRoot, 'build/playwright.ts'), `--project=${project}`, ...given];
  const running = { ...process.env, COTERM_E2E_RUN: String(process.pid), ...env };
  return spawnSync(process.execPath, args, { cwd: projectRoot, stdio: 'inherit', env: running }).status ?? 1;
};
