/**
 * How a second start recognises the first: it asks a challenge that only a host of the same workspace can answer,
 * because both read the token from the workspace's folder. The token itself never travels.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Session } from './session';

export const challengePath = '/instance';

const answerSchema = z.strictObject({ proof: z.string(), ticket: z.string().nullable() });
export type ChallengeAnswer = Readonly<z.infer<typeof answerSchema>>;

const macOf = (token: string, purpose: 'host' | 'asker', challenge: string): string =>
  createHmac('sha256', token).update(`coterm-${purpose}:${challenge}`).digest('base64url');

const isMac = (given: string, expected: string): boolean =>
  given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));

/** `null` for what is no challenge. An asker that proves to know the token gets a ticket to open a window with. */
export const answerChallenge = (session: Session, query: Readonly<Record<string, string>>): ChallengeAnswer | null => {
  const { challenge = '', mac = '' } = query;
  if (!/^[\w-]{43}$/.test(challenge)) return null;
  const isTrusted = isMac(mac, macOf(session.token, 'asker', challenge));
  return { proof: macOf(session.token, 'host', challenge), ticket: isTrusted ? session.issueTicket() : null };
};

const askHost = async (address: string, timeoutMs: number): Promise<unknown> => {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
    return response.ok ? await response.json() : null;
  } catch {
    // Nobody there, or somebody who speaks something else: not our host either way.
    return null;
  }
};

/** A ticket of the host at `origin` if it knows `token`, else `null`. */
export const askForTicket = async (origin: string, token: string, timeoutMs = 2000): Promise<string | null> => {
  const challenge = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({ challenge, mac: macOf(token, 'asker', challenge) });
  const answer = answerSchema.safeParse(await askHost(`${origin}${challengePath}?${query.toString()}`, timeoutMs));
  return answer.success && isMac(answer.data.proof, macOf(token, 'host', challenge)) ? answer.data.ticket : null;
};
