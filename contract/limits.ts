/** Sizes in bytes above which a file is refused before it is read (`file-format.md`, "Limits"). */
const KiB = 1024;
const MiB = 1024 * KiB;

export const limits = {
  licenceFileBytes: 32 * MiB,
  attachmentBytes: 64 * MiB,
  requestBytes: 64 * KiB,
  trustListBytes: 256 * KiB,
  eventBytes: 64 * KiB,
  /** A backup goes from the window to the host and back in pieces. */
  backupPieceBytes: 4 * MiB,
  /** Of a backup that a window restores; the command line takes any. */
  backupBytes: 16 * 1024 * MiB,
  /** A million lots and more. */
  scenarioBytes: 256 * MiB,
  /** The snapshots and lists that the reference licence server serves. */
  servedStatusBytes: 32 * MiB,
  /** An order for an installation, as the command line checks it: far more than its lines can say. */
  orderBytes: MiB,
  /** A table of pools that people had before. */
  tableBytes: 32 * MiB,
  /** What a workbook may unpack to. */
  unpackedTableBytes: 128 * MiB,
  tableRows: 200_000,
  tableColumns: 1000,
  tableCells: 4_000_000,
  /** A mail with what is attached to it. */
  mailBytes: 32 * MiB,
  mailParts: 200,
  /** As many as the largest mail has with everything in Base64, and some. */
  mailLines: 500_000,
  /** Of its text, as much as is read and shown. */
  mailTextCharacters: 200_000,
  /** What a licence server answers at once, and a page of what uses its licences. */
  statusBytes: MiB,
  usedPageBytes: 2 * MiB,
  /** Of one reading. */
  usedLicences: 100_000,
  jsonDepth: 16,
  signatures: 8,
} as const;
