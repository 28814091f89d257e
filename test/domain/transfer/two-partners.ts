/** Two partners' registers over the real rules, without disk or keys, and a transfer that one signs away to the other. */
import { toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import { add, multiply, subtract, type Exact } from '../../../domain/exact/exact';
import { parseExactText } from '../../../domain/exact/parse-exact';
import { decide } from '../../../domain/ledger/decide';
import type { LedgerEvent } from '../../../domain/ledger/event';
import { foldWholeLedger } from '../../../domain/ledger/fold-events';
import { foldLedger } from '../../../domain/ledger/fold-ledger';
import type { Ledger } from '../../../domain/ledger/ledger';
import type { Register } from '../../../domain/ledger/register';
import { TRANSFER_TYP, transferFileSchema, type TransferFile } from '../../../domain/transfer/transfer-file';
import { toTransferLot } from '../../../domain/transfer/transfer-lots';
import { aDevice, anEvent } from '../../builders/ledger-history';
import type { PlainChange } from '../../builders/simulate-scenario';

export const RELEASE = 'r'.repeat(43);
export const ACCEPT = 'a'.repeat(43);
export const DOC = 'doc T-1';

export const day = (text: string): CivilDate => text as CivilDate;

/** A register of its own that the rules let in, or refuse. */
export const aRegister = (letter: string, documents: ReadonlyMap<string, TransferFile>) => {
  let events: readonly LedgerEvent[] = [];
  const ledger = (): Ledger => ({
    events,
    licenceFile: () => undefined,
    signedFile: (docId) => {
      const payload = documents.get(docId);
      return payload === undefined ? undefined : { typ: TRANSFER_TYP, payload };
    },
    registerChanges: () => undefined,
  });
  const candidate = (changes: readonly PlainChange[]): LedgerEvent =>
    anEvent(events.length + 1 + letter.charCodeAt(0) * 1000, changes, { device: aDevice(letter) });
  return {
    ledger,
    record: (...changes: readonly PlainChange[]): string => {
      const decided = decide(ledger(), candidate(changes));
      if (!decided.ok) return decided.error.code;
      events = [...events, decided.value];
      return decided.value.id;
    },
    /** From another computer: in the ledger, whatever the rules say. */
    merge: (...changes: readonly PlainChange[]): string => {
      const event = candidate(changes);
      events = [...events, event];
      return event.id;
    },
    on: (asOf: string): Register => foldLedger(ledger(), day(asOf)),
    transit: (transfer: string) => foldWholeLedger(ledger()).register.book.transit.get(transfer),
    try: (changes: readonly PlainChange[]) =>
      foldWholeLedger({ ...ledger(), events: [...events, candidate(changes)] }).register.book.transit,
  };
};

const lots = (one: { readonly lots: readonly { readonly quantity: number; readonly supExpiresExact?: string }[] }) =>
  one.lots;

/** quantity x days of SUP from that day on, over pools and what is in transit. */
export const licenceDays = (register: Register, from: string): Exact =>
  [...register.pools.flatMap(lots), ...register.transit.flatMap(lots)].reduce<Exact>(
    (sum, { quantity, supExpiresExact }) =>
      supExpiresExact === undefined
        ? sum
        : add(sum, multiply(quantity, subtract(parseExactText(supExpiresExact), toDayNumber(day(from))))),
    0,
  );

interface Removal {
  readonly quantity: number;
  readonly reading: 'by-lot' | 'at-average';
  readonly lot?: string;
}

export const removalOf = ({ quantity, reading, lot }: Removal): PlainChange => ({
  kind: 'licences-removed',
  on: '2025-01-02',
  pool: 'P-1',
  quantity,
  ...(lot === undefined ? {} : { lot }),
  transfer: 'T-1',
  reading,
  destination: 'Bright Partners',
});

export const documentOf = (source: ReturnType<typeof aRegister>, removal: Removal): TransferFile => {
  const transit = source.try([removalOf(removal)]).get('T-1');
  return transferFileSchema.parse({
    v: 1,
    id: 'T-1',
    from: { partner: 'Northwind', pool: 'P-1' },
    to: { partner: 'Bright Partners' },
    removedOn: '2025-01-02',
    reading: removal.reading,
    lots: transit?.lots.map(toTransferLot),
    requires: [
      { role: 'release', kid: RELEASE },
      { role: 'accept', kid: ACCEPT },
    ],
    iat: '2025-01-02T09:00:00Z',
  });
};

export const issued: PlainChange = {
  kind: 'file-issued',
  on: '2025-01-02',
  docId: DOC,
  typ: TRANSFER_TYP,
  fileName: 'T-1.iltr',
};
export const accepted = (over: object = {}): PlainChange => ({
  kind: 'transfer-accepted',
  on: '2025-01-10',
  pool: 'B-1',
  docId: DOC,
  transfer: 'T-1',
  fileName: 'T-1.iltr',
  ...over,
});
export const signed = (role: 'accept' | 'issuer' = 'accept', kid = ACCEPT): PlainChange => ({
  kind: 'transfer-signed',
  on: '2025-01-12',
  docId: DOC,
  transfer: 'T-1',
  fileName: 'T-1.iltr',
  role,
  kid,
  name: role === 'accept' ? 'Bright Partners' : 'iSentry',
});

const firstLot = { quantity: 40, supExpiresOn: '2025-06-30' };
const secondLot = { quantity: 10, supExpiresOn: '2026-01-01' };

export const twoPartners = (
  given: readonly { readonly quantity: number; readonly supExpiresOn: string }[] = [firstLot, secondLot],
) => {
  const documents = new Map<string, TransferFile>();
  const [north, bright] = [aRegister('n', documents), aRegister('b', documents)];
  north.record({ kind: 'pool-created', on: '2024-03-01', pool: 'P-1' });
  given.forEach((lot, index) =>
    north.record({ kind: 'lot-added', on: '2024-03-01', pool: 'P-1', lot: `L${index + 1}`, product: 'core', ...lot }),
  );
  north.record({ kind: 'licences-activated', on: '2024-03-02', pool: 'P-1', quantity: 1 });
  bright.record({ kind: 'pool-created', on: '2024-04-01', pool: 'B-1' });
  bright.record({
    kind: 'lot-added',
    on: '2024-04-01',
    pool: 'B-1',
    lot: 'B1',
    product: 'core',
    quantity: 20,
    supExpiresOn: '2025-03-31',
  });
  bright.record({ kind: 'licences-activated', on: '2024-04-02', pool: 'B-1', quantity: 1 });
  const release = (removal: Removal): string => {
    documents.set(DOC, documentOf(north, removal));
    return north.record(removalOf(removal), issued);
  };
  return { documents, north, bright, release };
};
