/** Writes a table for `--csv FILE` and `--xlsx FILE`. */
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { csvText } from '../../contract/table/csv-text';
import type { ExportedTable } from '../../contract/table/exported-table';
import { xlsxBytes } from '../../contract/table/xlsx-bytes';
import { done, type Result } from '../../domain/result';
import { writeAtomically } from '../files/write-atomically';
import { freeNames } from './free-names';

/** The options of every command that writes a table. */
export const tableOptions = {
  csv: { type: 'string' },
  xlsx: { type: 'string' },
  force: { type: 'boolean' },
} as const;

export interface TableFiles {
  readonly csv?: string | undefined;
  readonly xlsx?: string | undefined;
  readonly force?: boolean | undefined;
}

const deflate = promisify<Uint8Array, Uint8Array>(deflateRaw);

/** The files written. Errors: `file/exists` without `--force`, `file/unwritable`. */
export const writeTable = async (
  table: ExportedTable,
  name: string,
  { csv, xlsx, force = false }: TableFiles,
): Promise<Result<readonly string[]>> => {
  const free = await freeNames([csv, xlsx], force);
  if (!free.ok) return free;
  const written: string[] = [];
  const write = async (path: string, content: Uint8Array | string): Promise<Result<null>> => {
    const result = await writeAtomically(path, content, { mustBeNew: !force });
    if (result.ok) written.push(path);
    return result;
  };
  const asCsv = csv === undefined ? done(null) : await write(csv, csvText(table));
  if (!asCsv.ok) return asCsv;
  const asXlsx = xlsx === undefined ? done(null) : await write(xlsx, await xlsxBytes(table, name, deflate));
  return asXlsx.ok ? done(written) : asXlsx;
};
