/** The composer of an order for an installation as it is typed: texts and choices, not yet a change. */
import type { CivilDate } from '../../../../domain/calendar/civil-date';

export interface PartLineForm {
  /** Names the row while it is edited. */
  readonly key: string;
  readonly part: string;
  readonly quantity: string;
  /** The part that leaves; empty for an add-on. */
  readonly replaces: string;
  readonly unitPrice: string;
}

export interface ComposerForm {
  /** ID-1: `null` until somebody states it. */
  readonly installationIs: 'new' | 'existing' | null;
  /** Of the register; empty for one that is created with the order. */
  readonly installation: string;
  readonly name: string;
  readonly customer: string;
  /** The id of a registered site; empty for none. */
  readonly site: string;
  /** By what the serial is for; where nothing was typed the current one is quoted. */
  readonly serials: Readonly<Record<string, string>>;
  readonly lines: readonly PartLineForm[];
  readonly number: string;
  readonly on: CivilDate | null;
  readonly partner: string;
  /** `null` while it follows the site. */
  readonly territory: string | null;
  readonly override: string;
  readonly contact: string;
  readonly note: string;
  readonly isPriced: boolean;
  readonly currency: string;
}

export const newPartLine = (): PartLineForm => ({
  key: crypto.randomUUID(),
  part: '',
  quantity: '',
  replaces: '',
  unitPrice: '',
});

export const emptyComposer = (today: CivilDate, over: Partial<ComposerForm> = {}): ComposerForm => ({
  installationIs: null,
  installation: '',
  name: '',
  customer: '',
  site: '',
  serials: {},
  lines: [newPartLine()],
  number: '',
  on: today,
  partner: '',
  territory: null,
  override: '',
  contact: '',
  note: '',
  isPriced: false,
  currency: 'EUR',
  ...over,
});

/** Whether anything is typed that would be missed. */
export const isStarted = ({ installationIs, name, number, lines, note }: ComposerForm): boolean =>
  installationIs === 'new' ||
  [name, number, note].some((text) => text.trim() !== '') ||
  lines.some(({ part, quantity }) => part !== '' || quantity !== '');

export const withPartLine = (form: ComposerForm, index: number, part: Partial<PartLineForm>): ComposerForm => ({
  ...form,
  lines: form.lines.map((line, place) => (place === index ? { ...line, ...part } : line)),
});
