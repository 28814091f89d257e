/** The colours that a state may have; the look gives each a text and a soft ground in both themes. */
export type Tone = 'green' | 'amber' | 'red' | 'cyan' | 'plum' | 'slate' | 'accent' | 'plain';
