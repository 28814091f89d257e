/** A mail as a mail program saves it: headers as given, lines that end as mails' do. */

export interface MailParts {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const usual = {
  From: 'IDIS Licensing <licensing@idis.example>',
  To: 'orders@partner.example',
  Subject: 'Confirmation of your order PO-7713',
  Date: 'Thu, 12 Mar 2026 23:14:00 +0900',
  'MIME-Version': '1.0',
  'Content-Type': 'text/plain; charset=utf-8',
};

export const mailText = ({ headers = {}, body = '' }: MailParts): string =>
  [
    ...Object.entries({ ...usual, ...headers }).map(([name, value]) => `${name}: ${value}`),
    '',
    ...body.split('\n'),
    '',
  ].join('\r\n');

export const aMail = (parts: MailParts = {}): Uint8Array<ArrayBuffer> => new TextEncoder().encode(mailText(parts));
