/** The journal's files: `000001.ndjson`, `000002.ndjson` … in the order in which they were written. */
import { namesIn } from './names-in';

const SEGMENT = /^(\d{6,})\.ndjson$/;

export const segmentName = (number: number): string => `${String(number).padStart(6, '0')}.ndjson`;

/** Numbers of the segments in a folder, ascending; empty when there is no folder yet. */
export const listSegments = async (folder: string): Promise<readonly number[]> =>
  ((await namesIn(folder)) ?? [])
    .flatMap((name) => SEGMENT.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((left, right) => left - right);
