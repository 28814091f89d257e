/** Reads a mail as it was saved (`.eml`): who wrote it, its text and what else it brings; its HTML is never shown, only read. */
import PostalMime, { type Address, type Email } from 'postal-mime';
import { limits } from '../../contract/limits';
import { isCivilDate, type CivilDate } from '../../domain/calendar/civil-date';
import { done, refuse, type Refusal, type Result } from '../../domain/result';
import { toWellFormed } from '../../domain/well-formed';
import { withWindowsLetters } from '../tables/windows-letters';
import { htmlToText } from './html-to-text';
import { hasTooManyLines, mailBytesOf, partsDeclaredIn, strangeCharsetIn } from './mail-bytes';

/** Something in the mail that its reader should know of; its code has a sentence. */
export interface MailNote {
  readonly code: string;
  readonly [fact: string]: unknown;
}

export interface ReadMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** The day that its writer's clock showed. */
  readonly sentOn: CivilDate | null;
  /** Its text; first as plain text, then as it stands in its HTML, each where there is one. */
  readonly bodies: readonly string[];
  readonly attachments: readonly { readonly fileName: string; readonly sizeBytes: number }[];
  readonly notes: readonly MailNote[];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "Thu, 12 Mar 2026 09:14:00 +0900" is 2026-03-12, wherever it is read. */
const writtenDay = (header: string | undefined): CivilDate | null => {
  const [, day = '', month = '', year = ''] = /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})/i.exec(header ?? '') ?? [];
  const number = months.indexOf(month.toLowerCase()) + 1;
  const written = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(written) ? written : null;
};

/** What shows nothing and may change how the rest is shown: controls, joiners, marks of direction. */
const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const spaces = /[\u00a0\u2000-\u200a\u202f\u3000]/gu;

const readable = (text: string): string =>
  withWindowsLetters(toWellFormed(text)).replace(/\r\n?/g, '\n').replace(spaces, ' ').replace(invisible, '');
const oneLine = (text: string, most: number): string => readable(text).replace(/\s+/g, ' ').trim().slice(0, most);

const addressText = ({ name, address }: Address): string =>
  address === undefined || address === '' ? name : name === '' ? address : `${name} <${address}>`;

const LONGEST_HEADER = 500;

/** Of its HTML, as much as is read: tags are longer than what they say. */
const MOST_HTML = 20 * limits.mailTextCharacters;

const bodiesOf = ({ text = '', html = '' }: Email): readonly string[] =>
  [text, html === '' ? '' : htmlToText(html.slice(0, MOST_HTML))]
    .map((body) => readable(body).trim().slice(0, limits.mailTextCharacters))
    .filter((body) => body !== '');

const sizeOf = (content: ArrayBuffer | Uint8Array | string): number =>
  typeof content === 'string' ? content.length : content.byteLength;

const attachmentsOf = ({ attachments }: Email): ReadMail['attachments'] =>
  attachments.map(({ filename, mimeType, content }) => ({
    fileName: oneLine(filename ?? mimeType, LONGEST_HEADER),
    sizeBytes: sizeOf(content),
  }));

const notesOf = (bytes: Uint8Array, email: Email, bodies: readonly string[]): readonly MailNote[] => {
  const charset = strangeCharsetIn(bytes);
  const isBroken = [...bodies, email.subject ?? ''].some((text) => text.includes('\ufffd'));
  return [
    ...(charset === null ? [] : [{ code: 'mail/encoding-unknown', charset }]),
    ...(isBroken ? [{ code: 'mail/encoding-broken' }] : []),
    ...(bodies.length === 0 ? [{ code: 'mail/no-text' }] : []),
    ...(bodies.some((body) => body.length >= limits.mailTextCharacters) || (email.html ?? '').length > MOST_HTML
      ? [{ code: 'mail/text-cut', most: limits.mailTextCharacters }]
      : []),
  ];
};

const telling = new Set(['from', 'to', 'subject', 'date', 'message-id', 'received', 'mime-version', 'content-type']);

/** Any text parses as a mail with nothing in it; one of these lines is what makes it one. */
const isMail = ({ headers }: Email): boolean => headers.some(({ key }) => telling.has(key));

const MAX_DEPTH = 20;
const MAX_HEADER_BYTES = 1024 * 1024;
/** A mail that was forwarded, in one that was forwarded, in one that was forwarded. */
const MAX_MAILS_INSIDE = 3;

const parse = async (bytes: Uint8Array, maxRfc822NestingDepth: number): Promise<Result<Email>> => {
  try {
    const options = { maxNestingDepth: MAX_DEPTH, maxHeadersSize: MAX_HEADER_BYTES, maxRfc822NestingDepth };
    return done(await PostalMime.parse(bytes, options));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return /nesting depth/i.test(reason) ? refuse('mail/too-deep', { most: MAX_DEPTH }) : refuse('mail/damaged');
  }
};

const bytesOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);

/** Mails inside that were not taken apart yet. */
const mailsInside = ({ attachments }: Email): readonly Uint8Array[] =>
  attachments.flatMap(({ content, rfc822DepthExceeded }) => (rfc822DepthExceeded === true ? [bytesOf(content)] : []));

const refuseTooMuch = (mails: readonly Uint8Array[]): Refusal | null => {
  if (mails.some(hasTooManyLines)) return { code: 'mail/too-many-lines', most: limits.mailLines };
  const parts = mails.reduce((sum, mail) => sum + partsDeclaredIn(mail), 0);
  return parts > limits.mailParts ? { code: 'mail/too-many-parts', parts, most: limits.mailParts } : null;
};

/** One layer after the other: what a mail inside declares is seen once its own encoding is off, and counted before it is taken apart. */
const parseWithin = async (bytes: Uint8Array): Promise<Result<Email>> => {
  let mails: readonly Uint8Array[] = [bytes];
  for (let depth = 0; ; depth += 1) {
    const refusal = refuseTooMuch(mails);
    if (refusal !== null) return { ok: false, error: refusal };
    const email = await parse(bytes, depth);
    if (!email.ok || depth === MAX_MAILS_INSIDE) return email;
    mails = mailsInside(email.value);
    if (mails.length === 0) return email;
  }
};

const told = (bytes: Uint8Array, email: Email): ReadMail => {
  const bodies = bodiesOf(email);
  return {
    from: email.from === undefined ? '' : oneLine(addressText(email.from), LONGEST_HEADER),
    to: oneLine((email.to ?? []).map(addressText).join(', '), LONGEST_HEADER),
    subject: oneLine(email.subject ?? '', LONGEST_HEADER),
    sentOn: writtenDay(email.headers.find(({ key }) => key === 'date')?.value),
    bodies,
    attachments: attachmentsOf(email),
    notes: notesOf(bytes, email, bodies),
  };
};

/** Errors: `mail/empty`, `mail/too-large`, `mail/outlook`, `mail/too-many-lines`, `mail/too-many-parts`, `mail/too-deep`, `mail/not-a-mail`, `mail/damaged`. */
export const readMail = async (received: Uint8Array): Promise<Result<ReadMail>> => {
  const bytes = mailBytesOf(received);
  if (!bytes.ok) return bytes;
  const email = await parseWithin(bytes.value);
  if (!email.ok) return email;
  return isMail(email.value) ? done(told(bytes.value, email.value)) : refuse('mail/not-a-mail');
};
