/** English texts of the policy parameters in Settings. */
export const policyTexts = {
  title: 'Policy',
  lead: 'Where the licence policy leaves a choice, the choice stands here. A change holds for everything dated on its day or later; what is dated before keeps the parameters of its own time.',
  table: 'Policy parameters',
  column: { parameter: 'Parameter', value: 'Setting', since: 'Since', action: 'Change' },
  says: {
    activationWindowMonths:
      'How long after its creation the first licence of a pool may be activated before SUP starts by itself. Pools keep the window of the day on which they were created.',
    weight: 'What a licence weighs in the average that gives a pool its SSED.',
    rounding:
      'How an exact SSED becomes a day: on the screen, for lapse and suspension, and for the days of a renewal.',
    lapsed: 'What becomes of the past dates of a lapsed pool when licences are added to it.',
    removal: 'The date with which licences leave a pool, where a transfer does not choose for itself.',
    renewalBasis: 'From which day the renewal of a lapsed SUP counts, up to a year after its end.',
    serialPer:
      'Whether an IDIS installation has one serial for each licence family, ISS and VAI, or one for each part number. Serials that are recorded stay as they are.',
  },
  always: 'from the start',
  next: 'From {{date}}: {{value}}',
  change: 'Change…',
  changeOf: 'Change: {{parameter}}…',
  loading: 'The register is being read…',
  history: 'Changes of the policy',
  was: '{{parameter}}: {{before}} → {{after}}',
  same: 'Said again, nothing different',
  dialog: {
    title: 'Change the policy: {{parameter}}',
    setting: 'Setting',
    months: 'Months',
    on: 'In force from',
    now: '{{value}}, as on that day already',
    commit: 'Change it from {{date}}',
    commitBlank: 'Change it',
    later: 'On {{date}} another change of the policy takes over: {{value}}.',
    scope:
      'Nothing that is dated before that day is worked out anew. These are the pools as they are on that day, or today if that is later:',
  },
} as const;
