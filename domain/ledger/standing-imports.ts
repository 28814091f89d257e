/** Which imported licence files stand: a file counts once, and a newer revision takes the place of what it supersedes. */
import type { CivilDate } from '../calendar/civil-date';
import type { Refusal } from '../result';
import type { Change, ChangeOf } from './change';
import type { LedgerEvent } from './event';
import type { Ledger } from './ledger';
import type { LicenceFile } from './licence-file';
import { isSignedTyp } from './signed-document';

type FileChange = ChangeOf<'file-imported' | 'file-issued'>;

export interface StandingFile<Brought extends FileChange = FileChange> {
  readonly event: LedgerEvent;
  readonly change: Brought;
  readonly file: LicenceFile;
  /** The day on which the first of its revisions was issued. */
  readonly firstIssuedOn: CivilDate;
}

export type Import = StandingFile<ChangeOf<'file-imported'>>;

export interface RefusedImport extends Pick<Import, 'event' | 'change'> {
  readonly error: Refusal;
}

export interface StandingImports {
  /** By docId, in event order. */
  readonly standing: ReadonlyMap<string, Import>;
  /** Superseded docId to the docId that took its place. */
  readonly supersededBy: ReadonlyMap<string, string>;
  readonly refused: readonly RefusedImport[];
}

/** Grows while the files are walked in event order. */
interface Walk<Brought extends FileChange> {
  readonly standing: Map<string, StandingFile<Brought>>;
  readonly supersededBy: Map<string, string>;
  readonly byIssuersId: Map<string, StandingFile<Brought>>;
}

/** An ILF's id is its issuer's own. */
const issuersId = (issuer: string, id: string): string => JSON.stringify([issuer, id]);

/** `supersedes` names an ILF of the same issuer by its id or its docId. */
const supersededFile = <Brought extends FileChange>(
  { standing, byIssuersId }: Walk<Brought>,
  { issuer, supersedes }: LicenceFile,
): StandingFile<Brought> | undefined => {
  if (supersedes === undefined) return undefined;
  const named = standing.get(supersedes);
  return named?.file.issuer.name === issuer.name ? named : byIssuersId.get(issuersId(issuer.name, supersedes));
};

/** The same id with other content is a conflict unless the file names what it supersedes and has a higher revision. */
const refuseRevision = <Brought extends FileChange>(
  walk: Walk<Brought>,
  file: LicenceFile,
  superseded: StandingFile<Brought> | undefined,
): Refusal | null => {
  const namesake = walk.byIssuersId.get(issuersId(file.issuer.name, file.id));
  const replacesNamesake = namesake === undefined || namesake === superseded;
  const isHigher = superseded === undefined || file.revision > superseded.file.revision;
  return replacesNamesake && isHigher ? null : { code: 'document/conflict', id: file.id, revision: file.revision };
};

const stand = <Brought extends FileChange>(
  walk: Walk<Brought>,
  brought: Omit<StandingFile<Brought>, 'firstIssuedOn'>,
): Refusal | null => {
  const { change, file } = brought;
  const superseded = supersededFile(walk, file);
  const refusal = refuseRevision(walk, file, superseded);
  if (refusal !== null) return refusal;
  if (superseded !== undefined) {
    walk.standing.delete(superseded.change.docId);
    walk.byIssuersId.delete(issuersId(superseded.file.issuer.name, superseded.file.id));
    walk.supersededBy.set(superseded.change.docId, change.docId);
  }
  const standing = { ...brought, firstIssuedOn: superseded?.firstIssuedOn ?? file.issuedOn };
  walk.standing.set(change.docId, standing);
  walk.byIssuersId.set(issuersId(file.issuer.name, file.id), standing);
  return null;
};

interface Walked<Brought extends FileChange> extends Walk<Brought> {
  readonly refused: readonly (Pick<StandingFile<Brought>, 'event' | 'change'> & { readonly error: Refusal })[];
}

/** Signed files of other types change nothing by themselves. */
const walkFiles = <Brought extends FileChange>(
  events: readonly LedgerEvent[],
  licenceFile: Ledger['licenceFile'],
  brings: (change: Change) => change is Brought,
): Walked<Brought> => {
  const walk: Walk<Brought> = { standing: new Map(), supersededBy: new Map(), byIssuersId: new Map() };
  const refused: Walked<Brought>['refused'][number][] = [];
  for (const event of events)
    for (const change of event.changes) {
      if (
        !brings(change) ||
        isSignedTyp(change.typ) ||
        walk.standing.has(change.docId) ||
        walk.supersededBy.has(change.docId)
      )
        continue;
      const file = licenceFile(change.docId);
      const error: Refusal | null =
        file === undefined ? { code: 'document/unknown', docId: change.docId } : stand(walk, { event, change, file });
      if (error !== null) refused.push({ event, change, error });
    }
  return { ...walk, refused };
};

/** `events` in event order, without the withdrawn ones. */
export const standingImports = (
  events: readonly LedgerEvent[],
  licenceFile: Ledger['licenceFile'],
): StandingImports => {
  const { standing, supersededBy, refused } = walkFiles(
    events,
    licenceFile,
    (change) => change.kind === 'file-imported',
  );
  return { standing, supersededBy, refused };
};

/** The licence files that answer orders: issued here, whether taken into the register or not, or imported. `events` as above. */
export const standingIssues = (
  events: readonly LedgerEvent[],
  licenceFile: Ledger['licenceFile'],
): readonly StandingFile[] => {
  const brings = (change: Change): change is FileChange =>
    change.kind === 'file-issued' || change.kind === 'file-imported';
  return [...walkFiles(events, licenceFile, brings).standing.values()];
};
