/** The app's own log, for whoever looks into a failure: a file that stays small. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { TextSink } from '../commands/command';

const mostBytes = 1024 * 1024;

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Above a megabyte the file becomes `.old` and a new one begins. What cannot be logged goes to standard error. */
export const logToFile = (file: string): TextSink => ({
  write: (text) => {
    try {
      mkdirSync(dirname(file), { recursive: true });
      if (sizeOf(file) > mostBytes) renameSync(file, `${file}.old`);
      appendFileSync(file, text);
    } catch (error) {
      process.stderr.write(`${text}${String(error)}\n`);
    }
  },
});
