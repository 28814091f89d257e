/** Snapshots that came as files, as readings among those that the servers themselves gave: each in its place in time. */
import type { CivilDate } from '../calendar/civil-date';
import { carryOn } from './carry-on';
import { instantMs } from './instant';
import type { LicenceStatusFile } from './licence-status-file';
import type { Reading } from './reading';
import type { Snapshot } from './snapshot';
import type { UsageImport } from './usage-book';

export type StatedSnapshots = Pick<LicenceStatusFile, 'snapshots' | 'iat'>;

export interface ImportGround {
  /** What the document of an import says; `undefined` where it is missing. */
  readonly documentOf: (docId: string) => StatedSnapshots | undefined;
  /** The day of an instant where Coterm runs. */
  readonly dayOf: (instant: string) => CivilDate;
}

/** A server's clock may be wrong: nothing is taken later than it is signed. */
const takenAt = ({ takenAt: at }: Snapshot, iat: string): string => (instantMs(at) > instantMs(iat) ? iat : at);

/** The lists stay in the file, under the digest that names it. */
const hasLists = ({ licences }: Snapshot): boolean => licences.some(({ usedDigest }) => usedDigest !== undefined);

const readingsOf = (
  { installation, docId, fileName, source }: UsageImport,
  { snapshots, iat }: StatedSnapshots,
  { dayOf }: ImportGround,
): readonly Reading[] =>
  snapshots.map((snapshot) => {
    const at = takenAt(snapshot, iat);
    return {
      installation,
      purpose: snapshot.purpose,
      at,
      on: dayOf(at),
      receivedAt: iat,
      source: { kind: 'file', docId, fileName },
      snapshot,
      used: hasLists(snapshot) ? docId : null,
      ...(source !== null && { partial: true }),
    };
  });

/** Of the imports that stand in the register; one whose document is missing gives none. */
export const readingsOfImports = (imports: readonly UsageImport[], ground: ImportGround): readonly Reading[] =>
  imports.flatMap((each) => {
    const document = ground.documentOf(each.docId);
    return document === undefined ? [] : readingsOf(each, document, ground);
  });

const byTime = (left: Reading, right: Reading): number =>
  instantMs(left.at) - instantMs(right.at) || instantMs(left.receivedAt) - instantMs(right.receivedAt);

/** In the order of their time: what is older than the newest known stands before it, and takes nothing's place. */
export const inTime = (readings: readonly Reading[]): readonly Reading[] => [...readings].sort(byTime);

/** The newest of each installation and purpose, with what it leaves to earlier ones. */
export const newestReadings = (readings: readonly Reading[]): readonly Reading[] => {
  const newest = new Map<string, Reading>();
  for (const reading of inTime(readings)) {
    const key = JSON.stringify([reading.installation, reading.purpose]);
    newest.set(key, carryOn(newest.get(key), reading));
  }
  return [...newest.values()];
};
