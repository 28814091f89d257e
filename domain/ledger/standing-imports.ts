/** Which imported licence files stand: a file counts once, and a newer revision takes the place of what it supersedes. */
import type { Refusal } from '../result';
import type { ChangeOf } from './change';
import type { LedgerEvent } from './event';
import type { Ledger } from './ledger';
import type { LicenceFile } from './licence-file';
import { isSignedTyp } from './signed-document';

export interface Import {
  readonly event: LedgerEvent;
  readonly change: ChangeOf<'file-imported'>;
  readonly file: LicenceFile;
}

export interface RefusedImport extends Omit<Import, 'file'> {
  readonly error: Refusal;
}

export interface StandingImports {
  /** By docId, in event order. */
  readonly standing: ReadonlyMap<string, Import>;
  /** Superseded docId to the docId that took its place. */
  readonly supersededBy: ReadonlyMap<string, string>;
  readonly refused: readonly RefusedImport[];
}

/** Grows while the imports are walked in event order. */
interface Walk {
  readonly standing: Map<string, Import>;
  readonly supersededBy: Map<string, string>;
  readonly byIssuersId: Map<string, Import>;
}

/** An ILF's id is its issuer's own. */
const issuersId = (issuer: string, id: string): string => JSON.stringify([issuer, id]);

/** `supersedes` names an ILF of the same issuer by its id or its docId. */
const supersededImport = ({ standing, byIssuersId }: Walk, { issuer, supersedes }: LicenceFile): Import | undefined => {
  if (supersedes === undefined) return undefined;
  const named = standing.get(supersedes);
  return named?.file.issuer.name === issuer.name ? named : byIssuersId.get(issuersId(issuer.name, supersedes));
};

/** The same id with other content is a conflict unless the file names what it supersedes and has a higher revision. */
const refuseRevision = (walk: Walk, file: LicenceFile, superseded: Import | undefined): Refusal | null => {
  const namesake = walk.byIssuersId.get(issuersId(file.issuer.name, file.id));
  const replacesNamesake = namesake === undefined || namesake === superseded;
  const isHigher = superseded === undefined || file.revision > superseded.file.revision;
  return replacesNamesake && isHigher ? null : { code: 'document/conflict', id: file.id, revision: file.revision };
};

const stand = (walk: Walk, { event, change, file }: Import): Refusal | null => {
  const superseded = supersededImport(walk, file);
  const refusal = refuseRevision(walk, file, superseded);
  if (refusal !== null) return refusal;
  if (superseded !== undefined) {
    walk.standing.delete(superseded.change.docId);
    walk.byIssuersId.delete(issuersId(superseded.file.issuer.name, superseded.file.id));
    walk.supersededBy.set(superseded.change.docId, change.docId);
  }
  walk.standing.set(change.docId, { event, change, file });
  walk.byIssuersId.set(issuersId(file.issuer.name, file.id), { event, change, file });
  return null;
};

/** `events` in event order, without the withdrawn ones. Signed files of other types change nothing by themselves. */
export const standingImports = (
  events: readonly LedgerEvent[],
  licenceFile: Ledger['licenceFile'],
): StandingImports => {
  const walk: Walk = { standing: new Map(), supersededBy: new Map(), byIssuersId: new Map() };
  const refused: RefusedImport[] = [];
  for (const event of events)
    for (const change of event.changes) {
      if (change.kind !== 'file-imported' || isSignedTyp(change.typ)) continue;
      if (walk.standing.has(change.docId) || walk.supersededBy.has(change.docId)) continue;
      const file = licenceFile(change.docId);
      const error: Refusal | null =
        file === undefined ? { code: 'document/unknown', docId: change.docId } : stand(walk, { event, change, file });
      if (error !== null) refused.push({ event, change, error });
    }
  return { standing: walk.standing, supersededBy: walk.supersededBy, refused };
};
