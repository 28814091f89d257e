/** What `npm run screenshots` takes pictures of in Usage and Renewals. */

import { ask, choose, filter, pick, press, walkTimeline } from './pictured-acts.mjs';
import { screen } from './pictured-screen.mjs';

export const renewalScreens = [
  screen('usage-cards', '/usage/i/westhaven-city', 'Westhaven City'),
  screen('usage-cards-as-table', '/usage/i/westhaven-city', 'Westhaven City', press('As table')),
  screen('usage-bought', '/usage/i/westhaven-city', 'Westhaven City', ask('Enter what was bought…')),
  screen('usage-retention', '/usage/i/tannery-quarter', 'Tannery Quarter'),
  screen('usage-no-data', '/usage/i/eastport-terminal', 'Eastport Terminal'),
  screen('usage-without-analytics', '/usage/i/glenmoor-station', 'Glenmoor Station'),
  screen('analytics-levels', '/catalogue/levels', 'Enter analytics levels'),
  screen('usage', '/usage', 'Westhaven City'),
  screen('usage-support', '/usage/support', 'Westhaven City'),
  screen('usage-filtered-to-empty', '/usage', 'Westhaven City', filter('Filter installations', 'no such installation')),
  screen('usage-page', '/usage/i/westhaven-city', 'Licence servers'),
  screen('usage-page-no-data', '/usage/i/eastport-terminal', 'Licence servers'),
  screen('usage-server', '/usage/i/westhaven-city', 'Licence servers', ask('Change the licence server for analytics…')),
  screen('usage-used', '/usage/i/westhaven-city/used/level-3', 'what is used'),
  screen('usage-faces', '/usage/i/westhaven-city/used/level-3/face-recognition', 'what is used'),
  screen('usage-add', '/usage/new', 'Add an installation to the licensing page'),
  screen('renewals', '/renewals', 'Fjord pens'),
  screen('renewals-mark', '/renewals', 'Fjord pens', walkTimeline),
  screen('renewals-by-customer', '/renewals', 'Fjord pens', pick('Group: none', 'Group: customer')),
  screen('renewals-as-table', '/renewals', 'Fjord pens', press('As table')),
  screen('renewals-filtered-to-empty', '/renewals', 'Fjord pens', pick('Stage: any', 'Will not renew')),
  screen('quotes', '/renewals/quotes', 'Karst Regional Airport'),
  screen(
    'quotes-filtered-to-empty',
    '/renewals/quotes',
    'Karst Regional Airport',
    filter('Filter quotes', 'no such quote'),
  ),
  screen('quote', '/renewals/quotes/q/quote-13', 'Valid until'),
  screen('quote-accepted', '/renewals/quotes/q/quote-12', 'Accepted on'),
  screen('quote-declined', '/renewals/quotes/q/quote-13', 'Valid until', ask('Decline…')),
  screen('quote-print-view', '/renewals/quotes/q/quote-13', 'Valid until', choose('Send', 'Print view…')),
  screen('quote-composed', '/renewals/quotes/new/P-1987,P-1962,P-1790,P-1650', 'Stadium bowl'),
  screen('quote-refused', '/renewals/quotes/new/P-1987,P-2077', 'Airfield fence east'),
  screen('pipeline', '/renewals/pipeline', 'Fjord pens'),
  screen('forecast', '/renewals/forecast', 'If everything open were renewed today'),
  screen('idle-licences', '/renewals/idle', 'Idle licences'),
];
