/** What a person does on a screen before its picture is taken. */

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./pictured-screen.mjs').PicturedScreen} PicturedScreen */
/** @typedef {import('./pictured-screen.mjs').PicturedExchanges} PicturedExchanges */

/** @type {(name: string | RegExp) => NonNullable<PicturedScreen['act']>} */
export const press = (name) => (page) => page.getByRole('button', { name }).first().click();

/** @type {(menu: string | RegExp, item: string) => NonNullable<PicturedScreen['act']>} */
export const choose = (menu, item) => async (page) => {
  await page.getByRole('button', { name: menu }).first().click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.getByRole('dialog').waitFor();
};

/** @type {(name: string | RegExp) => NonNullable<PicturedScreen['act']>} */
export const ask = (name) => async (page) => {
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('dialog').waitFor();
};

/** One of the choices of a filter. @type {(filter: string, item: string) => NonNullable<PicturedScreen['act']>} */
export const pick = (filter, item) => async (page) => {
  await page.getByRole('button', { name: filter }).click();
  await page.getByRole('option', { name: item }).click();
};

/** The keys stand on a mark, and its words beside it. @type {NonNullable<PicturedScreen['act']>} */
export const walkTimeline = async (page) => {
  await page.getByRole('grid', { name: 'Portfolio timeline' }).focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight'])
    await page.keyboard.press(key);
};

/** As an address writes it. */
export const threeMonthsAgo = () => {
  const today = new Date();
  return new Date(Date.UTC(today.getFullYear(), today.getMonth() - 3, 15)).toISOString().slice(0, 10);
};

/** @type {(keys: string, then?: string) => NonNullable<PicturedScreen['act']>} */
export const type =
  (keys, then = '') =>
  async (page) => {
    await page.keyboard.press(keys);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(then);
  };

/** @type {(which: 'good' | 'tampered') => NonNullable<PicturedScreen['act']>} */
export const open = (which) => async (page, files) => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a licence file…' }).first().click();
  await (await chooser).setFiles(files[which]);
  await page.getByText('Reading and verifying…').waitFor({ state: 'hidden' });
  await page
    .getByText(which === 'good' ? 'Signed by a key you trust' : 'Damaged')
    .first()
    .waitFor();
};

/** A signed file that is no licence file. @type {(which: keyof PicturedExchanges, shows: string) => NonNullable<PicturedScreen['act']>} */
export const openSigned = (which, shows) => async (page, files) => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a licence file…' }).first().click();
  await (await chooser).setFiles(files[which]);
  await page.getByText(shows).first().waitFor();
};

/** A mail that confirms an order, as a mail program saves it. */
const MAIL = [
  'From: IDIS Licensing <licensing@idis.example>',
  'To: orders@northgate.example',
  'Subject: RE: PO-88214, revised confirmation',
  'Date: Thu, 12 Mar 2026 23:14:00 +0900',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Dear customer,',
  'your IDIS ISS order PO-88214 has been processed: 6 x ISS-Failover.',
  'The serial number stays ISS-51880-FT.',
  '',
].join('\r\n');

/** Dropped on the window, it is looked at. @type {NonNullable<PicturedScreen['act']>} */
export const dropMail = async (page) => {
  // As text: the page's own types are not known here.
  const dataTransfer = await page.evaluateHandle(`(() => {
    const data = new DataTransfer();
    data.items.add(new File([${JSON.stringify(MAIL)}], 'RE PO-88214 revised confirmation.eml'));
    return data;
  })()`);
  await page.dispatchEvent('body', 'drop', { dataTransfer });
  await page.getByText('Confirmation mail').waitFor();
};

/** An item of a menu that opens no dialog of a form. @type {(menu: string | RegExp) => NonNullable<PicturedScreen['act']>} */
export const openMenu = (menu) => async (page) => {
  await page.getByRole('button', { name: menu }).first().click();
  await page.getByRole('menu').waitFor();
};

/** The end of a card. @type {PicturedScreen['settle']} */
export const downToFoot = (page) =>
  page
    .locator('.import-card .card-foot')
    .last()
    .evaluate((foot) => foot.scrollIntoView({ block: 'end' }));

/** @type {NonNullable<PicturedScreen['act']>} */
export const acceptIntoPool = async (page, files) => {
  await openSigned('release', 'HL-0340')(page, files);
  await page.getByRole('combobox', { name: 'Into pool' }).click();
  await page.getByRole('option', { name: /^Container gates|^Easterholm container gates/ }).click();
};

/** @type {NonNullable<PicturedScreen['act']>} */
export const refuseRequest = async (page, files) => {
  await openSigned('request', 'Asks for licences')(page, files);
  await page.getByRole('button', { name: 'Refuse…' }).click();
  await page.getByLabel('Reason for the site').fill('The pumping stations were bought for stations 1 to 5.');
};

/** @type {(name: string | RegExp) => NonNullable<PicturedScreen['act']>} */
export const openRow = (name) => async (page) => {
  await page.getByRole('row', { name }).first().click();
  await page.getByRole('table', { name: 'Signatures' }).waitFor();
};

/** @type {(then: (page: Page) => Promise<void>) => NonNullable<PicturedScreen['act']>} */
export const openTable = (then) => async (page, files) => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import a register…' }).first().click();
  await (await chooser).setFiles(files.table);
  await page.getByText('What is imported').waitFor();
  await then(page);
};

const installations = [
  'Installation;Customer;Serial number;Former serials;Part number;Quantity;End of term',
  'Canal lock 4;Port of Westhaven;ISS-60311;;4 x ISS-Expert; ;',
  'Canal lock 4;Port of Westhaven;VAI-60311-C;VAI-60311-A, VAI-60311-B;VS-ES1;24;31.12.2027',
  'Ferry depot;Sound Ferries;ISS-60318;;ISS-Expert;2,5;',
  'Ticket hall;Sound Ferries;ISS-60320;;ISS-Exprt;6;',
].join('\n');

/** @type {NonNullable<PicturedScreen['act']>} */
export const openInstallations = async (page) => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import a register…' }).first().click();
  const buffer = Buffer.from(installations);
  await (await chooser).setFiles({ name: 'installations.csv', mimeType: 'text/csv', buffer });
  await page.getByText('Rows that stay out').scrollIntoViewIfNeeded();
};

/** @type {(page: Page) => Promise<void>} */
export const sayWhichDates = async (page) => {
  await page.getByRole('radio', { name: 'Day first: 3 Apr 2027' }).check();
  await page.getByText('Rows that stay out').scrollIntoViewIfNeeded();
};

/** @type {(label: string, text: string) => NonNullable<PicturedScreen['act']>} */
export const filter = (label, text) => async (page) => {
  await page.getByLabel(label).first().fill(text);
};

/** @type {NonNullable<PicturedScreen['act']>} */
export const renewTogether = async (page) => {
  await page.getByRole('checkbox', { name: 'Choose Substations, ring north' }).check();
  await page.getByRole('checkbox', { name: 'Choose Nordmole harbour perimeter' }).check();
  await page.getByRole('button', { name: 'Renew…' }).click();
  await page.getByRole('table', { name: 'What changes' }).waitFor();
};

/** @type {(page: Page, kind: string) => Promise<void>} */
const addStep = async (page, kind) => {
  await page.getByRole('button', { name: 'Add step' }).click();
  await page.getByRole('menuitem', { name: kind }).click();
};

/** @type {(page: Page) => Promise<void>} */
const toPartner = async (page) => {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Transfer licences…' }).click();
  await page.getByRole('dialog').getByLabel('Licences', { exact: true }).fill('5');
  await page.getByRole('combobox', { name: 'To', exact: true }).click();
  await page.getByRole('option', { name: 'To another partner, by file' }).click();
};

/** @type {(page: Page) => Promise<void>} */
const signAsOffice = async (page) => {
  await page.getByRole('combobox', { name: 'Signed with' }).click();
  await page.getByRole('option', { name: 'Tidewater Systems' }).click();
};

/** @type {NonNullable<PicturedScreen['act']>} */
export const releaseToPartner = async (page) => {
  await toPartner(page);
  await page.getByRole('combobox', { name: 'Partner' }).click();
  await page.getByRole('option', { name: 'Havenlight Integrators' }).click();
  await signAsOffice(page);
};

/** @type {NonNullable<PicturedScreen['act']>} */
export const requestActivation = async (page, files) => {
  await choose('More actions', 'Request activation…')(page, files);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Licences' }).fill('3');
  await dialog.getByRole('combobox', { name: 'Site' }).fill('Quay 3');
  await signAsOffice(page);
  await dialog.getByRole('table').waitFor();
};

/** @type {NonNullable<PicturedScreen['act']>} */
export const recordLoss = async (page, files) => {
  await choose('More actions', 'Record a lost activation…')(page, files);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Licences' }).fill('2');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Its server was stolen; reported to the police.');
  await dialog.getByRole('table').waitFor();
};

/** Before any partner's key is trusted: the one of the sample is let go. @type {NonNullable<PicturedScreen['act']>} */
export const releaseToNobody = async (page) => {
  await page.goto(page.url().replace(/#.*$/, '#/keys'));
  await page.getByRole('button', { name: 'Remove Havenlight Integrators' }).click();
  await page.getByRole('button', { name: 'Stop trusting' }).click();
  await page.getByText('Havenlight Integrators is no longer trusted.').waitFor();
  await page.goBack();
  await page.reload();
  await toPartner(page);
  await page.getByRole('button', { name: 'Go to Keys & trust' }).waitFor();
};

/** Licences that only move: into transit, so that every licence-day is there again. @type {NonNullable<PicturedScreen['act']>} */
export const draftTransfer = async (page) => {
  await page.getByRole('button', { name: 'What if…' }).click();
  await addStep(page, 'Transfer licences');
  await page.getByRole('combobox', { name: 'To', exact: true }).click();
  await page.getByRole('option', { name: 'Into transit, received later' }).click();
  await page.getByLabel(/^Licences, of/).fill('5');
  await page.getByText('before and after', { exact: false }).first().waitFor();
};

/** A transfer and a renewal, with goal seek beneath. @type {NonNullable<PicturedScreen['act']>} */
export const draftTwoSteps = async (page) => {
  await page.getByRole('button', { name: 'What if…' }).click();
  await addStep(page, 'Transfer licences');
  await page.getByRole('combobox', { name: 'To', exact: true }).click();
  await page.getByRole('option', { name: /^Campus norte/ }).click();
  await page.getByLabel(/^Licences, of/).fill('5');
  await addStep(page, 'Renew the SUP');
  await page.getByRole('textbox', { name: 'Date to reach' }).fill('1 Jun 2029');
  await page.getByRole('group', { name: 'Whole years that come nearest' }).waitFor();
  await page.getByRole('table', { name: 'What changes' }).waitFor();
};

/** @type {NonNullable<PicturedScreen['act']>} */
export const returnFromList = async (page) => {
  await page.getByRole('button', { name: 'Actions for the request of Gates 9 and 10' }).last().click();
  await page.getByRole('menuitem', { name: 'Return…' }).click();
  await page.getByRole('dialog').waitFor();
};
