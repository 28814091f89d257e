import { describe, expect, it } from 'vitest';
import { amountText, dayText, percentText } from '../../../contract/quote/amount-text';
import { quoteDocument, quoteFileName, quoteText } from '../../../contract/quote/quote-document';
import { exportedQuote, exportedQuotes } from '../../../contract/quote/quote-table';
import { amountNumber } from '../../../contract/table/currency-digits';
import { csvText } from '../../../contract/table/csv-text';
import { day } from '../../builders/a-lot';
import { aQuote } from '../../builders/a-quote';
import { naughtyStrings } from '../../vectors/naughty-strings';

describe('Amounts of a quote', () => {
  it('are written in the decimals of their currency, exactly', () => {
    expect(amountText(199_600, 'EUR')).toBe('1,996.00');
    expect(amountText(199_600, 'JPY')).toBe('199,600');
    expect(amountText(1_234_567_890, 'KWD')).toBe('1,234,567.890');
    expect(amountText(-5, 'EUR')).toBe('−0.05');
    expect(amountText(0, 'KWD')).toBe('0.000');
    expect(amountText(Number.MAX_SAFE_INTEGER, 'EUR')).toBe('90,071,992,547,409.91');
    expect([amountNumber(199_605, 'EUR'), amountNumber(5, 'JPY'), percentText(250)]).toEqual([1996.05, 5, '2.5 %']);
    expect(dayText(day('2025-09-01'))).toBe('1 Sep 2025');
  });
});

describe('A quote on paper', () => {
  it('says who, what, until when, each pool’s date before and after, and how it was rounded', () => {
    const document = quoteDocument(aQuote());
    expect(document).toMatchObject({
      title: 'Quote Q-2025-0001',
      total: 'EUR 4,600.00',
      rounding: 'Discounts are rounded half up to the smallest unit of the currency, once in each line.',
      note: ['One', 'Two'],
      terms: ['Net 30 days'],
    });
    expect(document.fields).toContainEqual({ label: 'Valid until', value: '1 Jul 2025' });
    expect(document.pools).toEqual([
      { pool: 'Harbour (P-1)', years: '2 years', from: '1 Dec 2025', to: '1 Dec 2027' },
      { pool: 'P-2', years: 'trade-in', from: '1 Jan 2022', to: '' },
    ]);
    expect(document.lines[0]).toEqual({
      pool: 'Harbour (P-1)',
      what: 'SUP for 2 years, iSentry Core',
      detail: 'stand-alone',
      quantity: '40',
      unit: '49.90',
      amount: '3,992.00',
    });
    expect(document.lines[2]).toMatchObject({ what: 'Trade-in of release R1', amount: 'on request' });
    expect(quoteText(document)).toContain('Total: EUR 4,600.00');
  });

  it('says in the body of its mail what it says on paper: the rounding under the total, then the note and the terms', () => {
    const text = quoteText(quoteDocument(aQuote()));
    const rounding = 'Discounts are rounded half up to the smallest unit of the currency, once in each line.';
    expect(text).toContain(`Total: EUR 4,600.00\n${rounding}\n\nOne\nTwo\n\nNet 30 days\n`);
    const plain = aQuote({ note: '', terms: '' });
    const unrounded = quoteText({ ...quoteDocument(plain), rounding: '' });
    expect(unrounded.endsWith('Total: EUR 4,600.00\n')).toBe(true);
  });

  it('keeps every value to one line, without controls and marks that turn what follows', () => {
    for (const text of ['a\nTotal: 0', 'x\u202Egnp.exe', ...naughtyStrings]) {
      const { fields, lines, title } = quoteDocument(
        aQuote({ number: text, customer: text, contact: text, note: text }),
      );
      const values = [title, ...fields.map(({ value }) => value), ...lines.map(({ what }) => what)];
      expect(values.filter((value) => /[\n\r\u0000-\u001f\u202a-\u202e\u2066-\u2069]/.test(value))).toEqual([]);
    }
  });

  it('is called by its number, whatever that is', () => {
    expect(quoteFileName('Q-2025-0001', 'pdf')).toBe('Quote Q-2025-0001.pdf');
    expect(quoteFileName('../../etc/passwd', 'eml')).toBe('Quote ..-..-etc-passwd.eml');
  });
});

describe('A quote as a table', () => {
  it('has its lines with amounts as numbers, and the total as its last row', () => {
    const { titles, rows } = exportedQuote(aQuote());
    const amount = titles.indexOf('Amount');
    expect(rows).toHaveLength(7);
    expect(rows.map((row) => row[amount])).toEqual([3_992, 1_200, null, 8, -520, -80, 4_600]);
    expect(rows.at(-1)?.[titles.indexOf('Line')]).toBe('Total');
    expect(rows[0]?.[titles.indexOf('SUP ends then')]).toEqual({ on: '2027-12-01' });
  });

  it('calculates nothing: a customer named as a formula is a text', () => {
    const evil = '=HYPERLINK("https://evil.example","Port")';
    const csv = csvText(exportedQuotes([aQuote({ customer: evil })]));
    expect(csv).not.toMatch(/(^|[,;"\n])=HYPERLINK/);
    expect(csv).toContain('HYPERLINK');
  });
});
