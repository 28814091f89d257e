/** English texts of the tasks that licence servers bring about. */
export const usageTaskTexts = {
  licence: { cameras: 'cameras', intercoms: 'intercoms' },
  purpose: { cameras: 'cameras and intercoms', analytics: 'analytics' },
  supported: { cameras: 'the core', analytics: 'analytics' },
  used: '{{used}} of {{total}} used',
  'server-inactive': 'answers with an error; no good answer since {{instant}}',
  'server-unavailable': 'does not answer; no good answer since {{instant}}, so the figures of now are not known',
  deletedThen: 'their licences are gone; types, reactions, events and resources go with that day',
} as const;

export const usageTaskTitles = {
  'over-used': '{{name}}: {{licence}} over-used by {{over}}',
  exhausted: '{{name}}: all {{licence}} used',
  'server-inactive': '{{name}}: licence server inactive',
  'server-unavailable': '{{name}}: licence server unavailable',
  'analytics-deleted': '{{name}}: analytics of {{licence}} are deleted',
  'support-ends': '{{name}}: technical support ends',
  supportEnded: '{{name}}: technical support has ended',
  supportEndsOf: '{{name}}: technical support of {{part}} ends',
  supportEndedOf: '{{name}}: technical support of {{part}} has ended',
} as const;
