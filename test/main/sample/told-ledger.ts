/** The sample portfolio as a ledger in memory. */
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { toDayNumber } from '../../../domain/calendar/civil-date';
import type { Change } from '../../../domain/ledger/change';
import type { LedgerEvent } from '../../../domain/ledger/event';
import type { Ledger } from '../../../domain/ledger/ledger';
import type { LicenceFile, LicenceFileDraft } from '../../../domain/ledger/licence-file';
import { issuers } from '../../../main/sample/issuers';
import { portfolioAround, type DatedStep } from '../../../main/sample/portfolio';
import { toldExchanges, type ToldExchanges } from './told-exchanges';

const DEVICE = 'd'.repeat(43);
const TYP = 'ilf-licence.v1+jws';

const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const fileOf = (draft: LicenceFileDraft, issuer: string): LicenceFile => ({
  ...draft,
  v: 1,
  issuer: { name: issuer },
  iat: `${draft.issuedOn}T10:00:00Z`,
});

/** `file` names the signed file that the step brings, if it brings one. */
const changesOf = (step: DatedStep, file: string, exchanges: ToldExchanges): readonly Change[] => {
  switch (step.kind) {
    case 'import':
    case 'issue':
      return [
        {
          kind: step.kind === 'import' ? 'file-imported' : 'file-issued',
          on: step.draft.issuedOn,
          docId: file,
          typ: TYP,
          fileName: step.fileName,
        },
      ];
    case 'attach': {
      const { kind: _kind, key: _key, bytes, ...attached } = step;
      return [{ kind: 'document-attached', attachment: file, docId: file, sizeBytes: bytes.length, ...attached }];
    }
    case 'take-back':
      return [{ kind: 'change-withdrawn', on: step.on, change: uuid(step.of) }, ...step.changes];
    case 'exchange':
      return exchanges.changesOf(step);
    default:
      return step.changes;
  }
};

/** Nothing is decided here: what the rules refuse is a conflict of the register. */
export const toldLedger = (today: CivilDate): Ledger => {
  const events: LedgerEvent[] = [];
  const files = new Map<string, LicenceFile>();
  const exchanges = toldExchanges(() => ledger);
  const ledger: Ledger = {
    events,
    licenceFile: (docId) => files.get(docId),
    signedFile: (docId) => exchanges.signedFile(docId),
    registerChanges: () => undefined,
  };
  for (const [index, step] of portfolioAround(today).entries()) {
    const docId = `sha256:${step.key}`;
    if (step.kind === 'import') files.set(docId, fileOf(step.draft, issuers[step.issuer]));
    const candidate: LedgerEvent = {
      v: 1,
      id: uuid(step.key),
      device: DEVICE,
      seq: index + 1,
      prev: null,
      clock: { wallMs: (toDayNumber(step.on) + 40_000) * 86_400_000, counter: index },
      changes: [...changesOf(step, docId, exchanges)],
    };
    events.push(candidate);
  }
  return ledger;
};
