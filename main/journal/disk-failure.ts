/** Turns what the operating system says of a disk into a refusal with words for it. */
import { refuse, type Result } from '../../domain/result';

const words: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'access is denied',
  EPERM: 'access is denied',
  EROFS: 'the disk is read-only',
  EIO: 'the disk reports an error',
  EMFILE: 'too many files are open',
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of the path is no folder',
  EISDIR: 'it is a folder',
  EBUSY: 'another program is using it',
};

/** The failure in words; what is not a file-system error is thrown on, as a fault in Coterm itself. */
export const diskFailureReason = (error: unknown): string => {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  return words[error.code] ?? `the system reports ${error.code}`;
};

/** `code` with `reason`, for an error that the file system gave. */
export const refuseDiskFailure = (error: unknown, code: string, facts: object = {}): Result<never> =>
  refuse(code, { ...facts, reason: diskFailureReason(error) });
