/** English texts of idle-licence burn. */
export const burnTexts = {
  title: 'Idle licences',
  crumb: 'Idle licences',
  link: 'Idle licences',
  lead_one:
    '{{formatted}} licence is activated nowhere and meant for no site. {{days}} licence-days of SUP pass in the next month without use.',
  lead_other:
    '{{formatted}} licences are activated nowhere and meant for no site. {{days}} licence-days of SUP pass in the next month without use.',
  tableLabel: 'Idle licences by pool',
  how: 'Where nobody says of which lot the used licences are, those with SUP count as used before subscriptions and the earliest before the others. So what is idle, and what it has used up since the start of the SUP, is at least that much.',
  empty: { title: 'No licence is idle', text: 'Everything with a SUP that runs is activated or assigned to a site.' },
  column: {
    pool: 'Pool',
    customer: 'Customer',
    idle: 'Idle',
    usedUp: 'Used up, licence-days',
    perMonth: 'Next month',
    left: 'Still left',
    helps: 'Could help',
    move: 'Move',
  },
  idleOf: '{{idle}} of {{quantity}}',
  nobody: 'None of the customer’s',
  helps: '{{pool}}, ends {{date}}',
  move: 'Move…',
  moveOf: 'Move idle licences of {{pool}}…',
} as const;
