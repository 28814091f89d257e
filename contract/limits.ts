/** Sizes in bytes above which a file is refused before it is read (`file-format.md`, "Limits"). */
const KiB = 1024;
const MiB = 1024 * KiB;

export const limits = {
  licenceFileBytes: 32 * MiB,
  attachmentBytes: 64 * MiB,
  requestBytes: 64 * KiB,
  trustListBytes: 256 * KiB,
  eventBytes: 64 * KiB,
  /** A million lots and more. */
  scenarioBytes: 256 * MiB,
  jsonDepth: 16,
  signatures: 8,
} as const;
