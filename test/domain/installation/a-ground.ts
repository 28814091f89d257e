/** What orders are checked against, as tests write it; say only what the test is about. */
import type { RegisteredAgreement } from '../../../domain/agreement/registered-agreement';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { checkOrder } from '../../../domain/installation/order-check';
import type { AskedOrder, OrderedFor, OrderGround } from '../../../domain/installation/order-ground';
import type { HeldPart, RegisteredSerial } from '../../../domain/installation/registered-installation';
import { builtInParts } from '../../../domain/part/built-in-parts';
import type { Part } from '../../../domain/part/part';
import { day } from '../../builders/a-lot';

export const aSerial = (serial: string, over: Partial<RegisteredSerial> = {}): RegisteredSerial => ({
  serial,
  family: serial.startsWith('VAI') ? 'VAI' : 'ISS',
  part: null,
  since: day('2024-01-08'),
  supersededOn: null,
  supersededBy: null,
  order: null,
  confirmation: null,
  event: 'e-1',
  parts: [],
  ...over,
});

export const held = (part: string, quantity: number, expiresOn: CivilDate | null = null): HeldPart => ({
  part,
  quantity,
  family: part.startsWith('VS') ? 'VAI' : 'ISS',
  since: day('2024-01-08'),
  expiresOn,
  confirmation: null,
});

/** Westhaven Mall: one ISS serial, and a VAI serial that has superseded another. */
export const westhaven = (over: Partial<OrderedFor> = {}): OrderedFor => ({
  installation: 'i-1',
  name: 'Westhaven Mall',
  archivedOn: null,
  serials: [
    aSerial('ISS-1'),
    aSerial('VAI-1', { supersededOn: day('2024-11-18'), supersededBy: 'VAI-2' }),
    aSerial('VAI-2', { since: day('2024-11-18') }),
  ],
  held: [held('ISS-Expert', 8), held('VS-ES1', 40, day('2025-11-17'))],
  ...over,
});

export const partsOf = (parts: readonly Part[]): OrderGround['parts'] =>
  new Map(parts.map((part) => [part.part, part]));

export const aGround = (over: Partial<OrderGround> = {}): OrderGround => ({
  parts: partsOf(builtInParts),
  serialPer: 'family',
  installation: westhaven(),
  openOrders: [],
  ownerOf: () => undefined,
  agreements: [],
  ...over,
});

/** Part, quantity, and what it replaces. */
export type Given = readonly [part: string, quantity: number, replaces?: string];

export const lines = (...given: readonly Given[]) =>
  given.map(([part, quantity, replaces]) => ({ part, quantity, ...(replaces === undefined ? {} : { replaces }) }));

export const ISS_1 = { family: 'ISS', serial: 'ISS-1' } as const;
export const VAI_2 = { family: 'VAI', serial: 'VAI-2' } as const;

/** Four more Experts for Westhaven Mall. */
export const anOrder = (over: Partial<AskedOrder> = {}): AskedOrder => ({
  on: day('2025-03-12'),
  installationIs: 'existing',
  serials: [ISS_1],
  lines: lines(['ISS-Expert', 4]),
  ...over,
});

/** The codes of what is wrong, in order. */
export const codesOf = (ground: OrderGround, asked: AskedOrder): readonly string[] =>
  checkOrder(ground, asked).map(({ code }) => code);

export const agreed = (territories: readonly string[], partner = 'Northgate Security'): RegisteredAgreement => ({
  agreement: `a-${territories.join('-')}`,
  partner,
  signedOn: day('2024-01-01'),
  from: day('2024-01-01'),
  until: null,
  territories,
  endedOn: null,
  endedFor: '',
  event: 'e-2',
});
