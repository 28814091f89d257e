/** What follows from an order that is in order: serials to come, serials that stay, what packs are counted as. */
import { isPack, serialStays } from '../part/part';
import type { LicenceFamily } from '../part/part-change';
import { currentSerial } from './lineage';
import { touchedScopes, type AskedOrder, type OrderGround } from './order-ground';
import { singleLines } from './order-lines';
import type { SerialScope } from './scope';

export const orderNoteCodes = ['serial-comes', 'serial-stays', 'serial-changes', 'pack', 'maintenance'] as const;
export type OrderNoteCode = (typeof orderNoteCodes)[number];

export interface OrderNote {
  readonly note: OrderNoteCode;
  readonly rule: string;
  readonly [fact: string]: unknown;
}

/** ID-2, ID-4, ID-6, ID-7. */
const serialNote = ({ installation }: OrderGround, { installationIs }: AskedOrder, scope: SerialScope): OrderNote => {
  const { family, part } = scope;
  const current = installationIs === 'new' ? null : currentSerial({ serials: installation?.serials ?? [] }, scope);
  const kind = part ?? family;
  if (current === null) return { note: 'serial-comes', rule: 'ID-2', kind };
  const { serial } = current;
  if (serialStays(family)) return { note: 'serial-stays', rule: 'ID-6', kind, serial };
  const count = (installation?.serials ?? []).filter((each) => each.family === family).length;
  return { note: 'serial-changes', rule: 'ID-7', kind, serial, nth: count + 1 };
};

/** ID-8: a pack is ordered by its own number, and counted as what it contains. */
const packNotes = ({ parts }: OrderGround, { lines }: AskedOrder): readonly OrderNote[] =>
  lines.flatMap(({ part, quantity }) => {
    const known = parts.get(part);
    if (known === undefined || !isPack(known)) return [];
    const contents = known.contents.map((inside) => `${inside.quantity * quantity} × ${inside.part}`).join(', ');
    return [{ note: 'pack', rule: 'ID-8', part, quantity, contents }];
  });

/** ID-10: what is bought for a term. */
const maintenanceNotes = ({ parts }: OrderGround, { lines }: AskedOrder): readonly OrderNote[] => {
  const terms = lines.filter(({ part }) => (parts.get(part)?.termYears ?? null) !== null).map(({ part }) => part);
  if (terms.length === 0) return [];
  return [{ note: 'maintenance', rule: 'ID-10', parts: [...new Set(terms)].join(', ') }];
};

export const orderNotes = (ground: OrderGround, asked: AskedOrder): readonly OrderNote[] => [
  ...touchedScopes(ground, singleLines(ground.parts, asked.lines)).map((scope) => serialNote(ground, asked, scope)),
  ...packNotes(ground, asked),
  ...maintenanceNotes(ground, asked),
];

/** The families of the parts that are asked for, in their order. */
export const orderedFamilies = ({ parts }: OrderGround, { lines }: AskedOrder): readonly LicenceFamily[] => [
  ...new Set(lines.flatMap(({ part }) => parts.get(part)?.family ?? [])),
];
