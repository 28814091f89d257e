/** The files that go to and fro in the sample portfolio, in memory: as they would be read, signed by nobody. */
import {
  ACTIVATION_REQUEST_TYP,
  ACTIVATION_RESPONSE_TYP,
  type ActivationRequest,
} from '../../../domain/activation/activation-files';
import { draftResponse, type Decision } from '../../../domain/activation/draft-response';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { Change, ChangeOf } from '../../../domain/ledger/change';
import { foldLedger } from '../../../domain/ledger/fold-ledger';
import { foldWholeLedger } from '../../../domain/ledger/fold-events';
import type { Ledger } from '../../../domain/ledger/ledger';
import type { SignedDocument } from '../../../domain/ledger/signed-document';
import { weighGrant } from '../../../domain/ledger/weigh-grant';
import { TRANSFER_TYP, type TransferFile } from '../../../domain/transfer/transfer-file';
import { toTransferLot } from '../../../domain/transfer/transfer-lots';
import { OTHER_PARTNER, OWN_OFFICE } from '../../../main/sample/cast';
import { issuers } from '../../../main/sample/issuers';
import type { DatedExchange, Exchanged } from '../../../main/sample/told-exchange';

type Told<Does extends Exchanged['does']> = Extract<Exchanged, { does: Does }>;

const office = 'o'.repeat(43);
const partner = 'p'.repeat(43);
const server = 's'.repeat(43);
const vendor = 'v'.repeat(43);

export interface ToldExchanges {
  readonly signedFile: (docId: string) => SignedDocument | undefined;
  readonly changesOf: (step: DatedExchange) => readonly Change[];
}

const instantOf = (on: CivilDate): string => `${on}T08:00:00Z`;
const idOf = (name: string): string => `sha256:${name}`;
const answerTo = (request: string): string => idOf(`answer to ${request}`);

const draftOf = (told: Told<'ask'>, on: CivilDate, sequence: number): ActivationRequest => ({
  v: 1,
  id: told.request,
  nonce: told.request.padEnd(22, '-'),
  org: told.site,
  siteKid: told.by === 'office' ? office : server,
  siteSequence: sequence,
  pool: told.pool,
  product: told.product,
  quantity: told.quantity,
  fingerprint: told.site,
  site: { name: told.site },
  kind: 'activate',
  iat: instantOf(on),
  requestedOn: on,
});

/** `ledgerOf` gives the ledger as it is told so far. */
export const toldExchanges = (ledgerOf: () => Ledger): ToldExchanges => {
  const files = new Map<string, SignedDocument>();
  const file = (
    kind: 'file-issued' | 'file-imported',
    on: CivilDate,
    docId: string,
    signed: SignedDocument,
  ): Change => {
    files.set(docId, signed);
    return { kind, on, docId, typ: signed.typ, fileName: docId };
  };
  const requestOf = (name: string): ActivationRequest => {
    const signed = files.get(idOf(name));
    if (signed?.typ !== ACTIVATION_REQUEST_TYP) throw new Error(`no request ${name}`);
    return signed.payload;
  };
  const transferOf = (name: string): TransferFile => {
    const signed = files.get(idOf(name));
    if (signed?.typ !== TRANSFER_TYP) throw new Error(`no transfer ${name}`);
    return signed.payload;
  };
  const ask = (told: Told<'ask'>, on: CivilDate): Change =>
    file(told.by === 'office' ? 'file-issued' : 'file-imported', on, idOf(told.request), {
      typ: ACTIVATION_REQUEST_TYP,
      payload: draftOf(told, on, files.size + 1),
    });
  const askBack = ({ request, of, quantity }: Told<'ask-back'>, on: CivilDate): Change => {
    const { id: _id, nonce: _nonce, ...granted } = requestOf(of);
    const payload: ActivationRequest = {
      ...granted,
      id: request,
      nonce: request.padEnd(22, '-'),
      quantity,
      kind: 'return',
      returns: { response: answerTo(of) },
      siteSequence: files.size + 1,
      iat: instantOf(on),
      requestedOn: on,
    };
    return file('file-issued', on, idOf(request), { typ: ACTIVATION_REQUEST_TYP, payload });
  };
  const answer = ({ request, reason }: Told<'answer'>, on: CivilDate): Change => {
    const asked = requestOf(request);
    const lot = weighGrant(foldLedger(ledgerOf(), on), asked);
    if (reason === undefined && !lot.ok) throw new Error(`refused: ${JSON.stringify(lot.error)}`);
    const decision: Decision =
      reason === undefined ? { result: 'granted', lot: lot.ok ? lot.value : '' } : { result: 'refused', reason };
    const stamp = {
      id: `A-${request}`,
      inReplyTo: idOf(request),
      sequence: files.size + 1,
      iat: instantOf(on),
      decidedOn: on,
    };
    return file(asked.siteKid === office ? 'file-imported' : 'file-issued', on, answerTo(request), {
      typ: ACTIVATION_RESPONSE_TYP,
      payload: draftResponse(asked, decision, stamp),
    });
  };
  const release = (
    { pool, quantity, reading, transfer, toBeConfirmed }: Told<'release'>,
    on: CivilDate,
  ): readonly Change[] => {
    const removal: ChangeOf<'licences-removed'> = {
      kind: 'licences-removed',
      on,
      pool,
      quantity,
      transfer,
      reading,
      destination: OTHER_PARTNER,
    };
    const ledger = ledgerOf();
    const last = ledger.events.at(-1);
    if (last === undefined) throw new Error('nothing is told yet');
    const tried = {
      ...ledger,
      events: [...ledger.events, { ...last, id: 'tried', seq: last.seq + 1, changes: [removal] }],
    };
    const payload: TransferFile = {
      v: 1,
      id: transfer,
      from: { partner: OWN_OFFICE, pool },
      to: { partner: OTHER_PARTNER },
      removedOn: on,
      reading,
      lots: foldWholeLedger(tried).register.book.transit.get(transfer)?.lots.map(toTransferLot) ?? [],
      requires: [
        { role: 'release', kid: office },
        { role: 'accept', kid: partner },
        ...(toBeConfirmed ? [{ role: 'issuer' as const, kid: vendor }] : []),
      ],
      iat: instantOf(on),
    };
    return [removal, file('file-issued', on, idOf(transfer), { typ: TRANSFER_TYP, payload })];
  };
  const countersign = ({ transfer, confirmed }: Told<'countersign'>, on: CivilDate): readonly Change[] => {
    const named = {
      kind: 'transfer-signed',
      on,
      docId: idOf(transfer),
      transfer: transferOf(transfer).id,
      fileName: '',
    } as const;
    const accepted: Change = { ...named, role: 'accept', kid: partner, name: OTHER_PARTNER };
    return confirmed ? [accepted, { ...named, role: 'issuer', kid: vendor, name: issuers.sentinel }] : [accepted];
  };
  const arrive = ({ pool, file: told }: Told<'arrive'>, on: CivilDate): Change => {
    const { fromPool, ...said } = told;
    const payload: TransferFile = {
      ...said,
      v: 1,
      from: { partner: OTHER_PARTNER, pool: fromPool },
      to: { partner: OWN_OFFICE },
      requires: [
        { role: 'release', kid: partner },
        { role: 'accept', kid: office },
      ],
      iat: instantOf(on),
    };
    files.set(idOf(said.id), { typ: TRANSFER_TYP, payload });
    return { kind: 'transfer-accepted', on, pool, docId: idOf(said.id), transfer: said.id, fileName: said.id };
  };
  return {
    signedFile: (docId) => files.get(docId),
    changesOf: ({ on, told }) => {
      switch (told.does) {
        case 'ask':
          return [ask(told, on)];
        case 'ask-back':
          return [askBack(told, on)];
        case 'answer':
          return [answer(told, on)];
        case 'release':
          return release(told, on);
        case 'countersign':
          return countersign(told, on);
        case 'arrive':
          return [arrive(told, on)];
      }
    },
  };
};
