/** How a host makes a PDF of a page: each in its own way, all with the same refusals. */
import type { Result } from '../../domain/result';

/** Errors: `print/no-browser`, `print/too-slow`, `print/failed`. */
export type PrintPage = (html: string) => Promise<Result<Uint8Array<ArrayBuffer>>>;

/** Every PDF begins so. */
export const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';

/** A page is printed within a second or two; what takes longer hangs. */
export const PRINT_WITHIN_MS = 30_000;
