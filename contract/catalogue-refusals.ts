/** The sentences of products, price lists, prices and service levels. */
import type { Sentence } from './sentence';

export const catalogueRefusals = {
  'product/unknown': {
    what: 'There is no product {{product}} in the catalogue on that day.',
    next: 'Look at the catalogue as it is now; the product may have another name.',
  },
  'product/withdrawn': {
    what: 'Product {{product}} is withdrawn already.',
    next: 'Nothing to do. To offer it again, edit it and save it.',
  },
  'product/variant-twice': {
    what: 'Product {{product}} has the variant {{variant}} twice.',
    next: 'Remove one of the two.',
  },
  'price-list/unknown': {
    what: 'There is no price list {{priceList}} on that day; it may have been withdrawn elsewhere.',
    next: 'Close the dialog and look at the price lists as they are now.',
  },
  'price-list/same-day': {
    what: 'The price list {{name}} in {{currency}} begins on {{validFrom}} too, so nobody could tell which of the two holds.',
    next: 'Choose another first day, or change that list instead.',
  },
  'price-list/ends-before': {
    what: 'The last day, {{validUntil}}, lies before the first, {{validFrom}}.',
    next: 'Choose a later last day, or leave it out.',
  },
  'price-list/price-twice': {
    what: 'The list has two prices for {{item}}.',
    next: 'Remove one of the two rows, or give it another variant.',
  },
  'price/no-list': {
    what: 'No price list in {{currency}} holds on {{on}}.',
    next: 'Enter one under Catalogue, Price lists, or choose another currency.',
  },
  'price/not-listed': {
    what: 'The price list {{list}} has no price for {{item}}.',
    next: 'Add a row for it to the list.',
  },
  'price/special': {
    what: '{{variant}} of {{product}} is priced specially, so no list says what it costs (LP-18).',
    next: 'Ask the vendor, or add a row for this variant to the price list.',
  },
  'price/too-large': {
    what: 'The amount is larger than can be computed exactly.',
    next: 'Check the quantity and the prices.',
  },
  'service-level/unknown': {
    what: 'No service level is kept for {{customer}} on that day; it may have been removed elsewhere.',
    next: 'Close the dialog and look at the customer as it is now.',
  },
} satisfies Record<string, Sentence>;
