/** Names that look like markup, formats or templates, as the person at the screen sees them. */
import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../domain/ledger/change';
import { fromSegment, poolPath, toSegment } from '../../renderer/app/paths';
import { loadTexts, setUpTexts } from '../../renderer/app/set-up-texts';
import { refusalText } from '../../renderer/ui/refusal-text';
import { day } from '../builders/a-lot';
import { naughtyFolder, naughtyStrings } from '../vectors/naughty-strings';
import { unlessSet } from '../vectors/vector-folder';
import { showPools } from './features/pools/show-pools';

/** What a template of texts or a page would act upon; these need no folder of vectors. */
const markup: readonly string[] = [
  '<mark>bold</mark>',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '&lt;b&gt; &amp; &quot;',
  '{{name}} {{- name}}',
  '$t(app:title) $t(refusals:pool/unknown.what)',
  '<0>zero</0><1/>',
  '%s %d %n $& $1 $$',
  'constructor',
  '__proto__',
  '=HYPERLINK("http://evil.example")',
];

const from = day('2025-03-01');

const poolsNamed = (texts: readonly string[]): readonly (readonly Change[])[] =>
  texts.map((text) => [
    { kind: 'pool-created', on: from, pool: text, name: text, customer: text, purchaseOrder: text },
    { kind: 'lot-added', on: from, pool: text, lot: text, product: text, quantity: 4, variant: text },
    { kind: 'licences-activated', on: from, pool: text, quantity: 1, site: text },
  ]);

/** Nothing on the page that a name could have brought with it. */
const expectNoMarkup = (): void => {
  const brought = 'script, iframe, object, embed, img, mark, [onerror], [onload], [onclick], [href^="javascript:" i]';
  expect(document.body.querySelectorAll(brought)).toHaveLength(0);
};

/** The names in the rows' heads as they are on the page, character for character. */
const listed = (): readonly string[] =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => row.getAttribute('aria-label'))
    .filter((label) => label !== null);

const expectListed = async (texts: readonly string[]): Promise<void> => {
  await showPools('/pools', poolsNamed(texts));
  expect([...listed()].sort()).toEqual(texts.map((text) => `${text}, ${text}`).sort());
  const shown = screen.getByRole('table').textContent;
  for (const text of texts) expect(shown).toContain(text);
  expectNoMarkup();
};

const expectSpelledOut = (texts: readonly string[]): void => {
  for (const text of texts) {
    expect(refusalText({ code: 'pool/exists', pool: text }).what).toBe(
      `A pool ${text} exists already, or existed once.`,
    );
  }
};

beforeAll(async () => {
  await setUpTexts();
  await loadTexts('pools');
  await loadTexts('refusals');
});

describe('A name that looks like markup or like a template', () => {
  it('stands in the list of pools as it was written, and does nothing', async () => {
    const alert = vi.fn();
    vi.stubGlobal('alert', alert);
    await expectListed(markup);
    expect(alert).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });

  it('stands in a sentence as it was written', () => {
    expectSpelledOut(markup);
  });

  it.each(markup)('stands on the pool’s own page as it was written: %s', async (text) => {
    await showPools(poolPath(text), poolsNamed([text]));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain(text);
    expectNoMarkup();
  });
});

describe.skipIf(naughtyFolder === null)(`The naughty strings in the window${unlessSet(naughtyFolder)}`, () => {
  const names = naughtyStrings.filter((text) => text.trim() !== '');

  it('stand in sentences as they were written', () => {
    expectSpelledOut(names);
  });

  it('are addresses of pools, however often an address is decoded on its way', () => {
    for (const text of names) {
      expect(fromSegment(toSegment(text))).toBe(text);
      expect(fromSegment(decodeURIComponent(toSegment(text)))).toBe(text);
    }
  });

  it('stand in the list of pools as they were written', async () => {
    // Drawing takes its time, and a list of more than 200 draws a part of its rows: every third stands for all.
    await expectListed(names.filter((_name, index) => index % 3 === 0));
  });
});
