/** The public list of strings that break fields, files and screens, each once; empty when COTERM_VECTORS is not set. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { vectorFolder } from './vector-folder';

export const naughtyFolder = vectorFolder('naughty-strings');

export const naughtyStrings: readonly string[] =
  naughtyFolder === null
    ? []
    : [...new Set(z.array(z.string()).parse(JSON.parse(readFileSync(join(naughtyFolder, 'blns.json'), 'utf8'))))];
