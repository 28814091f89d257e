/** The kinds of signed file (`docs/file-format.md`), and which of them carry roles in their signatures. */

export const fileTypes = [
  'ilf-licence.v1+jws',
  'ilf-activation-request.v1+jws',
  'ilf-activation-response.v1+jws',
  'ilf-transfer.v1+jws',
  'ilf-licence-status.v1+jws',
  'ilf-trust.v1+jws',
  'ilf-event.v1+jws',
  'ilf-backup.v1+jws',
] as const;

export type FileType = (typeof fileTypes)[number];

export const signatureRoles = ['issuer', 'release', 'accept', 'root'] as const;
export type SignatureRole = (typeof signatureRoles)[number];

/** Types in which every signature says in which role it was given; in all others none may. */
const typesWithRoles = ['ilf-transfer.v1+jws', 'ilf-trust.v1+jws'] as const;
export type RoledFileType = (typeof typesWithRoles)[number];
export type RolelessFileType = Exclude<FileType, RoledFileType>;

export const isFileType = (typ: unknown): typ is FileType => fileTypes.some((known) => known === typ);
export const hasRoles = (typ: FileType): boolean => typesWithRoles.some((known) => known === typ);
export const isSignatureRole = (role: unknown): role is SignatureRole => signatureRoles.some((known) => known === role);
