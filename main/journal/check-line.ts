/** Reads one journal line: in full with its signature, or, where that was done before, for its event only. */
import { limits } from '../../contract/limits';
import { ledgerEventSchema, type LedgerEvent } from '../../domain/ledger/event';
import { readEnvelope, type Envelope } from '../files/envelope';
import { hasValidSignature } from '../files/verify-signature';
import type { KnownDevices } from './known-devices';

export const EVENT_TYP = 'ilf-event.v1+jws';

/** The event, or what is wrong with its line. */
export type LineReading =
  { readonly event: LedgerEvent; readonly fault: null } | { readonly event: null; readonly fault: string };

const fault = (words: string): LineReading => ({ event: null, fault: words });

const readEvent = (payload: unknown): LineReading => {
  const parsed = ledgerEventSchema.safeParse(payload);
  return parsed.success ? { event: parsed.data, fault: null } : fault('it is not an event');
};

const signatureFault = async (envelope: Envelope, device: string, devices: KnownDevices): Promise<string | null> => {
  const [signature, second] = envelope.signatures;
  if (!signature || second || signature.kid !== device) return 'it is not signed by its own device alone';
  const jwk = devices.find(device);
  if (!jwk) return 'the device that signed it is not known here';
  return (await hasValidSignature(envelope, signature, jwk)) ? null : 'its signature does not fit';
};

/** Envelope, shape and signature of a line that nobody checked yet. */
export const checkLine = async (line: Uint8Array, devices: KnownDevices): Promise<LineReading> => {
  const envelope = readEnvelope(line, { typs: [EVENT_TYP], limitBytes: limits.eventBytes });
  if (!envelope.ok) return fault('it is not a signed event');
  const reading = readEvent(envelope.value.payload);
  if (reading.event === null) return reading;
  const wrong = await signatureFault(envelope.value, reading.event.device, devices);
  return wrong === null ? reading : fault(wrong);
};

/** Whether a line is what a half-finished write leaves: no JSON at all. */
export const isTornText = (line: Uint8Array): boolean => {
  try {
    JSON.parse(Buffer.from(line).toString('utf8'));
    return false;
  } catch {
    return true;
  }
};
