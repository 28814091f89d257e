/** Steps of IDIS installations for tests: created, ordered for, confirmed. */
import type { PlainChange } from './simulate-scenario';

type Said = Readonly<Record<string, unknown>>;

/** A serial as orders and confirmations state it: the family is told by how it begins. */
export const stated = (serial: string, part?: string) => ({
  family: serial.toUpperCase().startsWith('V') ? 'VAI' : 'ISS',
  serial,
  ...(part === undefined ? {} : { part }),
});

/** `8 VS-ES1`, or `8 VS-ADV1 for VS-ES1` where it replaces. */
export const line = (text: string, over: Said = {}) => {
  const [, quantity, part, replaces] = /^(\d+) (\S+)(?: for (\S+))?$/.exec(text) ?? [];
  return { part, quantity: Number(quantity), ...(replaces === undefined ? {} : { replaces }), ...over };
};

export const installationCreated = (installation = 'N1', over: Said = {}): PlainChange => ({
  kind: 'installation-created',
  on: '2025-01-01',
  installation,
  name: `Name of ${installation}`,
  ...over,
});

export const orderPlaced = (
  order: string,
  serials: readonly string[],
  lines: readonly string[],
  over: Said = {},
): PlainChange => ({
  kind: 'installation-order-placed',
  on: '2025-02-01',
  order,
  number: `PO of ${order}`,
  installation: 'N1',
  installationIs: serials.length === 0 ? 'new' : 'existing',
  serials: serials.map((serial) => stated(serial)),
  lines: lines.map((text) => line(text)),
  ...over,
});

export const orderConfirmed = (
  confirmation: string,
  serials: readonly string[],
  lines: readonly string[],
  over: Said = {},
): PlainChange => ({
  kind: 'installation-order-confirmed',
  on: '2025-02-10',
  confirmation,
  installation: 'N1',
  revised: false,
  serials: serials.map((serial) => stated(serial)),
  lines: lines.map((text) => line(text)),
  ...over,
});

export const serialRecorded = (serial: string, held: readonly string[], over: Said = {}): PlainChange => ({
  kind: 'installation-serial-recorded',
  on: '2025-01-15',
  installation: 'N1',
  ...stated(serial),
  held: held.map((text) => line(text)),
  ...over,
});
