/** Published payloads that make a spreadsheet calculate, each once; empty when COTERM_VECTORS is not set. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { vectorFolder } from './vector-folder';

export const injectionFolder = vectorFolder('csv-injection');

const payloadsIn = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'Intruder')).flatMap((name) =>
    readFileSync(join(folder, 'Intruder', name), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== ''),
  );

export const injections: readonly string[] = injectionFolder === null ? [] : [...new Set(payloadsIn(injectionFolder))];
