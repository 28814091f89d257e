/** What the composer’s form comes to: the order as the rules check it, and the changes that place it. */
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { currentSerial, currentSerials, type SerialIndex } from '../../../../domain/installation/lineage';
import { checkOrder } from '../../../../domain/installation/order-check';
import {
  touchedScopes,
  type AskedOrder,
  type OrderFinding,
  type OrderGround,
} from '../../../../domain/installation/order-ground';
import { partQuantitySchema, type StatedSerial } from '../../../../domain/installation/order-line';
import { singleLines } from '../../../../domain/installation/order-lines';
import { orderNotes, type OrderNote } from '../../../../domain/installation/order-notes';
import { registerGround, siteTerritory } from '../../../../domain/installation/register-ground';
import type { SerialScope } from '../../../../domain/installation/scope';
import type { Register } from '../../../../domain/ledger/register';
import { readWhole } from '../../pools';
import type { ComposerForm, PartLineForm } from './composer-form';

/** A serial that the order has to quote, and what stands in its field. */
export interface SerialToQuote {
  readonly key: string;
  readonly scope: SerialScope;
  /** `null` while the installation has none of the kind. */
  readonly current: string | null;
  readonly quoted: string;
}

export interface ComposedOrder {
  readonly ground: OrderGround;
  readonly asked: AskedOrder;
  readonly serials: readonly SerialToQuote[];
  readonly findings: readonly OrderFinding[];
  readonly notes: readonly OrderNote[];
  readonly territory: string;
}

export const scopeKey = ({ family, part }: SerialScope): string => (part === null ? family : `${family} ${part}`);

/** How many of a part are ordered; `null` for what is no quantity yet. */
export const typedQuantity = ({ quantity }: Pick<PartLineForm, 'quantity'>): number | null => {
  const read = readWhole(quantity);
  return read.ok && partQuantitySchema.safeParse(read.value).success ? read.value : null;
};

/** Lines that say what and how many; the others are not finished. */
const linesOf = ({ lines, installationIs }: ComposerForm): AskedOrder['lines'] =>
  lines.flatMap((line) => {
    const quantity = typedQuantity(line);
    if (line.part === '' || quantity === null) return [];
    const replaces = line.replaces === '' || installationIs === 'new' ? undefined : line.replaces;
    return [{ part: line.part, quantity, replaces }];
  });

/** What the parts need a serial for; while no part is chosen, everything that the installation has one for. */
const serialsToQuote = (form: ComposerForm, ground: OrderGround): readonly SerialToQuote[] => {
  const { installation } = ground;
  if (form.installationIs !== 'existing' || installation === null) return [];
  const chosen = form.lines.flatMap(({ part }) => (part === '' ? [] : [{ part, quantity: 1 }]));
  const touched = touchedScopes(ground, singleLines(ground.parts, chosen));
  const scopes =
    touched.length > 0 ? touched : currentSerials(installation).map(({ family, part }) => ({ family, part }));
  return scopes.map((scope) => {
    const current = currentSerial(installation, scope)?.serial ?? null;
    const key = scopeKey(scope);
    return { key, scope, current, quoted: form.serials[key] ?? current ?? '' };
  });
};

const stated = (serials: readonly SerialToQuote[]): readonly StatedSerial[] =>
  serials.flatMap(({ scope: { family, part }, quoted }) => {
    const serial = quoted.trim();
    return serial === '' ? [] : [{ family, serial, ...(part === null ? {} : { part }) }];
  });

/** LP-17: where the licences are sold: what was typed, else where the installation’s site stands. */
export const composedTerritory = (form: ComposerForm, register: Register): string => {
  if (form.territory !== null) return form.territory;
  const known = register.installations.find(({ installation }) => installation === form.installation);
  return siteTerritory(register, known?.site ?? (form.site === '' ? null : form.site));
};

export const composeOrder = (
  form: ComposerForm,
  register: Register,
  index: SerialIndex,
  today: CivilDate,
): ComposedOrder => {
  const ground = registerGround(register, form.installation === '' ? null : form.installation, index);
  const serials = serialsToQuote(form, ground);
  const territory = composedTerritory(form, register);
  const asked: AskedOrder = {
    on: form.on ?? today,
    installationIs: form.installationIs ?? 'existing',
    serials: stated(serials),
    lines: linesOf(form),
    partner: form.partner,
    territory,
    override: form.override,
  };
  return { ground, asked, serials, territory, findings: checkOrder(ground, asked), notes: orderNotes(ground, asked) };
};
