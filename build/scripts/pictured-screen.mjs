/** What one picture of `npm run screenshots` is taken of, and how it is written down. */

/** @typedef {import('@playwright/test').Page} Page */

/**
 * @typedef {object} PicturedTables
 * @property {string} good a licence file that can be imported
 * @property {string} tampered the same with its content changed
 * @property {string} table pools in a table, with a date that can be read in two ways
 */

/**
 * What the others of the sample portfolio send.
 * @typedef {object} PicturedExchanges
 * @property {string} request of a server, to be answered
 * @property {string} response to a request of the office
 * @property {string} release licences of another partner, to be accepted
 * @property {string} acceptance a transfer of the office, countersigned
 */

/** @typedef {PicturedTables & PicturedExchanges} PicturedFiles */

/**
 * @typedef {object} PicturedScreen
 * @property {string} name
 * @property {string} path
 * @property {string} shows text that stands there once everything is there
 * @property {((page: Page, files: PicturedFiles) => Promise<void>) | null} act what a person does there first
 * @property {((page: Page) => Promise<void>) | null} settle done again for each size
 */

/** @type {(name: string, path: string, shows: string, act?: PicturedScreen['act']) => PicturedScreen} */
export const screen = (name, path, shows, act = null) => ({ name, path, shows, act, settle: null });

/** Scrolled to one of its sections. @type {(name: string, path: string, shows: string, region: string) => PicturedScreen} */
export const section = (name, path, shows, region) => ({
  ...screen(name, path, shows),
  settle: (page) =>
    page
      .getByRole('region', { name: region })
      .first()
      .evaluate((found) => found.scrollIntoView()),
});
