import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeConfirmation } from '../../../domain/installation/confirmation-proposals';
import { htmlToText } from '../../../main/mail/html-to-text';
import { readMail } from '../../../main/mail/read-mail';
import { aMail, mailText } from '../../builders/a-mail';
import { valueOf } from '../../builders/open-workspace';
import { naughtyStrings } from '../../vectors/naughty-strings';

const mails = join(import.meta.dirname, 'mails');
const revised = () => readFile(join(mails, 'revised-confirmation.eml'));

const codesIn = async (bytes: Uint8Array): Promise<readonly string[]> =>
  valueOf(await readMail(bytes)).notes.map(({ code }) => code);

const refusalOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await readMail(bytes);
  return read.ok ? 'read' : read.error.code;
};

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const multipart = (parts: readonly string[]): Uint8Array =>
  aMail({
    headers: { 'Content-Type': 'multipart/mixed; boundary=cut' },
    body: [...parts.map((part) => `--cut\n${part}`), '--cut--'].join('\n'),
  });

describe('A mail that was saved', () => {
  it('ID-4: says who wrote it and when, and its HTML becomes text with its tables', async () => {
    const mail = valueOf(await readMail(await revised()));
    expect(mail).toMatchObject({
      from: 'IDIS Licensing <licensing@idis.example>',
      to: 'Northgate Security <orders@northgate.example>',
      subject: 'RE: Purchase order PO-7713 – revised confirmation',
      sentOn: '2026-03-12',
      attachments: [{ fileName: 'licence.pdf', sizeBytes: 9 }],
      notes: [],
    });
    const [plain, html] = mail.bodies;
    expect(plain).toBe('Your mail program does not show HTML.');
    expect(html).toContain('your IDIS VAI licen\u0073es have been updated – this is the revised confirmation.');
    expect(html).toContain('VS-ADV3\tPro Advanced');
    expect(html).not.toMatch(/[<]|steal|document|Secret|0000|1111|track|color/);
  });

  it('gives its proposals: the new serial, the quoted one, the part with its quantity and the number', async () => {
    const { bodies, subject } = valueOf(await readMail(await revised()));
    const found = proposeConfirmation([subject, ...bodies].join('\n'), {
      serials: new Map(),
      parts: [{ part: 'VS-ADV3', family: 'VAI' }],
    });
    expect(found).toMatchObject({
      serials: [
        { serial: 'VAI-4K2D-88QX-05', family: 'VAI', quoted: false },
        { serial: 'VAI-9X5F-27NJ-04', family: 'VAI', quoted: true },
      ],
      parts: [{ part: 'VS-ADV3', quantity: 40 }],
      numbers: [{ number: 'PO-7713' }],
    });
  });

  it('is read in the encoding that it names, in each part by itself', async () => {
    const mixed = Buffer.concat([
      multipart([]).subarray(0, -'--cut--\r\n'.length),
      latin('--cut\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nGr\xfc\xdfe\r\n'),
      Buffer.from('--cut\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGrüße\r\n--cut--\r\n'),
    ]);
    const { bodies, notes } = valueOf(await readMail(mixed));
    expect(bodies.join('').match(/Grüße/g)).toHaveLength(2);
    expect(notes).toEqual([]);
  });

  it('in an encoding that nobody knows is read as well as it goes, and says so', async () => {
    const bytes = aMail({ headers: { 'Content-Type': 'text/plain; charset=klingon-8' }, body: 'Serial: KX-2201-04' });
    const mail = valueOf(await readMail(bytes));
    expect(mail.bodies).toEqual(['Serial: KX-2201-04']);
    expect(mail.notes).toEqual([{ code: 'mail/encoding-unknown', charset: 'klingon-8' }]);
  });

  it('with bytes that are no text in its encoding keeps the rest, and says so', async () => {
    const broken = latin(mailText({ body: 'Gr\xfc\xdfe, serial KX-2201-04' }));
    expect(await codesIn(broken)).toEqual(['mail/encoding-broken']);
    expect(valueOf(await readMail(broken)).bodies[0]).toContain('serial KX-2201-04');
  });

  it.each(['utf-16le', 'utf-8'] as const)('that an editor saved as %s with a mark is read', async (encoding) => {
    const text = `\ufeff${mailText({ body: 'Serial: KX-2201-04' })}`;
    const { subject, bodies } = valueOf(await readMail(Buffer.from(text, encoding)));
    expect([subject, bodies]).toEqual(['Confirmation of your order PO-7713', ['Serial: KX-2201-04']]);
  });

  it('shows no invisible marks: a serial reads as it is written', async () => {
    const { bodies } = valueOf(await readMail(aMail({ body: 'Serial: KX\u200b-22\u202e01\u00ad-04\u0007' })));
    expect(bodies).toEqual(['Serial: KX-2201-04']);
  });

  it('without any text says so', async () => {
    expect(await codesIn(aMail({ body: '   ' }))).toEqual(['mail/no-text']);
  });

  it('that is longer than anybody reads is cut, and says so', async () => {
    expect(await codesIn(aMail({ body: 'a line of a long mail\n'.repeat(20_000) }))).toEqual(['mail/text-cut']);
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'mail/empty'],
    ['a mail of Outlook’s own format', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'mail/outlook'],
    ['any other text', Buffer.from('Hello, this is no mail\nat all'), 'mail/not-a-mail'],
    ['any other bytes', Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3]), 'mail/not-a-mail'],
    ['a file that is too large', new Uint8Array(32 * 1024 * 1024 + 1), 'mail/too-large'],
  ])('%s is refused by its code', async (_what, bytes, code) => {
    expect(await refusalOf(bytes)).toBe(code);
  });

  it('of too many parts is refused before they are taken apart', async () => {
    expect(await refusalOf(multipart(Array.from({ length: 201 }, () => 'Content-Type: text/plain\n\nx')))).toBe(
      'mail/too-many-parts',
    );
    expect(await refusalOf(multipart(Array.from({ length: 150 }, () => 'Content-Type: text/plain\n\nx')))).toBe('read');
  });

  it.each([
    [
      'beside two hundred boundaries that are none',
      'multipart/mixed; boundary=cut',
      'boundary=b'.padEnd(3000, ' boundary=b'),
    ],
    ['with a boundary in pieces', 'multipart/mixed; boundary*0="c"; boundary*1="ut"', 'x'],
    ['with a boundary that is escaped', 'multipart/mixed; boundary="c\\ut"', 'x'],
  ])('of too many parts is refused %s', async (_how, type, decoy) => {
    const bytes = aMail({ headers: { 'Content-Type': type, 'X-Note': decoy }, body: '--cut\n\nx\n'.repeat(100_000) });
    expect(await refusalOf(bytes)).toBe('mail/too-many-parts');
  });

  it('with another inside is read with it, unless that one is of too many parts', async () => {
    const inside = (mail: Uint8Array): Uint8Array =>
      multipart([
        `Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n${Buffer.from(mail).toString('base64')}`,
      ]);
    const one = aMail({ body: 'Serial: KX-2201-04' });
    expect(valueOf(await readMail(inside(inside(one)))).bodies.join('')).toContain('KX-2201-04');
    const many = multipart(Array.from({ length: 201 }, () => 'Content-Type: text/plain\n\nx'));
    expect(await refusalOf(inside(inside(many)))).toBe('mail/too-many-parts');
  });

  it('of nothing but line ends is refused before it fills the memory', async () => {
    expect(await refusalOf(aMail({ body: '\n'.repeat(4_000_000) }))).toBe('mail/too-many-lines');
  });

  it('of more HTML than anybody writes is read as far as a letter goes, and says so', async () => {
    const headers = { 'Content-Type': 'text/html' };
    const mail = valueOf(await readMail(aMail({ headers, body: `Serial: KX-2201-04${'<b></b>'.repeat(1_000_000)}` })));
    expect(mail).toMatchObject({ bodies: ['Serial: KX-2201-04'], notes: [{ code: 'mail/text-cut' }] });
  });

  it('of parts in parts without end is refused', async () => {
    const nested = Array.from({ length: 40 }, (_none, depth) => {
      const start = depth === 0 ? '' : `--b${String(depth - 1)}\r\n`;
      return `${start}Content-Type: multipart/mixed; boundary=b${String(depth)}\r\n\r\n`;
    });
    expect(await refusalOf(Buffer.from(`From: a@b.example\r\n${nested.join('')}`))).toBe('mail/too-deep');
  });

  it('holds naughty strings in every place, and they come back as text', async () => {
    for (const text of ['plain', ...naughtyStrings]) {
      const line = text.replace(/[\r\n]/g, ' ');
      const bytes = aMail({
        headers: { Subject: line, From: line === '' ? 'a@b.example' : line },
        body: `${line}\nSerial: KX-2201-04`,
      });
      const mail = valueOf(await readMail(bytes));
      expect(mail.bodies.join('')).toContain('Serial: KX-2201-04');
      expect(`${mail.subject}${mail.from}`).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
  });

  it('any bytes at all are read or refused by a code', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, isMail) => {
        const sent = isMail ? Buffer.concat([Buffer.from('From: a@b.example\r\n'), bytes]) : bytes;
        expect(await refusalOf(sent)).toMatch(/^(read|mail\/[a-z-]+)$/);
      }),
    );
  });
});

describe('The text of HTML', () => {
  it.each([
    ['<p>One<br>two</p>', 'One\ntwo'],
    ['<tr><td>A</td><td>B<td>C</tr><tr><td>D</table>', 'A\tB\tC\n\nD'],
    ['<td><p class=x>A</p></td>\n<td><div>B</div> </td>', 'A\tB'],
    ['<table><td><p>One</p><p>Two</p><table><tr><td>A<td>B</table></table>', 'One\nTwo\nA\tB'],
    ['a &lt; b &amp;&amp; c &#38; &#x26; &unknown; &#xD800;', 'a < b && c & & &unknown; \ufffd'],
    ['a < b and c > d', 'a < b and c > d'],
    ['<script>alert(1)', ''],
    ['<SCRIPT>alert(1)</SCRIPT >after', 'after'],
    ['x<!-- never closed', 'x'],
    ['x<a href="', 'x'],
    ['<style>p{}</style><b>bold</b>text', 'boldtext'],
    ['<head><title>no</title><style>p{}</style><body>a head that is never closed', 'a head that is never closed'],
    ['a<td>&nbsp; b &nbsp;<td>\t c', 'a\tb\tc'],
  ])('of %j is %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('of a million beginnings comes to an end', () => {
    for (const piece of ['<', '<a ', '<!--', '</', '<script>', '&#', '<td>', '<b> ', '&nbsp;'])
      htmlToText(`${piece.repeat(200_000)}x`);
    expect(htmlToText('<script>'.repeat(1000))).toBe('');
  });

  it('never holds a tag of the original', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '/', 'b', 's', '!', '-', ' ', 'x') }), (html) => {
        expect(htmlToText(`${html}<script>bad</script>`)).not.toContain('<script>');
      }),
    );
  });
});
