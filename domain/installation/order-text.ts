/**
 * An IDIS order as the vendor reads it: the fields that its ordering page asks for (ID-1 to ID-4), as a document that a mail, a
 * page and a file show alike. Nothing that was typed can look like a field of its own: every value keeps to one line.
 */
import type { CivilDate } from '../calendar/civil-date';
import type { LicenceFamily } from '../part/part-change';

/** What is known of an order when it is written out. */
export interface OrderFacts {
  /** The buyer's number. */
  readonly number: string;
  readonly on: CivilDate;
  readonly installationIs: 'new' | 'existing';
  readonly installation: string;
  readonly customer: string | null;
  readonly site: string | null;
  readonly partner: string | null;
  readonly territory: string | null;
  readonly contact: string | null;
  readonly note: string | null;
  readonly serials: readonly {
    readonly family: LicenceFamily;
    readonly part?: string | undefined;
    readonly serial: string;
  }[];
  /** Families that the installation had no serial of when it was ordered. */
  readonly awaiting: readonly LicenceFamily[];
  readonly lines: readonly OrderedLine[];
}

export interface OrderedLine {
  readonly part: string;
  readonly description: string;
  readonly quantity: number;
  readonly replaces: string | null;
}

export interface OrderField {
  readonly label: string;
  readonly value: string;
  /** To be compared letter by letter. */
  readonly isSerial: boolean;
}

export interface OrderDocument {
  readonly title: string;
  readonly fields: readonly OrderField[];
  readonly lines: readonly OrderedLine[];
  readonly note: readonly string[];
  /** What the buyer asks the vendor for (ID-2, ID-4, ID-7). */
  readonly request: string;
}

/** Controls, and marks that turn the direction of what follows. */
const disturbing = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;
const oneLine = (text: string): string => text.replace(disturbing, ' ').replace(/\s+/g, ' ').trim();

const states = { new: 'New installation', existing: 'Existing installation' } as const;

const field = (label: string, value: string | null, isSerial = false): readonly OrderField[] => {
  const said = oneLine(value ?? '');
  return said === '' ? [] : [{ label, value: said, isSerial }];
};

const serialLabel = (family: string, part: string | undefined): string =>
  `Licence serial number (IDIS ${family}${part === undefined ? '' : `, ${oneLine(part)}`})`;

const serialFields = ({ serials, awaiting }: OrderFacts): readonly OrderField[] => [
  ...serials.flatMap(({ family, part, serial }) => field(serialLabel(family, part), serial, true)),
  ...awaiting.flatMap((family) => field(serialLabel(family, undefined), 'none yet, to be generated')),
];

const requestOf = ({ installationIs, serials, awaiting }: OrderFacts): string => {
  if (installationIs === 'new' || serials.length === 0)
    return 'Please generate the licence serial number of this installation and confirm it by e-mail.';
  const update = serials.some(({ family }) => family === 'VAI')
    ? 'Please confirm the update by a revised confirmation e-mail, with the new licence serial number for IDIS VAI.'
    : 'Please confirm the update by a revised confirmation e-mail. The licence serial number stays the same.';
  const families = awaiting.map((family) => `IDIS ${family}`).join(' and ');
  return families === '' ? update : `${update} Please generate the licence serial number for ${families} with it.`;
};

export const orderTitle = (number: string): string => `IDIS licence order ${oneLine(number)}`;

export const orderDocument = (facts: OrderFacts): OrderDocument => ({
  title: orderTitle(facts.number),
  fields: [
    ...field('Purchase order number', facts.number),
    ...field('Date', facts.on),
    ...field('Licences are for', states[facts.installationIs]),
    ...field('Installation', facts.installation),
    ...serialFields(facts),
    ...field('Customer', facts.customer),
    ...field('Site', facts.site),
    ...field('Territory', facts.territory),
    ...field('Partner', facts.partner),
    ...field('Contact', facts.contact),
  ],
  lines: facts.lines.map((line) => ({
    ...line,
    part: oneLine(line.part),
    description: oneLine(line.description),
    replaces: line.replaces === null ? null : oneLine(line.replaces),
  })),
  note: (facts.note ?? '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(oneLine)
    .filter((line) => line !== ''),
  request: requestOf(facts),
});

const widest = (texts: readonly string[]): number => texts.reduce((most, { length }) => Math.max(most, length), 0);

const fieldLines = (fields: readonly OrderField[]): readonly string[] => {
  const width = widest(fields.map(({ label }) => label)) + 2;
  return fields.map(({ label, value }) => `${`${label}:`.padEnd(width)}${value}`);
};

const QUANTITY = 'Quantity';
const PART = 'Part number';

const lineTexts = (lines: readonly OrderedLine[]): readonly string[] => {
  const width = widest([PART, ...lines.map(({ part }) => part)]) + 2;
  const row = (quantity: string, part: string, description: string): string =>
    `${quantity.padStart(QUANTITY.length)}  ${part.padEnd(width)}${description}`.trimEnd();
  return [
    row(QUANTITY, PART, 'Description'),
    ...lines.flatMap(({ quantity, part, description, replaces }) => [
      row(String(quantity), part, description),
      ...(replaces === null ? [] : [row('', '', `in place of as many ${replaces}`)]),
    ]),
  ];
};

/** Plain text for a mail's body or a file; fixed columns, a quote mark before every line of the note. */
export const orderText = ({ title, fields, lines, note, request }: OrderDocument): string =>
  [
    title,
    '',
    ...fieldLines(fields),
    '',
    ...lineTexts(lines),
    '',
    ...(note.length === 0 ? [] : ['Note:', ...note.map((line) => `  ${line}`), '']),
    request,
    '',
  ].join('\n');
