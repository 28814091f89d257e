/** The two lists of serials that Coterm has, each with a workspace that holds so many: those of a pool, and IDIS installations. */
import { paths, serialsPath } from '../../renderer/app/paths';
import {
  aSerialFile,
  importInto,
  inWorkspace,
  poolNamed,
  serialsOf,
  trustedSigner,
  valueOf,
} from '../builders/serial-file';

export interface SerialSubject {
  readonly name: string;
  readonly path: string;
  /** What a workspace can hold of it within minutes. */
  readonly most: number;
  readonly fill: (workspace: string, size: number) => Promise<void>;
}

const fillPool = (workspace: string, size: number): Promise<void> =>
  inWorkspace(workspace, async (opened) => importInto(opened, await aSerialFile(await trustedSigner(opened), 0, size)));

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Names without figures, so that what is typed is found in serials alone; in the order of their numbers. */
const letters = (index: number): string =>
  Array.from(
    { length: 4 },
    (_none, place) => LETTERS[Math.floor(index / LETTERS.length ** (3 - place)) % LETTERS.length],
  ).join('');

const asTable = (size: number): Uint8Array =>
  Buffer.from(
    [
      'installation,customer,serial,part,quantity',
      ...serialsOf(0, size).map(
        (serial, index) => `System ${letters(index)},Customer ${letters(index % 500)},${serial},ISS-Expert,4`,
      ),
    ].join('\n'),
  );

const fillInstallations = (workspace: string, size: number): Promise<void> =>
  inWorkspace(workspace, async ({ ledger: { registers } }) => {
    const { handle, kind, columns } = valueOf(await registers.read('systems.csv', asTable(size)));
    const mapping = columns.map(({ head, field }) => ({ head, field }));
    valueOf(await registers.commit(handle ?? '', { kind, mapping }, false));
  });

export const serialSubjects: readonly SerialSubject[] = [
  { name: 'IDIS installations', path: paths.serials, most: 250_000, fill: fillInstallations },
  { name: 'serials of a pool', path: serialsPath(poolNamed(0)), most: 1_000_000, fill: fillPool },
];
