import { describe, expect, it } from 'vitest';
import { toWellFormed } from '../../../domain/well-formed';
import { readMail } from '../../../main/mail/read-mail';
import { writeMailDraft } from '../../../main/mail/write-mail-draft';
import { valueOf } from '../../builders/open-workspace';
import { naughtyStrings } from '../../vectors/naughty-strings';

const noon = new Date(Date.UTC(2026, 2, 12, 12));
const rawOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('The draft of a mail', () => {
  it('is one that mail programs open to be sent, without a sender, and never sent from here', () => {
    const raw = rawOf(writeMailDraft({ to: 'sales@idis.example', subject: 'Order PO-1', text: 'One\nTwo' }, noon));
    const [head = ''] = raw.split('\r\n\r\n');
    expect(head.split('\r\n')).toEqual([
      'Date: Thu, 12 Mar 2026 12:00:00 +0000',
      'To: <sales@idis.example>',
      'Subject: =?utf-8?B?T3JkZXIgUE8tMQ==?=',
      'MIME-Version: 1.0',
      'X-Unsent: 1',
      'Content-Type: text/plain; charset=UTF-8',
      'Content-Transfer-Encoding: base64',
    ]);
  });

  it('leaves the recipient to the person who sends it where none is set', () => {
    expect(rawOf(writeMailDraft({ to: '', subject: 'Order', text: '' }, noon))).not.toMatch(/^To:/m);
  });

  it('comes back as it was written, in lines that every mail server takes', async () => {
    const subject = 'Größenänderung, 変更, 🎥 '.repeat(12).trim();
    const text = 'Grüße aus Köln\nzwei Zeilen\n\n' + 'lang '.repeat(200);
    const bytes = writeMailDraft({ to: 'sales@idis.example', subject, text }, noon);
    expect(
      Math.max(
        ...rawOf(bytes)
          .split('\r\n')
          .map(({ length }) => length),
      ),
    ).toBeLessThanOrEqual(76);
    const mail = valueOf(await readMail(bytes));
    expect(mail).toMatchObject({ subject, to: 'sales@idis.example', bodies: [text.trim()], notes: [] });
  });

  it('holds naughty strings in subject and text, and no header of theirs', async () => {
    for (const said of naughtyStrings) {
      const bytes = writeMailDraft(
        { to: '', subject: `Order ${said}\r\nBcc: a@b.example`, text: `Begin\n${said}` },
        noon,
      );
      const [head = ''] = rawOf(bytes).split('\r\n\r\n');
      expect(
        head.split('\r\n').filter((line) => !/^ =\?|^(Date|Subject|MIME-Version|X-Unsent|Content-)/.test(line)),
      ).toEqual([]);
      const body = rawOf(bytes).split('\r\n\r\n')[1] ?? '';
      const written = Buffer.from(body, 'base64').toString();
      expect(written).toBe(`Begin\r\n${toWellFormed(said).replace(/\r\n|\r|\n/g, '\r\n')}`);
    }
  });
});
