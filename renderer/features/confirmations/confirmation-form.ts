/** What is typed of a confirmation: which order and installation, the serials, what was confirmed of which part. */
import type { MailPreview } from '../../../contract/mail-messages';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { expandLines } from '../../../domain/installation/expand-parts';
import { currentSerial, currentSerials } from '../../../domain/installation/lineage';
import type {
  RegisteredInstallation,
  RegisteredInstallationOrder,
} from '../../../domain/installation/registered-installation';
import { scopeOf, scopesOf, type SerialScope } from '../../../domain/installation/scope';
import type { Register } from '../../../domain/ledger/register';
import { likelySerial } from './likely-serial';

export interface LineForm {
  readonly key: string;
  readonly part: string;
  readonly quantity: string;
  /** Empty where nothing is replaced. */
  readonly replaces: string;
  /** `null`: as its term says. */
  readonly expiresOn: CivilDate | null;
}

export interface ConfirmationForm {
  /** The id of the order; empty for a confirmation of none that is known here. */
  readonly order: string;
  readonly installation: string;
  readonly on: CivilDate | null;
  /** By the key of their scopes; a scope that nobody has touched has its likely serial. */
  readonly serials: Readonly<Record<string, string>>;
  readonly lines: readonly LineForm[];
  readonly note: string;
}

export const scopeKey = ({ family, part }: SerialScope): string => (part === null ? family : `${family} ${part}`);

export const newLine = (part = '', quantity = ''): LineForm => ({
  key: crypto.randomUUID(),
  part,
  quantity,
  replaces: '',
  expiresOn: null,
});

export const installationOf = (register: Register, id: string): RegisteredInstallation | null =>
  register.installations.find(({ installation }) => installation === id) ?? null;

export const orderOf = (register: Register, id: string): RegisteredInstallationOrder | null =>
  register.installationOrders.find(({ order }) => order === id) ?? null;

/** Those that wait for their confirmation, of one installation or of all. */
export const openOrders = (register: Register, installation = ''): readonly RegisteredInstallationOrder[] =>
  register.installationOrders.filter(
    (order) => order.state === 'open' && (installation === '' || order.installation === installation),
  );

const linesOf = (order: RegisteredInstallationOrder): readonly LineForm[] =>
  order.lines.map(({ part, quantity, replaces }) => ({
    ...newLine(part, String(quantity)),
    replaces: replaces ?? '',
  }));

/** What the mail itself says, not what it quotes; each part once. */
const linesOfMail = (mail: MailPreview | null): readonly LineForm[] => {
  const own = (mail?.parts ?? []).filter(({ quoted }) => !quoted);
  return own
    .filter(({ part }, index) => own.findIndex((each) => each.part === part) === index)
    .map(({ part }) => {
      const quantity = own.find((each) => each.part === part && each.quantity !== null)?.quantity;
      return newLine(part, quantity === undefined || quantity === null ? '' : String(quantity));
    });
};

/** The installation that the mail's serials belong to, where they belong to one alone. */
const installationInMail = (mail: MailPreview | null): string => {
  const owners = new Set((mail?.serials ?? []).flatMap(({ installation }) => installation ?? []));
  const [owner = ''] = owners;
  return owners.size === 1 ? owner : '';
};

/** The one open order that it can be: named by the mail, or the only one of its installation. */
const orderInMail = (register: Register, mail: MailPreview | null, installation: string): string => {
  const [named = '', other] = mail?.orders ?? [];
  if (named !== '' && other === undefined) return named;
  const [only, another] = installation === '' ? [] : openOrders(register, installation);
  return only !== undefined && another === undefined ? only.order : '';
};

export interface FormStart {
  readonly order?: string;
  readonly installation?: string;
  readonly mail: MailPreview | null;
}

export const newConfirmation = (register: Register, { order, installation, mail }: FormStart): ConfirmationForm => {
  const place = installation ?? installationInMail(mail);
  const chosen = orderOf(register, order ?? orderInMail(register, mail, place));
  const sentOn = mail?.sentOn ?? null;
  return {
    order: chosen?.order ?? '',
    installation: chosen?.installation ?? place,
    on: sentOn !== null && sentOn <= register.asOf ? sentOn : register.asOf,
    serials: {},
    lines: chosen === null ? linesOfMail(mail) : linesOf(chosen),
    note: '',
  };
};

/** Another order brings its installation and its lines. */
export const withOrder = (register: Register, form: ConfirmationForm, id: string): ConfirmationForm => {
  const order = orderOf(register, id);
  if (order === null) return { ...form, order: '' };
  return { ...form, order: id, installation: order.installation, lines: linesOf(order), serials: {} };
};

/** What a serial is asked for: the scopes of the lines, and without lines those that the installation has. */
export const scopesAsked = (register: Register, form: ConfirmationForm): readonly SerialScope[] => {
  const per = register.policy.serialPer;
  const parts = new Map(register.parts.map((part) => [part.part, part]));
  const named = form.lines.flatMap(({ part }) => (parts.has(part) ? [{ part, quantity: 1 }] : []));
  const singles = expandLines(parts, named);
  const scopes = scopesOf(per, singles.ok ? singles.value.map(({ part }) => part) : []);
  if (scopes.length > 0) return scopes;
  const installation = installationOf(register, form.installation);
  const held = installation === null ? [] : currentSerials(installation);
  return held.map(({ family, part }) => scopeOf(per, family, part ?? undefined));
};

export const currentIn = (register: Register, form: ConfirmationForm, scope: SerialScope): string | null => {
  const installation = installationOf(register, form.installation);
  return installation === null ? null : (currentSerial(installation, scope)?.serial ?? null);
};

/** What stands in the field of a scope. */
export const serialIn = (
  register: Register,
  form: ConfirmationForm,
  mail: MailPreview | null,
  scope: SerialScope,
): string => form.serials[scopeKey(scope)] ?? likelySerial(mail, scope, currentIn(register, form, scope));
