/** Files that the others of the sample portfolio send to its office, as somebody would drop them into the window. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ACTIVATION_REQUEST_TYP, ACTIVATION_RESPONSE_TYP } from '../../domain/activation/activation-files';
import { draftResponse } from '../../domain/activation/draft-response';
import { addMonths, toDayNumber } from '../../domain/calendar/civil-date';
import { weighGrant } from '../../domain/ledger/weigh-grant';
import type { Result } from '../../domain/result';
import { writeActivationFile } from '../../main/files/write-activation-file';
import { localDate } from '../../main/local-date';
import { OWN_OFFICE, type Cast } from '../../main/sample/cast';
import { countersigned, releasedThere } from '../../main/sample/tell-transfers';
import { openWorkspace, type Workspace } from '../../main/workspace/workspace';

/** Paths of the files. */
export interface PicturedExchanges {
  readonly request: string;
  readonly response: string;
  /** Another partner's licences for the office. */
  readonly release: string;
  /** The office's own transfer, signed by the other partner. */
  readonly acceptance: string;
}

const valueOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

const theOne = <Value>(values: readonly Value[], fits: (value: Value) => boolean): Value => {
  const found = values.find(fits);
  if (found === undefined) throw new Error('the sample portfolio has no such file');
  return found;
};

type Register = ReturnType<Workspace['ledger']['register']>;

const aRequest = async ({ server }: Cast, { activations, asOf }: Register, now: Date): Promise<Uint8Array> => {
  const { request } = theOne(activations, ({ direction, answer }) => direction === 'imported' && answer === null);
  const site = { name: 'Pumping station 6' };
  const fingerprint = 'SRV-P-1899-R-10';
  const numbers = { id: 'AR-R-10', siteSequence: request.siteSequence + 1, quantity: 2 };
  const payload = { ...request, ...numbers, site, fingerprint, iat: now.toISOString(), requestedOn: asOf };
  return valueOf(await writeActivationFile({ typ: ACTIVATION_REQUEST_TYP, payload }, server)).bytes;
};

const aResponse = async ({ issuers: { sentinel } }: Cast, register: Register, now: Date): Promise<Uint8Array> => {
  const { request, docId } = theOne(
    register.activations,
    (each) => each.direction === 'issued' && each.answer === null && each.request.kind === 'activate',
  );
  const stamp = { id: 'AA-R-7', inReplyTo: docId, sequence: 40, iat: now.toISOString(), decidedOn: register.asOf };
  const lot = valueOf(weighGrant(register, request));
  const payload = draftResponse(request, { result: 'granted', lot }, stamp);
  return valueOf(await writeActivationFile({ typ: ACTIVATION_RESPONSE_TYP, payload }, sentinel)).bytes;
};

const aRelease = async (cast: Cast, { keys }: Workspace, { asOf }: Register, now: Date): Promise<Uint8Array> => {
  const { kid } = valueOf(await keys.publicKey(OWN_OFFICE));
  const supExpiresExact = String(addMonths(toDayNumber(asOf), 10));
  const lot = { lot: 'HL-L1', product: 'iSentry Core', release: 'core-7', term: 'perpetual', quantity: 8 } as const;
  const lots = [{ ...lot, supExpiresExact }];
  return releasedThere(cast, kid, { id: 'HL-0340', fromPool: 'HL-91', reading: 'by-lot', removedOn: asOf, lots }, now);
};

const anAcceptance = async (cast: Cast, { ledger }: Workspace, register: Register): Promise<Uint8Array> => {
  const { docId } = theOne(register.signedTransfers, ({ state }) => state === 'released');
  return valueOf(await countersigned(cast, valueOf(await ledger.documentBytes(docId)).bytes, false));
};

/** `workspace` holds the sample portfolio, whose others sign with the keys of `cast`. */
export const writePicturedExchanges = async (
  workspace: string,
  folder: string,
  cast: Cast,
  now: Date,
): Promise<PicturedExchanges> => {
  const opened = valueOf(await openWorkspace(workspace, { write: false }));
  const register = opened.ledger.register(localDate(now));
  await mkdir(folder, { recursive: true });
  const write = async (name: string, bytes: Uint8Array): Promise<string> => {
    await writeFile(join(folder, name), bytes);
    return join(folder, name);
  };
  const files = {
    request: await write('station-6.ilreq', await aRequest(cast, register, now)),
    response: await write('P-2041-request-5.ilresp', await aResponse(cast, register, now)),
    release: await write('HL-0340.iltr', await aRelease(cast, opened, register, now)),
    acceptance: await write('T-126.iltr', await anAcceptance(cast, opened, register)),
  };
  await opened.close();
  return files;
};
