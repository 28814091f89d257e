#!/usr/bin/env node
/** `npm run --silent coterm -- COMMAND ...`: the command line, built from the sources when they are newer. */
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './ensure-built.mjs';

// npm runs scripts in the checkout; files on the line are named from where the user stands.
if (process.env.npm_lifecycle_event === 'coterm' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

try {
  const entry = await ensureBuilt('cli');
  if (process.argv[2] === 'serve') await ensureBuilt('renderer');
  await import(pathToFileURL(entry).href);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
