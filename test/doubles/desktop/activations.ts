/** Offline activation of the double: files are plain JSON with the signer's key id, over the real rules of the ledger. */
import type { FilePreview, Input, Output } from '../../../contract/ipc';
import {
  ACTIVATION_REQUEST_TYP,
  ACTIVATION_RESPONSE_TYP,
  type ActivationResponse,
} from '../../../domain/activation/activation-files';
import { draftResponse } from '../../../domain/activation/draft-response';
import type { ChangeOf } from '../../../domain/ledger/change';
import { admitAcceptance, admitAnswer, admitAt, type AtSite } from '../../../domain/ledger/exchange-site';
import { answerGivenTo, nextSequence, nextSiteSequence } from '../../../domain/ledger/exchange-numbers';
import { signedDocumentSchema, type SignedDocument } from '../../../domain/ledger/signed-document';
import { weighGrant } from '../../../domain/ledger/weigh-grant';
import { done, refuse, type Refusal } from '../../../domain/result';
import { docIdOf } from './doc-id-of';
import type { MemoryKeys } from './keys';
import type { MemoryLedger, ShelvedDocument } from './ledger';

type Day = ChangeOf<'file-issued'>['on'];

export const exchangeFileBytes = (kid: string, signed: SignedDocument): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify({ kid, signed }));

const parse = (bytes: Uint8Array<ArrayBuffer>): { kid: string; signed: SignedDocument } | null => {
  try {
    const { kid, signed } = JSON.parse(new TextDecoder().decode(bytes)) as { kid: string; signed: unknown };
    const parsed = signedDocumentSchema.safeParse(signed);
    return parsed.success ? { kid, signed: parsed.data } : null;
  } catch {
    return null;
  }
};

interface Waiting {
  readonly docId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly signed: SignedDocument;
}

const dayOf = ({ typ, payload }: SignedDocument): Day | null => {
  if (typ === ACTIVATION_REQUEST_TYP) return payload.requestedOn;
  return typ === ACTIVATION_RESPONSE_TYP ? payload.decidedOn : null;
};

export const createMemoryActivations = (ledger: MemoryLedger, keys: MemoryKeys, today: Day) => {
  const waiting = new Map<string, Waiting>();
  const iat = `${today}T12:00:00Z`;
  const nonce = (): string => crypto.randomUUID();

  const shelve = ({ docId, fileName, bytes, signed }: Waiting): void => {
    const document: ShelvedDocument = {
      ...{ docId, typ: signed.typ, sizeBytes: bytes.byteLength, licence: null, signed, changes: null },
      ...{ fileName, bytes },
    };
    ledger.shelve(document);
  };
  const change = (kind: 'file-issued' | 'file-imported', { docId, fileName, signed }: Waiting, at: AtSite = {}) =>
    ({ kind, on: dayOf(signed) ?? today, docId, typ: signed.typ, fileName, ...at }) as const;

  const write = async (
    key: string,
    fileName: string,
    signed: SignedDocument,
    at: AtSite = {},
    first: readonly Waiting[] = [],
  ) => {
    const kid = keys.own(key)?.kid;
    if (kid === undefined) return refuse('key/unknown', { name: key });
    const bytes = exchangeFileBytes(kid, signed);
    const written: Waiting = { docId: await docIdOf(bytes), fileName, bytes, signed };
    [...first, written].forEach(shelve);
    const changes = [...first.map((file) => change('file-imported', file)), change('file-issued', written, at)];
    const recorded = ledger.record(changes);
    return recorded.ok ? done(written) : recorded;
  };

  const request = async ({ key, pool, product, quantity, override, ...order }: Input<'activations.request'>) => {
    const { fingerprint = 'own' } = order;
    const registered = ledger.register().sites.find((each) => each.site === order.site);
    const site = registered?.name ?? order.site;
    const place = { name: site, ...(registered === undefined ? {} : { id: registered.site }) };
    const at = admitAt(ledger.register(), { site: place, pool, org: site }, today, override);
    if (!at.ok) return at;
    const siteKid = keys.own(key)?.kid ?? '';
    const siteSequence = nextSiteSequence(ledger.ledger(), siteKid);
    const payload = {
      ...{ v: 1 as const, id: `AR-${siteSequence}`, nonce: nonce(), org: site, siteKid, siteSequence, pool, product },
      ...{ quantity, fingerprint, site: place, kind: 'activate' as const, iat, requestedOn: today },
    };
    return await write(key, `request-${siteSequence}.ilreq`, { typ: ACTIVATION_REQUEST_TYP, payload }, at.value);
  };

  const giveBack = async ({ key, response, quantity }: Input<'activations.return'>) => {
    const granted = ledger.register().activations.find(({ answer }) => answer?.docId === response);
    if (granted === undefined) return refuse('activation/return-unknown', { id: response });
    const siteSequence = nextSiteSequence(ledger.ledger(), granted.request.siteKid);
    const payload = {
      ...{ ...granted.request, id: `AR-${siteSequence}`, nonce: nonce(), siteSequence, quantity },
      ...{ kind: 'return' as const, returns: { response }, iat, requestedOn: today },
    };
    return await write(key, `return-${siteSequence}.ilreq`, { typ: ACTIVATION_REQUEST_TYP, payload });
  };

  const draft = ({ docId, signed }: Waiting, reason?: string) => {
    if (signed.typ !== ACTIVATION_REQUEST_TYP) return refuse('activation/not-a-request');
    const lot = reason === undefined ? weighGrant(ledger.register(), signed.payload) : done('');
    if (!lot.ok) return lot;
    const sequence = nextSequence(ledger.ledger());
    const stamp = { id: `AA-${sequence}`, inReplyTo: docId, sequence, iat, decidedOn: today };
    const decision =
      reason === undefined ? { result: 'granted' as const, lot: lot.value } : { result: 'refused' as const, reason };
    return done(draftResponse(signed.payload, decision, stamp));
  };

  const admitted = ({ signed }: Waiting, response: ActivationResponse, override?: string) =>
    signed.typ === ACTIVATION_REQUEST_TYP
      ? admitAnswer(ledger.register(), signed.payload, response, override)
      : done({});

  const isKept = ({ docId }: Waiting): boolean =>
    ledger.register().activations.some((each) => each.docId === docId && each.direction === 'imported');

  const answer = async ({ key, preview, reason, override }: Input<'activations.answer'>) => {
    const asked = waiting.get(preview);
    if (asked === undefined) return refuse('file/preview-gone');
    const payload = draft(asked, reason);
    if (!payload.ok) return payload;
    const first = isKept(asked) ? [] : [asked];
    const signed = { typ: ACTIVATION_RESPONSE_TYP, payload: payload.value } as const;
    const at = admitted(asked, payload.value, override);
    if (!at.ok) return at;
    const written = await write(key, asked.fileName.replace('.ilreq', '.ilresp'), signed, at.value, first);
    if (!written.ok) return written;
    const { fileName, docId, bytes } = written.value;
    const given: Output<'activations.answer'> = {
      ...{ fileName, docId, bytes },
      ...{ result: payload.value.result, again: false },
    };
    return done(given);
  };

  type Weighed = Pick<FilePreview, 'preview' | 'refusal' | 'known' | 'differences' | 'activation'>;
  const shown = (refusal: Refusal | null, over: Partial<Weighed>): Weighed => ({
    ...{ preview: null, known: false, differences: [], activation: null, ...over },
    refusal: refusal === null ? null : { ...refusal },
  });

  const weighRequest = (file: Waiting): Weighed => {
    const given = answerGivenTo(ledger.ledger(), file.docId);
    const kept = isKept(file);
    if (given !== null) return shown(null, { known: true, activation: { refusal: null, answer: given, kept } });
    const drafted = draft(file);
    const at = drafted.ok ? admitted(file, drafted.value) : drafted;
    const refusal = at.ok ? null : { ...at.error };
    return shown(null, { activation: { refusal, answer: null, kept } });
  };

  const weigh = (file: Waiting): Weighed => {
    shelve(file);
    if (file.signed.typ === ACTIVATION_REQUEST_TYP) return weighRequest(file);
    const atSite = (override?: string) => admitAcceptance(ledger.ledger(), ledger.register(), file.signed, override);
    const [at, withReason] = [atSite(), atSite('-')];
    const withAt = change('file-imported', file, withReason.ok ? withReason.value : {});
    const { refusal, differences } = ledger.weighChange(withAt);
    const activation = at.ok ? null : { refusal: { ...at.error }, answer: null, kept: false };
    return shown(refusal, { differences, activation });
  };

  /** `null` for a file of another kind. */
  const preview = async (fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<FilePreview | null> => {
    const file = parse(bytes);
    if (file === null || dayOf(file.signed) === null) return null;
    const docId = await docIdOf(bytes);
    const trusted = keys.trusted(file.kid);
    const outcome = trusted === undefined ? ('unknown-key' as const) : ('valid' as const);
    const signature = { kid: file.kid, role: null, trustedAs: trusted?.name ?? null, outcome };
    const facts = { typ: file.signed.typ, docId, sizeBytes: bytes.byteLength, signatures: [signature] };
    const base = { fileName, licence: null, signed: file.signed, transfer: null };
    if (trusted === undefined) {
      const verdict = {
        kind: 'unknown-issuer' as const,
        code: 'ilf/unknown-issuer',
        facts: { kid: file.kid },
        ...facts,
      };
      return { ...base, ...shown(null, {}), verdict };
    }
    const held: Waiting = { docId, fileName, bytes, signed: file.signed };
    const weighed = weigh(held);
    const handle = weighed.refusal === null && !weighed.known ? crypto.randomUUID() : null;
    if (handle !== null) waiting.set(handle, held);
    return { ...base, ...weighed, preview: handle, verdict: { kind: 'authentic', code: null, facts: {}, ...facts } };
  };

  return {
    request: async (input: Input<'activations.request'>) => {
      const written = await request(input);
      if (!written.ok) return written;
      const { fileName, docId, bytes } = written.value;
      return done({ fileName, docId, bytes });
    },
    giveBack: async (input: Input<'activations.return'>) => {
      const written = await giveBack(input);
      if (!written.ok) return written;
      const { fileName, docId, bytes } = written.value;
      return done({ fileName, docId, bytes });
    },
    answer,
    preview,
    /** `null` for the handle of another file. */
    commit: (handle: string, override?: string) => {
      const file = waiting.get(handle);
      if (file === undefined) return null;
      const at = admitAcceptance(ledger.ledger(), ledger.register(), file.signed, override);
      return at.ok ? ledger.record([change('file-imported', file, at.value)]) : at;
    },
  };
};

export type MemoryActivations = ReturnType<typeof createMemoryActivations>;
