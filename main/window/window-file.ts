/** Reads one file of the built window by the path of its address, and never one outside its folder. */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

export interface WindowFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  /** True for files whose name changes with their content. */
  readonly isLasting: boolean;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** The names between the slashes; `null` for anything that could lead elsewhere. */
const namesOf = (pathname: string): readonly string[] | null => {
  try {
    const names = decodeURIComponent(pathname)
      .split('/')
      .filter((name) => name !== '');
    return names.every((name) => /^[\w][\w.-]*$/.test(name)) ? names : null;
  } catch {
    return null;
  }
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code));

const readInside = async (folder: string, names: readonly string[]): Promise<Buffer | null> => {
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, ...names));
    return file.startsWith(root + sep) ? await readFile(file) : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

/** The file at `pathname` (`/` is the page), or `null` when the window has none. */
export const readWindowFile = async (folder: string, pathname: string): Promise<WindowFile | null> => {
  const names = namesOf(pathname);
  const wanted = names?.length === 0 ? ['index.html'] : names;
  const contentType = contentTypes[extname(wanted?.at(-1) ?? '')];
  if (wanted === null || contentType === undefined) return null;
  const bytes = await readInside(folder, wanted);
  if (bytes === null) return null;
  return { bytes: new Uint8Array(bytes), contentType, isLasting: wanted[0] === 'assets' };
};
