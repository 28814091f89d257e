/** English texts of the dialogs that move licences from pool to pool. */
export const transferTexts = {
  transfer: {
    action: 'Transfer licences…',
    title: 'Transfer licences',
    lead: 'The licences leave this pool and arrive in another one of the register, now or later.',
    to: 'To',
    intoTransit: 'Into transit, received later',
    option: '{{name}}, {{pool}}',
    noPool: 'No pool of this name',
    number: 'Transfer number',
    commit_one: 'Transfer {{quantity}} licence, {{reading}}',
    commit_other: 'Transfer {{quantity}} licences, {{reading}}',
    commitBlank: 'Transfer licences',
    inTransit: 'In transit',
    lot: '{{lot}}: {{quantity}} to {{date}}',
    lotWithout: '{{lot}}: {{quantity}}',
    days: 'Licence-days from {{date}}',
    daysEqual: '{{days}} before and after',
    daysDiffer: '{{before}} before, {{after}} after',
    reason: {
      lapsed:
        'Licence-days are not conserved: the SUP of a pool involved has lapsed, and its old licences count from the day of arrival instead of their past dates.',
      projected:
        'Licence-days are not conserved: the SUP of a pool involved has not started, so its dates are the latest possible and follow its own activation window.',
      price: 'Licence-days are not conserved: the policy weighs licences by price, so their average date is another.',
    },
  },
  receive: {
    action: 'Receive licences…',
    title: 'Receive licences in transit',
    lead: 'The date of the pool is worked out anew when the licences arrive.',
    transfer: 'Transfer',
    option: '{{transfer}}: {{quantity}} from {{from}}',
    into: 'Into pool',
    choose: 'Choose a pool',
    on: 'Received on',
    commit_one: 'Receive {{quantity}} licence',
    commit_other: 'Receive {{quantity}} licences',
    commitBlank: 'Receive licences',
  },
} as const;
