#!/usr/bin/env node
/** `npm run --silent coterm -- COMMAND ...`: the command line, built from the sources when they are newer. */
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './ensure-built.mjs';

try {
  const entry = await ensureBuilt('cli');
  if (process.argv[2] === 'serve') await ensureBuilt('renderer');
  await import(pathToFileURL(entry).href);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
