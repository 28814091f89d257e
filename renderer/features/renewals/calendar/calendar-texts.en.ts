/** English texts of the calendar file of what ends. */
export const calendarTexts = {
  action: 'Calendar (.ics)',
  shown: 'Everything shown',
  owners: 'Of one salesperson',
  customers: 'Of one customer',
  of: 'Renewals of {{name}}',
} as const;
