/** Ledger events and histories for tests: one device, ids and clocks that count upwards. */
import type { CivilDate } from '../../domain/calendar/civil-date';
import { decide } from '../../domain/ledger/decide';
import { changeSchema, type Change, type RegisterChange } from '../../domain/ledger/change';
import type { LedgerEvent } from '../../domain/ledger/event';
import { foldLedger } from '../../domain/ledger/fold-ledger';
import { licenceFileSchema, type LicenceFile } from '../../domain/ledger/licence-file';
import type { Register, RegisteredPool } from '../../domain/ledger/register';
import type { Result } from '../../domain/result';
import type { PlainChange } from './simulate-scenario';

export const aDevice = (letter: string): string => letter.repeat(43);

const idOf = (count: number): string => `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;

/** Event number `count`, one millisecond after the one before. */
export const anEvent = (
  count: number,
  changes: readonly PlainChange[],
  over: Partial<LedgerEvent> = {},
): LedgerEvent => ({
  v: 1,
  id: idOf(count),
  device: aDevice('d'),
  seq: count,
  prev: null,
  clock: { wallMs: 1_700_000_000_000 + count, counter: 0 },
  changes: changes.map((change): Change => changeSchema.parse(change)),
  ...over,
});

export const aLicenceFile = (over: Readonly<Record<string, unknown>> = {}): LicenceFile =>
  licenceFileSchema.parse({
    v: 1,
    id: 'ILF-1',
    revision: 1,
    org: 'Northgate Security',
    issuer: { name: 'Licence desk' },
    partner: { name: 'Northgate Security' },
    iat: '2025-01-02T09:00:00Z',
    issuedOn: '2025-01-02',
    purchaseOrder: { number: 'PO-1', receivedOn: '2024-12-20' },
    pool: { id: 'P-1', name: 'Harbour', createdOn: '2025-01-02', new: true },
    lots: [
      {
        lot: 'P-1/1',
        product: 'core',
        variant: 'stand-alone',
        term: 'perpetual',
        quantity: 10,
        supMonths: 12,
        warrantyMonths: 12,
      },
    ],
    eulaRequired: true,
    ...over,
  });

/** The change that imports a file; its docId is the file's own name in the tests. */
export const imported = (docId: string, on = '2025-01-02'): PlainChange => ({
  kind: 'file-imported',
  on,
  docId,
  typ: 'ilf-licence.v1+jws',
  fileName: `${docId}.ilf`,
});

/** The change that imports a register; its docId is the table's name with `.read` in the tests. */
export const registerImported = (source: string, on = '2025-02-01'): PlainChange => ({
  kind: 'register-imported',
  on,
  docId: `${source}.read`,
  source,
  fileName: `${source}.csv`,
});

export const withdrawn = (event: LedgerEvent, on = '2025-06-01'): PlainChange => ({
  kind: 'change-withdrawn',
  on,
  change: event.id,
});

export interface LedgerHistory {
  readonly events: LedgerEvent[];
  readonly documents: Map<string, LicenceFile>;
  readonly registers: Map<string, readonly RegisterChange[]>;
  /** Decides one event of these changes and, if the ledger takes it, appends it. */
  readonly record: (...changes: readonly PlainChange[]) => Result<LedgerEvent>;
  /** Takes an event without asking, as sync does. */
  readonly merge: (event: LedgerEvent) => void;
  readonly register: (asOf?: string) => Register;
  readonly pool: (name: string, asOf?: string) => RegisteredPool | undefined;
}

export const aHistory = (): LedgerHistory => {
  const events: LedgerEvent[] = [];
  const documents = new Map<string, LicenceFile>();
  const registers = new Map<string, readonly RegisterChange[]>();
  const ledger = () => ({
    events,
    licenceFile: (docId: string) => documents.get(docId),
    signedFile: () => undefined,
    registerChanges: (docId: string) => registers.get(docId),
  });
  const register = (asOf = '2025-12-31'): Register => foldLedger(ledger(), asOf as CivilDate);
  return {
    events,
    documents,
    registers,
    record: (...changes) => {
      const decided = decide(ledger(), anEvent(events.length + 1, changes));
      if (decided.ok) events.push(decided.value);
      return decided;
    },
    merge: (event) => {
      events.push(event);
    },
    register,
    pool: (name, asOf) => register(asOf).pools.find(({ pool }) => pool === name),
  };
};

/** The event of an accepted record. */
export const accepted = (result: Result<LedgerEvent>): LedgerEvent => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};
