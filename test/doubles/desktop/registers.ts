/** Tables of pools over the real desk, with a ledger and a shelf in memory. */
import type { Input } from '../../../contract/ipc';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { REGISTER_TYP, registerDocumentText } from '../../../domain/ledger/register-document';
import { done, refuse } from '../../../domain/result';
import type { DeskParts } from '../../../main/ledger/desk-parts';
import { createRegisterDesk } from '../../../main/ledger/register-desk';
import { docIdOfBytes } from '../../../main/ledger/stored-document';
import { DEVICE, type MemoryLedger } from './ledger';

const notAsked = (): never => {
  throw new Error('no register asks for this');
};

/** What a register needs of the host's parts; everything else must not be asked for. */
const partsOver = (ledger: MemoryLedger, today: CivilDate): DeskParts => ({
  journal: {
    get events() {
      return ledger.events();
    },
    head: ledger.head,
    device: DEVICE,
    deviceNames: new Map(),
    draft: (changes) => ledger.draft(changes),
    writer: { append: (event) => Promise.resolve(ledger.append(event)), close: notAsked },
    notices: [],
  },
  keys: { list: notAsked, create: notAsked, publicKey: notAsked, publicKeys: notAsked, signer: notAsked },
  shelf: {
    find: (docId) => {
      const found = ledger.document(docId);
      if (found === undefined) return undefined;
      const { sizeBytes, licence, signed, changes } = found;
      const register =
        changes === null ? null : { v: 1 as const, source: { docId: '', fileName: '' }, mapping: [], changes };
      return { sizeBytes, licence, signed, register };
    },
    holds: notAsked,
    issuedAt: notAsked,
    load: notAsked,
    put: notAsked,
    putSigned: notAsked,
    putRegister: (register) => {
      const bytes = new TextEncoder().encode(registerDocumentText(register));
      const docId = docIdOfBytes(bytes);
      const { changes, source } = register;
      ledger.shelve({
        docId,
        typ: REGISTER_TYP,
        sizeBytes: bytes.byteLength,
        licence: null,
        signed: null,
        changes,
        fileName: source.fileName,
        bytes,
      });
      return Promise.resolve(done(docId));
    },
    putAttachment: (given) => {
      const bytes = new Uint8Array(given);
      const docId = docIdOfBytes(bytes);
      ledger.shelve({
        docId,
        typ: 'application/octet-stream',
        sizeBytes: bytes.byteLength,
        licence: null,
        signed: null,
        changes: null,
        fileName: 'pools.csv',
        bytes,
      });
      return Promise.resolve(done(docId));
    },
    bytes: notAsked,
    attachmentBytes: (docId) => {
      const bytes = ledger.document(docId)?.bytes;
      return Promise.resolve(bytes === undefined ? refuse('document/unknown') : done(bytes));
    },
    strangers: notAsked,
  },
  serials: { keep: notAsked, read: notAsked },
  trust: {
    list: notAsked,
    pinned: notAsked,
    find: notAsked,
    preview: notAsked,
    add: notAsked,
    remove: notAsked,
    revoke: notAsked,
  },
  now: () => new Date(1_700_000_000_000),
  today: () => today,
  tell: () => undefined,
  tellImport: () => undefined,
});

export const createMemoryRegisters = (ledger: MemoryLedger, today: CivilDate) => {
  const desk = createRegisterDesk(partsOver(ledger, today), (step) => step());
  return {
    read: ({ fileName, bytes }: Input<'registers.read'>) => desk.read(fileName, bytes),
    preview: ({ handle, ...reading }: Input<'registers.preview'>) => desk.preview(handle, reading),
    commit: ({ handle, leaveOut, ...reading }: Input<'registers.commit'>) => desk.commit(handle, reading, leaveOut),
    discard: ({ handle }: Input<'registers.discard'>) => {
      desk.discard(handle);
      return done({});
    },
  };
};
