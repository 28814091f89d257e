/** Looks into a journal's files, and harms them as disks and people do. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const segment = (folder: string, number = 1): string => join(folder, 'journal', `00000${number}.ndjson`);
export const linesOf = async (path: string): Promise<string[]> =>
  (await readFile(path, 'utf8')).split('\n').slice(0, -1);
export const writeLines = (path: string, lines: readonly string[]): Promise<void> =>
  writeFile(path, lines.map((line) => `${line}\n`).join(''));
export const codes = (notices: readonly { readonly code: string }[]): readonly string[] =>
  notices.map(({ code }) => code);

/** Forgets what was checked and copied, as if the journal had come from elsewhere. */
export const forget = async (folder: string): Promise<void> => {
  for (const name of ['checked.json', 'tail.ndjson']) await rm(join(folder, 'journal', name), { force: true });
};
