/** Takes the serials out of a licence file and leaves their number: they travel and are stored apart from everything else. */

/** The serials of one lot, in the file's order. */
export interface LotSerials {
  readonly lot: string;
  readonly serials: readonly string[];
}

interface Taken {
  /** The payload, each lot with `serialCount` instead of its serials. */
  readonly payload: unknown;
  readonly serials: readonly LotSerials[];
}

/** As the schema has it. */
const MOST_CHARACTERS = 500;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A schema takes a microsecond for each, this some nanoseconds. */
const isSerialList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.every((item) => typeof item === 'string' && item.length > 0 && item.length <= MOST_CHARACTERS);

/** Most lots of a hostile file are none at all: they are passed on as they are. */
const countedLot = (lot: unknown, taken: LotSerials[]): unknown => {
  if (!isRecord(lot) || !('serials' in lot || 'serialCount' in lot)) return lot;
  // A file's own member of that name is none that this version knows.
  const { serialCount: _foreign, ...facts } = lot;
  const { lot: name, serials } = facts;
  if (!isSerialList(serials)) return facts;
  const { serials: _taken, ...rest } = facts;
  if (serials.length === 0) return rest;
  if (typeof name === 'string') taken.push({ lot: name, serials });
  return { ...rest, serialCount: serials.length };
};

/** Lists that are not as they should be stay in their lots, where the schema of the file finds them. */
export const takeSerials = (payload: unknown): Taken => {
  if (!isRecord(payload) || !Array.isArray(payload['lots'])) return { payload, serials: [] };
  const lots: readonly unknown[] = payload['lots'];
  const serials: LotSerials[] = [];
  return { payload: { ...payload, lots: lots.map((lot) => countedLot(lot, serials)) }, serials };
};
