/** The sentences of rows of a table of IDIS installations that are not imported. Each is said of one row. */
import type { Sentence } from './sentence';

const mendRow = 'Mend the row in the file and open it again, or leave it out.';
const nothing = 'Nothing to do.';

export const installationRowRefusals = {
  'row/serial-missing': {
    what: 'The row has no serial, and a serial is what an installation is known by.',
    next: 'Write its serial into the row, or leave it out; an installation that waits for its first serial is ordered in Coterm.',
  },
  'row/serial-too-long': { what: '“{{text}}” is longer than {{most}} characters, so it is no serial.', next: mendRow },
  'row/serial-rounded': {
    what: '“{{text}}” is a serial that the spreadsheet has rounded as a number; its last digits are lost.',
    next: 'Format the column as text in the spreadsheet, write the serial again, and open the file again.',
  },
  'row/serials-too-many': { what: '{{count}} former serials are named; at most {{most}} are kept.', next: mendRow },
  'row/family-unknown': { what: '“{{text}}” is no licence family: there are ISS and VAI.', next: mendRow },
  'row/family-missing': {
    what: 'Neither a family nor a part says whether the serial is one of ISS or of VAI.',
    next: 'Write the family or a part into the row, or leave it out.',
  },
  'row/part-unknown': {
    what: 'The catalogue has no part “{{part}}”.',
    next: 'Mend the part number, or enter the part in the catalogue first; then open the file again.',
  },
  'row/part-missing': { what: 'The row has a quantity and no part that it could be of.', next: mendRow },
  'row/part-other-family': {
    what: 'Part {{part}} is one of {{of}}, and the serial is one of {{family}}.',
    next: 'Each family has its own serial (ID-6): give them rows of their own, or leave the row out.',
  },
  'row/part-never-ends': {
    what: 'Part {{part}} never ends, so it cannot end on {{end}}.',
    next: 'Leave the end out of the row; only subscriptions have one (ID-10).',
  },
  'row/end-without-part': {
    what: 'The row ends on {{end}} and names no part that could end.',
    next: 'Write the part into the row, or leave the row out.',
  },
  'row/parts-too-many': { what: '{{count}} parts are named for one serial; at most {{most}} are kept.', next: mendRow },
  'row/part-named-twice': {
    what: 'The row names part {{part}} twice.',
    next: 'Name it once with the whole quantity, or leave the row out.',
  },
  'row/part-twice': {
    what: 'Row {{first}} has part {{part}} for this serial already, with the same end.',
    next: 'Say in one row how many there are; nobody else knows whether they add up.',
  },
  'row/quantity-zero': { what: 'The quantity is 0.', next: 'Leave out what is not held, or mend the quantity.' },
  'row/quantity-too-large': { what: '{{quantity}} of one part is more than {{most}}.', next: mendRow },
  'row/quantities-differ': {
    what: 'The quantity says {{here}}, and the parts of the row add up to {{there}}.',
    next: mendRow,
  },
  'row/installation-differs-in-file': {
    what: 'Row {{first}} has the same serial with “{{there}}” ({{field}}), and this row says “{{here}}”.',
    next: 'Which is it? One serial belongs to one installation: mend the row that is wrong, or leave it out.',
  },
  'row/family-differs-in-file': {
    what: 'Row {{first}} has the same serial as one of {{there}}, and this row says {{here}}.',
    next: 'A serial belongs to one family (ID-6): mend the row that is wrong, or leave it out.',
  },
  'row/serial-incomplete': {
    what: 'Row {{first}} has the same serial {{serial}} and cannot be imported, so this one stays out too.',
    next: 'Mend row {{first}}: the rows of a serial are imported together or not at all.',
  },
  'row/former-of-iss': {
    what: 'The ISS serial {{serial}} is said to have superseded {{former}}, but ISS serials never change.',
    next: 'Mend the family or leave the former serial out of the row (ID-6).',
  },
  'row/former-twice': {
    what: 'The former serial {{serial}} is named for {{other}} in row {{first}} already.',
    next: 'A serial is superseded by one (ID-7): mend the row that is wrong, or leave it out.',
  },
  'row/serial-superseded-in-file': {
    what: 'Row {{first}} says that {{serial}} was superseded by {{current}}.',
    next: 'Leave the row out; what is still held stands in the row of the current serial.',
  },
  'row/serial-superseded': {
    what: 'Already known: {{serial}} of {{owner}} was superseded by {{current}}.',
    next: nothing,
  },
  'row/former-known': {
    what: 'The former serial {{serial}} belongs to the installation {{owner}} in the register.',
    next: 'Record the confirmation that brought the new serial there, and leave the row out (ID-7).',
  },
  'row/serial-foreign': {
    what: 'The serial {{serial}} belongs to the installation {{owner}}: the register says “{{there}}” ({{field}}), and this row “{{here}}”.',
    next: 'Correct the row or the installation, or leave the row out.',
  },
  'row/serial-other-family': {
    what: 'The register has {{serial}} as a serial of {{there}}, and this row as one of {{here}}.',
    next: mendRow,
  },
  'row/holds-otherwise': {
    what: '{{owner}} holds {{there}} of part {{part}}, and the file says {{here}}.',
    next: 'Record a confirmation for what came later, or leave the row out.',
  },
  'row/ends-otherwise': {
    what: 'Part {{part}} ends on {{there}} in the register, and on {{here}} in this row.',
    next: 'Record a confirmation for what was renewed, or leave the row out.',
  },
  'row/installation-archived': {
    what: 'The installation {{owner}} is archived.',
    next: 'Restore it from the archive, or leave the row out.',
  },
} satisfies Record<string, Sentence>;
