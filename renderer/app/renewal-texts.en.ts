/** English texts of renewals that every screen needs: their stages, and the steps that are said of them. */
export const renewalStageTexts = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  quoted: 'Quoted',
  won: 'Won',
  lost: 'Lost',
  'will-not-renew': 'Will not renew',
} as const;

export const renewalStepTexts = {
  'renewal-stage-set': 'Renewal of {{renewed}}: {{stageName}}',
  'renewal-owner-set': 'Renewal of {{renewed}}: owner is {{owner}}',
  'renewal-noted': 'Note on the renewal of {{renewed}}',
  renewalUnowned: 'Renewal of {{renewed}}: it has no owner now',
  renewalWon: 'SUP of {{pool}} renewed by {{months}} months, marked won',
  renewalStages_one: 'Stage of {{count}} renewal: {{stageName}}',
  renewalStages_other: 'Stage of {{count}} renewals: {{stageName}}',
  renewalOwners_one: 'Owner of {{count}} renewal: {{owner}}',
  renewalOwners_other: 'Owner of {{count}} renewals: {{owner}}',
  renewalLot: '{{pool}}, subscription {{lot}}',
  renewalTerm: '{{installation}}, {{part}}',
} as const;
