/** Cuts a segment's bytes into its lines, and names a line by its digest. */
import { createHash } from 'node:crypto';

const NEWLINE = 0x0a;

/** A line without its newline, and where it begins in the segment. */
export interface SegmentLine {
  readonly bytes: Uint8Array;
  readonly offset: number;
}

/** The complete lines from an offset on, in order. What follows the last newline is not among them. */
export function* completeLines(segment: Uint8Array, from = 0): Generator<SegmentLine> {
  let offset = from;
  for (let end = segment.indexOf(NEWLINE, offset); end !== -1; end = segment.indexOf(NEWLINE, offset)) {
    yield { bytes: segment.subarray(offset, end), offset };
    offset = end + 1;
  }
}

/** Length in bytes up to and including the last newline. */
export const completeLength = (segment: Uint8Array): number => segment.lastIndexOf(NEWLINE) + 1;

/** `sha256:` and the base64url digest of a line's bytes, newline left out: the next line's `prev`. */
export const lineDigest = (line: Uint8Array): string =>
  `sha256:${createHash('sha256').update(line).digest('base64url')}`;

export const withNewline = (line: string): Uint8Array => Buffer.from(`${line}\n`, 'utf8');
