/** What `npm run screenshots` takes pictures of: a line for each screen and state. */

import {
  acceptIntoPool,
  ask,
  choose,
  downToFoot,
  dropMail,
  draftTransfer,
  draftTwoSteps,
  filter,
  open,
  openInstallations,
  openMenu,
  openRow,
  openSigned,
  openTable,
  press,
  recordLoss,
  refuseRequest,
  releaseToNobody,
  releaseToPartner,
  renewTogether,
  requestActivation,
  returnFromList,
  sayWhichDates,
  threeMonthsAgo,
  type,
} from './pictured-acts.mjs';
import { renewalScreens } from './pictured-renewals.mjs';
import { screen, section } from './pictured-screen.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./pictured-screen.mjs').PicturedScreen} PicturedScreen */

/** @type {(page: Page, part: string, quantity: string) => Promise<void>} */
const choosePart = async (page, part, quantity) => {
  await page.getByRole('combobox', { name: 'Part number 1' }).fill(part);
  await page.getByRole('option').first().click();
  await page.getByLabel('Quantity of part 1').fill(quantity);
};

/** A new installation comes with its order. @type {NonNullable<PicturedScreen['act']>} */
const composeNew = async (page) => {
  await page.getByText('New installation', { exact: true }).click();
  await page.getByLabel('Name of the installation').fill('Quay 3');
  await choosePart(page, 'ISS-ExpertStarterPack', '2');
};

/** @type {NonNullable<PicturedScreen['act']>} */
const quoteSuperseded = async (page) => {
  await choosePart(page, 'VS-ADV1', '40');
  await page.getByLabel('Serial to quote, VAI').fill('VAI-2H9P-60BW-03');
};

const pool = '/pools/p/P-2041';
const lapsed = '/pools/p/P-1904';
const mall = '/serials/i/westhaven-mall';

/** With the sample portfolio. */
export const fullScreens = [
  screen('overview', '/overview', 'What needs doing'),
  screen('overview-snooze', '/overview', 'What needs doing', openMenu(/^Snooze or set lead times/)),
  screen('overview-snoozed', '/overview', 'What needs doing', press(/ snoozed$/)),
  screen('lead-times', '/overview', 'What needs doing', choose(/^Snooze or set lead times/, 'Lead times…')),
  screen('conflicts', '/overview/conflicts', 'Changes left out'),
  screen('pools-list', '/pools', 'Nordmole harbour perimeter'),
  screen('pools-filtered-to-empty', '/pools', 'Nordmole', filter('Filter pools', 'no such pool')),
  screen('pool-page', pool, 'Nordmole harbour perimeter'),
  screen('pool-page-long-name', '/pools/p/P-1899', 'Lower Marrow Valley'),
  screen('pool-page-right-to-left', '/pools/p/P-1745', 'ميناء رأس المها'),
  screen('pool-page-lapsed', lapsed, 'Substations, ring north'),
  screen('pool-page-awaiting', '/pools/p/P-2066', 'Lindholm tunnel portals'),
  screen('pool-page-empty', '/pools/p/P-2084', 'Easterholm cold store'),
  section('pool-people', pool, 'Nordmole', 'Contacts'),
  section('pool-history', pool, 'Nordmole', 'History'),
  screen('pool-explained', pool, 'Nordmole', press(/^Explain/)),
  screen('pool-on-a-day', `${pool}/on/${threeMonthsAgo()}`, 'As it stood on'),
  screen('pool-corrected', pool, 'Nordmole', ask(/^Correct: /)),
  screen('pool-contact', pool, 'Nordmole', ask('Add contact…')),
  screen('pool-serials', '/pools/p/P-2077/serials', 'ISC7-040013'),
  screen('pool-renewal', `${lapsed}/renew`, 'Substations'),
  screen('pool-suspended', '/pools/p/P-1688', 'Remand centre'),
  screen('pool-evaluation', '/pools/p/P-1688/evaluate', 'Remand centre'),
  screen('pool-trade-in', '/pools/p/P-1655', 'Transformer yards'),
  screen('pool-subscription', '/pools/p/P-2025', 'Meadow campsite', ask('Renew subscription S1')),
  screen('pools-renewed-together', '/pools', 'Nordmole', renewTogether),
  screen('what-if-empty', '/pools/what-if', 'No step in the draft yet'),
  screen('what-if', pool, 'Nordmole', draftTwoSteps),
  screen('what-if-conserved', pool, 'Nordmole', draftTransfer),
  screen('pool-activation', '/pools/p/P-2066/activate', 'Lindholm'),
  screen('pool-transfer', pool, 'Nordmole', choose('More actions', 'Transfer licences…')),
  screen('pool-transfer-partner', pool, 'Nordmole', releaseToPartner),
  screen('pool-activation-requested', pool, 'Nordmole', requestActivation),
  screen('pool-activation-returned', '/pools/p/P-1583', 'Easterholm', choose('More actions', 'Return an activation…')),
  screen('pool-activation-lost', '/pools/p/P-1868', 'Ängsvik', recordLoss),
  screen('pool-created', '/pools/new', 'Pool id'),
  screen('transfers', '/transfers', 'T-121'),
  screen('activations', '/activations', 'Pumping station 5'),
  screen('activations-filtered-to-empty', '/activations', 'Pumping', filter('Filter by site', 'no such site')),
  screen('activations-returned', '/activations', 'Pumping', returnFromList),
  screen('serials', '/serials', 'VAI-9X5F-27NJ-04'),
  screen('serials-found', '/serials', 'VAI-9X5F-27NJ-04', filter('Filter serials', '4kd2')),
  screen('serials-superseded', '/serials', 'VAI-9X5F-27NJ-04', press(/^Superseded/)),
  screen('serials-filtered-to-empty', '/serials', 'VAI-9X5F-27NJ-04', filter('Filter serials', 'no such serial')),
  screen('installation', mall, 'VAI-9X5F-27NJ-04'),
  screen('installation-as-tables', mall, 'VAI-9X5F-27NJ-04', async (page, files) => {
    await press('As table')(page, files);
    await press('As table')(page, files);
  }),
  section('installation-below', mall, 'VAI-9X5F-27NJ-04', 'Notes'),
  screen('installation-awaiting', '/serials/i/brannock-library', 'First serial'),
  screen('installation-ordered', '/serials/i/ferry-terminal', 'PO-88214'),
  screen('installation-ended', '/serials/i/ostermark-cold-hub', 'VAI-8W2C-05ZD-07'),
  screen('installation-without-serial', '/serials/i/nordmole-control-room', 'No serial yet'),
  screen('installation-serial-recorded', '/serials/i/nordmole-control-room/record', 'Current serial'),
  screen('installation-archived', '/serials/i/meadow-stage', 'ISS-44102-MS'),
  screen('installation-order', `${mall}/order`, 'New order'),
  screen('installation-added', '/serials/new', 'Add an IDIS installation'),
  screen('orders', '/orders', 'PO-8188'),
  screen('idis-orders', '/orders/idis', 'PO-88214'),
  screen('idis-orders-filtered-to-empty', '/orders/idis', 'PO-88214', filter('Filter IDIS orders', 'no such order')),
  screen('idis-order', '/orders/idis/o/PO-88197', 'IDIS order PO-88197'),
  screen('idis-order-cancelled', '/orders/idis/o/PO-88214', 'IDIS order PO-88214', ask('Cancel order…')),
  screen('idis-order-sent', '/orders/idis/o/PO-88214', 'IDIS order PO-88214', openMenu('Send order')),
  screen(
    'idis-order-print-view',
    '/orders/idis/o/PO-88214',
    'IDIS order PO-88214',
    choose('Send order', 'Print view…'),
  ),
  screen('idis-order-confirmed', '/orders/idis/o/PO-88214', 'IDIS order PO-88214', ask('Record confirmation')),
  screen('confirmation-mail', '/files', 'Files', dropMail),
  { ...screen('confirmation-mail-below', '/files', 'Files', dropMail), settle: downToFoot },
  screen('idis-order-composed', '/orders/idis/new', 'New IDIS order', composeNew),
  screen('idis-order-superseded', '/orders/idis/new/westhaven-mall', 'New IDIS order', quoteSuperseded),
  screen('orders-filtered-to-empty', '/orders', 'PO-8188', filter('Filter purchase orders', 'no such order')),
  screen('order', '/orders/o/PO-8120', 'Purchase order PO-8120'),
  screen('order-cancelled', '/orders/o/PO-8188', 'Purchase order PO-8188', ask('Cancel order…')),
  screen('order-received', '/orders/new', 'Record a purchase order'),
  screen('order-revised', '/orders/o/PO-8188/revise', 'Revise purchase order'),
  screen('desk-order', '/desk/order/PO-8188', 'Orders to be issued'),
  screen('customers', '/customers', 'Velm Energy'),
  screen('customer', '/customers/c/Velm~20Energy', 'Velm Energy'),
  screen('document-describe', pool, 'PO-7713.pdf', choose('Actions for PO-7713.pdf', 'Describe…')),
  screen('sites', '/customers/sites', 'Quay 3'),
  screen('site', '/customers/sites/s/ring-north', 'Ring north'),
  screen('agreements', '/customers/agreements', 'Tidewater Systems'),
  section('pool-sites', '/pools/p/P-2041', 'Nordmole harbour perimeter', 'Sites'),
  screen('customer-none', '/customers/none', 'North stand'),
  screen('files', '/files', 'ILF-4402.ilf'),
  screen('document', '/files', 'ILF-4402.ilf', (page) => page.getByRole('row', { name: /ILF-4402/ }).click()),
  screen('import-preview', '/files', 'ILF-4402.ilf', open('good')),
  screen('import-request', '/files', 'ILF-4402.ilf', openSigned('request', 'Asks for licences')),
  { ...screen('import-request-refused', '/files', 'ILF-4402.ilf', refuseRequest), settle: downToFoot },
  screen('import-response', '/files', 'ILF-4402.ilf', openSigned('response', 'The licence desk grants')),
  { ...screen('import-transfer', '/files', 'ILF-4402.ilf', acceptIntoPool), settle: downToFoot },
  screen('import-transfer-signature', '/files', 'ILF-4402.ilf', openSigned('acceptance', 'Import the signature')),
  screen('document-transfer', '/files', 'ILF-4402.ilf', openRow(/T-115/)),
  screen('document-request', '/files', 'ILF-4402.ilf', openRow(/P-1899-R-9/)),
  screen('refused-file', '/files', 'ILF-4402.ilf', open('tampered')),
  screen(
    'register-columns',
    '/files',
    'ILF-4402.ilf',
    openTable(() => Promise.resolve()),
  ),
  screen('register-preview', '/files', 'ILF-4402.ilf', openTable(sayWhichDates)),
  screen('register-installations', '/files', 'ILF-4402.ilf', openInstallations),
  screen('keys', '/keys', 'Sentinel licence desk'),
  screen('key-created', '/keys/new', 'Create key'),
  screen('issuer-trusted', '/keys/trust', 'Fingerprint'),
  screen('desk', '/desk', 'Issue licence file'),
  screen('palette', '/overview', 'What needs doing', type('Control+k', 'harbour')),
  screen('shortcuts', '/overview', 'What needs doing', type('?')),
  screen('support', '/support', 'Velm Energy'),
  screen('catalogue', '/catalogue', 'core-7'),
  screen('catalogue-table', '/catalogue', 'core-7', press('As table')),
  section('catalogue-products', '/catalogue', 'core-7', 'Products'),
  section('catalogue-prices', '/catalogue', 'core-7', 'Price lists'),
  section('catalogue-parts', '/catalogue', 'core-7', 'IDIS parts'),
  screen('catalogue-part', '/catalogue/part', 'Add the part'),
  screen('catalogue-launch', '/catalogue/launch', 'Launch the release'),
  screen('catalogue-product', '/catalogue/product', 'Add the product'),
  screen('price-list', '/catalogue/prices/p/eur-2', 'Partners EUR'),
  screen('price-list-edit', '/catalogue/prices/p/eur-2/edit', 'Save the list'),
  section('policy', '/settings', 'Workspace', 'Policy'),
  screen('policy-change', '/settings', 'Workspace', ask('Change: Rounding…')),
  screen('settings', '/settings', 'Workspace'),
  section('settings-alerts', '/settings', 'Workspace', 'Alerts'),
  section('settings-notifications', '/settings', 'Workspace', 'Notifications'),
  section('settings-below', '/settings', 'Workspace', 'Appearance'),
  screen('settings-backup', '/settings', 'Workspace', ask('Back up now…')),
  screen('settings-restore', '/settings', 'Workspace', ask('Restore from a file…')),
  ...renewalScreens,
  // Lets a key go: nothing after it has it.
  screen('pool-transfer-no-partner', pool, 'Nordmole', releaseToNobody),
];

/** With a workspace in which nothing has happened yet; the last loads the sample portfolio. */
export const emptyScreens = [
  screen('overview', '/overview', 'No pools yet'),
  screen('pools-list', '/pools', 'No pools yet'),
  screen('transfers', '/transfers', 'No transfers yet'),
  screen('serials', '/serials', 'No IDIS installations yet'),
  screen('orders', '/orders', 'No purchase orders yet'),
  screen('idis-orders', '/orders/idis', 'No IDIS orders yet'),
  screen('quotes', '/renewals/quotes', 'No quotes yet'),
  screen('renewals', '/renewals', 'Nothing ends yet'),
  screen('usage', '/usage', 'No installation is followed yet'),
  screen('activations', '/activations', 'No activation requests yet'),
  screen('what-if', '/pools/what-if', 'No step in the draft yet'),
  screen('customers', '/customers', 'No customers yet'),
  screen('sites', '/customers/sites', 'No sites yet'),
  screen('agreements', '/customers/agreements', 'No agreements yet'),
  screen('files', '/files', 'No files yet'),
  screen('keys', '/keys', 'Create a key…'),
  screen('desk', '/desk', 'Licence desk'),
  screen('support', '/support', 'No pools yet'),
  screen('catalogue', '/catalogue', 'No price list yet'),
  screen('settings', '/settings', 'Workspace'),
  screen('not-found', '/nowhere', 'There is no such screen'),
  screen('sample-banner', '/pools', 'No pools yet', async (page) => {
    await page.getByRole('button', { name: 'Load the sample portfolio' }).click();
    await page.getByRole('region', { name: 'Sample portfolio' }).waitFor();
    await page.getByText('What needs doing').waitFor();
  }),
];
