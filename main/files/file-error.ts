/** Says in words why the file system refused, for sentences that people read. */

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of its path is not a folder',
  EEXIST: 'a file of that name is in its place',
  EISDIR: 'it is a folder',
  EACCES: 'the system does not permit it',
  EPERM: 'the system does not permit it',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EBUSY: 'another program is using it',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead in a circle',
  EIO: 'the disk reports an error',
};

/** The file system's own code, such as `ENOENT`; `null` for any other error, which is then a defect to pass on. */
export const fileErrorCode = (error: unknown): string | null =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** Throws what is no error of the file system. */
export const fileErrorReason = (error: unknown): string => {
  const code = fileErrorCode(error);
  if (code === null) throw error;
  return reasons[code] ?? `the system says ${code}`;
};
