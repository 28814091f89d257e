/** English texts of the customers: the list, a customer's page, and its new name. */
export const customersTexts = {
  title: 'Customers',
  lead_one: '{{formatted}} customer',
  lead_other: '{{formatted}} customers',
  none: 'No customer named',
  noneText: 'These pools name no customer. Rename a pool to say whose it is.',
  tableLabel: 'Customers',
  column: {
    customer: 'Customer',
    pools: 'Pools',
    sites: 'Sites',
    quantity: 'Licences',
    eula: 'EULA',
    nextSsed: 'Next SSED',
    daysLeft: 'Days left',
    contacts: 'Contacts',
    notes: 'Notes',
    documents: 'Documents',
  },
  filter: { label: 'Filter customers', placeholder: 'Filter by customer, pool or contact', clear: 'Clear the filter' },
  filteredEmpty: 'No customer matches “{{text}}”.',
  empty: {
    title: 'No customers yet',
    text: 'A customer appears here as soon as a pool names it.',
    pools: 'Go to Pools',
  },
  unknown: {
    title: 'There is no customer {{customer}}',
    text: 'It may have been renamed or undone, or the address is mistyped.',
    back: 'Back to all customers',
  },
  page: {
    lead_one: '{{formatted}} pool, {{licences}} licences',
    lead_other: '{{formatted}} pools, {{licences}} licences',
    nextSsed: 'next SSED {{date}}',
    poolsTitle: 'Pools',
    noPools: 'No pool names this customer any more. What is kept with it stays.',
    column: {
      state: 'State',
      pool: 'Pool',
      id: 'Id',
      quantity: 'Licences',
      ssed: 'SSED',
      daysLeft: 'Days left',
    },
  },
  rename: {
    action: 'Rename…',
    title: 'Rename the customer',
    lead_one:
      'The new name stands on {{formatted}} pool, archived ones included, and on what is kept with the customer.',
    lead_other:
      'The new name stands on all {{formatted}} pools, archived ones included, and on what is kept with the customer.',
    field: 'Name',
    commit: 'Rename customer',
  },
} as const;
