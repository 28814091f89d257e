import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { quoteDocument } from '../../../contract/quote/quote-document';
import { done, refuse } from '../../../domain/result';
import { writeQuote } from '../../../main/mail/write-quote';
import { quotePage } from '../../../main/print/quote-page';
import { aQuote } from '../../builders/a-quote';
import { valueOf } from '../../builders/open-workspace';
import { naughtyStrings } from '../../vectors/naughty-strings';

const pdf = new Uint8Array(Buffer.from(`%PDF-1.7\n${'x'.repeat(500)}\n%%EOF`));
const parts = { printPage: () => Promise.resolve(done(pdf)), now: () => new Date(Date.UTC(2026, 2, 12, 12)) };

describe('A quote that goes out', () => {
  it('is a PDF, or the draft of a mail with that PDF attached', async () => {
    const quotes = [aQuote()];
    const asPdf = valueOf(await writeQuote({ quotes }, { quote: 'Q1', form: 'pdf', to: '' }, parts));
    expect(asPdf).toEqual({ fileName: 'Quote Q-2025-0001.pdf', bytes: pdf });
    const asMail = valueOf(await writeQuote({ quotes }, { quote: 'Q1', form: 'eml', to: 'anna@port.example' }, parts));
    expect(asMail.fileName).toBe('Quote Q-2025-0001.eml');
    const mail = await PostalMime.parse(asMail.bytes);
    expect(mail).toMatchObject({ subject: 'Quote Q-2025-0001', to: [{ address: 'anna@port.example' }] });
    expect(mail.text).toContain('Total: EUR 4,600.00');
    const [attached] = mail.attachments;
    expect(attached).toMatchObject({ filename: 'Quote-Q-2025-0001.pdf', mimeType: 'application/pdf' });
    expect(Buffer.from(attached?.content as ArrayBuffer)).toEqual(Buffer.from(pdf));
  });

  it('that is not there, or of which no PDF can be made, is refused', async () => {
    const asked = { quote: 'Q1', form: 'eml', to: '' } as const;
    expect(await writeQuote({ quotes: [] }, asked, parts)).toMatchObject({ error: { code: 'quote/unknown' } });
    const printPage = () => Promise.resolve(refuse('print/no-browser'));
    expect(await writeQuote({ quotes: [aQuote()] }, asked, { ...parts, printPage })).toMatchObject({
      error: { code: 'print/no-browser' },
    });
  });
});

/** Every tag that the page may have, whatever it is filled with. */
const tags =
  /<\/?(?:!doctype|html|head|meta|title|style|body|h1|h2|dl|dt|dd|table|thead|tbody|tfoot|tr|th|td|p|div|bdi)(?: [a-z-]+="[^"<>]*"| charset="utf-8"| html)*>/g;

describe('The page of a quote', () => {
  it('is A4, lets nothing run or load, and has the lines, the total and the dates', () => {
    const page = quotePage(quoteDocument(aQuote()));
    expect(page).toContain('size: A4');
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(page).toContain('<td class="end">EUR 4,600.00</td>');
    expect(page).toContain('<td class="end">1 Dec 2025</td><td class="end">1 Dec 2027</td>');
    expect(page).not.toMatch(/<script|https?:|url\(|@import| on[a-z]+=/);
  });

  it('has of what was typed nothing but the text', () => {
    const plain = /<style>[^<]*<\/style>/;
    for (const text of ['</title><script>alert(1)</script>', '" onload="x', '=HYPERLINK("x")', ...naughtyStrings]) {
      const said = text === '' ? ' ' : text.slice(0, 200);
      const page = quotePage(
        quoteDocument(aQuote({ number: said, customer: said, contact: said, note: said, terms: said })),
      );
      expect(page.replace(plain, '').replace(tags, '')).not.toMatch(/[<>]/);
    }
  });
});
