/** Writes a mail that waits to be sent: mail programs open it as a draft (`X-Unsent`), and nothing is sent from here. */
import { createMimeMessage } from 'mimetext';
import { toWellFormed } from '../../domain/well-formed';

export interface MailDraft {
  /** Empty where the person who sends it fills it in. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attached?: AttachedFile;
}

/** A file that goes out with the mail. */
export interface AttachedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Bytes of UTF-8 in one encoded word, so that its line has at most 76 characters, the name of the header included (RFC 2047). */
const WORD_BYTES = 36;
/** Characters of Base64 in one line (RFC 2045). */
const LINE = 76;
const EOL = '\r\n';

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** In pieces that no character is cut by. */
const piecesOf = (text: string): readonly string[] => {
  const pieces: string[] = [];
  let [piece, bytes] = ['', 0];
  for (const character of text) {
    const length = Buffer.byteLength(character);
    if (bytes + length > WORD_BYTES) {
      pieces.push(piece);
      [piece, bytes] = ['', 0];
    }
    piece += character;
    bytes += length;
  }
  return [...pieces, piece];
};

const encodedWords = (text: string): string =>
  piecesOf(text)
    .map((piece) => `=?utf-8?B?${base64(piece)}?=`)
    .join(`${EOL} `);

const oneLine = (text: string): string => toWellFormed(text).replace(/\s+/g, ' ').trim();
const inLines = (encoded: string): string => (encoded.match(new RegExp(`.{1,${String(LINE)}}`, 'g')) ?? []).join(EOL);
const body = (text: string): string => inLines(base64(toWellFormed(text).replace(/\r\n|\r|\n/g, EOL)));

/** In a header as it stands: letters of other scripts would need an encoding that not every mail program reads. */
const plainName = (fileName: string): string => fileName.replace(/[^A-Za-z0-9._-]+/g, '-');

/** A draft has no sender and no id yet: the mail program gives it both. */
const given = new Set(['From', 'Message-ID']);

/** `to` is an address or empty. */
export const writeMailDraft = ({ to, subject, text, attached }: MailDraft, now: Date): Uint8Array<ArrayBuffer> => {
  const message = createMimeMessage();
  for (const field of message.headers.fields) {
    if (given.has(field.name)) field.disabled = true;
    if (field.name === 'Subject') field.dump = (value) => encodedWords(typeof value === 'string' ? value : '');
  }
  message.setHeader('Date', now.toUTCString().replace('GMT', '+0000'));
  if (to !== '') message.setTo({ addr: to });
  message.setSubject(oneLine(subject));
  message.setHeader('X-Unsent', '1');
  message.addMessage({ contentType: 'text/plain', encoding: 'base64', data: body(text) });
  if (attached !== undefined)
    message.addAttachment({
      filename: plainName(attached.fileName),
      contentType: attached.mediaType,
      encoding: 'base64',
      data: inLines(Buffer.from(attached.bytes).toString('base64')),
    });
  // Lines end as the system's do until here; mails' end in one way everywhere.
  const lines = `${message.asRaw()}\n`.replace(/\r?\n/g, EOL);
  return new Uint8Array(Buffer.from(lines, 'ascii'));
};
