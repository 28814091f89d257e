import { describe, expect, it } from 'vitest';
import { orderDocument } from '../../../domain/installation/order-text';
import { orderPage } from '../../../main/print/order-page';
import { someOrderFacts } from '../../builders/an-order-document';
import { naughtyStrings } from '../../vectors/naughty-strings';

const pageOf = (over: Parameters<typeof someOrderFacts>[0] = {}): string =>
  orderPage(orderDocument(someOrderFacts(over)));

/** Every tag that the page may have, whatever it is filled with. */
const tags =
  /<\/?(?:!doctype|html|head|meta|title|style|body|h1|h2|dl|dt|dd|table|thead|tbody|tr|th|td|p|br|span)(?: [a-z-]+="[^"<>]*"| charset="utf-8"| html)*>/g;

describe('The page of an IDIS order', () => {
  it('is A4, lets nothing run or load, and has the order’s fields, lines and note', () => {
    const page = pageOf();
    expect(page).toContain('size: A4');
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(page).toContain('<dd class="serial">VAI-9X5F-27NJ-04</dd>');
    expect(page).toContain('<td class="quantity">40</td>');
    expect(page).toContain('in place of as many VS-ES1');
    expect(page).not.toMatch(/<script|https?:|url\(|@import| on[a-z]+=/);
  });

  it('has of what was typed nothing but the text', () => {
    for (const text of ['</title><script>alert(1)</script>', '" onload="x', ...naughtyStrings]) {
      const lines = [{ part: text, description: text, quantity: 1, replaces: text }];
      const page = pageOf({ number: text, installation: text, customer: text, note: text, lines });
      const style = /<style>[^<]*<\/style>/;
      expect(page.replace(style, '').replace(tags, '')).not.toMatch(/[<>]/);
    }
  });
});
