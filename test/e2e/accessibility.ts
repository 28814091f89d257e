/** What axe finds on a page: the rules of WCAG 2.2 A and AA and its own best practices. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    readonly axe: { readonly run: () => Promise<AxeResults> };
  }
}

/** What fades in or out has no contrast of its own yet; what turns for ever is not waited for. */
const untilStill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });

/** One line a fault, `rule: element`; empty when there is none. */
export const accessibilityFaults = async (page: Page): Promise<readonly string[]> => {
  // Evaluated from outside the page, so that the page's own policy against foreign scripts stays as it is.
  await untilStill(page);
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
};
