/** What a column of a table can stand for, by what the table holds, and how its cells are read. */

/** A table holds pools with their lots, IDIS installations with their serials, or licence figures of installations. */
export const tableKinds = ['pools', 'installations', 'usage'] as const;
export type TableKind = (typeof tableKinds)[number];

export const isTableKind = (text: string): text is TableKind => tableKinds.some((kind) => kind === text);

export type CellKind = 'text' | 'quantity' | 'months' | 'date' | 'money' | 'family' | 'parts' | 'serial' | 'serials';

/** In the order in which they are offered. */
export const poolFields = {
  pool: 'text',
  poolName: 'text',
  customer: 'text',
  purchaseOrder: 'text',
  createdOn: 'date',
  lot: 'text',
  product: 'text',
  release: 'text',
  quantity: 'quantity',
  addedOn: 'date',
  supExpiresOn: 'date',
  supMonths: 'months',
  subscriptionEnd: 'date',
  activated: 'quantity',
  activatedOn: 'date',
  unitPrice: 'money',
} as const satisfies Readonly<Record<string, CellKind>>;

/** In the order in which they are offered. */
export const installationFields = {
  installation: 'text',
  customer: 'text',
  site: 'text',
  family: 'family',
  serial: 'serial',
  formerSerials: 'serials',
  part: 'parts',
  quantity: 'quantity',
  heldSince: 'date',
  termEnd: 'date',
  note: 'text',
} as const satisfies Readonly<Record<string, CellKind>>;

/** In the order in which they are offered. */
export const usageFields = {
  installation: 'text',
  licence: 'text',
  used: 'quantity',
  total: 'quantity',
  shared: 'quantity',
  taken: 'date',
} as const satisfies Readonly<Record<string, CellKind>>;

export type PoolField = keyof typeof poolFields;
export type InstallationField = keyof typeof installationFields;
export type UsageField = keyof typeof usageFields;
export type Field = PoolField | InstallationField | UsageField;

/** A field that several kinds of table have is read in the same way. */
const cellKinds: Readonly<Record<Field, CellKind>> = { ...usageFields, ...installationFields, ...poolFields };

const inOrder = <Name extends Field>(fields: Readonly<Record<Name, CellKind>>): readonly Name[] =>
  Object.keys(fields) as Name[];

const byKind: Readonly<Record<TableKind, readonly Field[]>> = {
  pools: inOrder(poolFields),
  installations: inOrder(installationFields),
  usage: inOrder(usageFields),
};

export const fieldsOf = (kind: TableKind): readonly Field[] => byKind[kind];

export const isField = (name: string): name is Field => Object.hasOwn(cellKinds, name);

export const isFieldOf = (kind: TableKind, name: string): name is Field => byKind[kind].some((field) => field === name);

export const cellKindOf = (field: Field): CellKind => cellKinds[field];

/** Without these no row can become licences of a pool, a serial of an installation, or a figure. */
export const neededFields: Readonly<Record<TableKind, readonly Field[]>> = {
  pools: ['pool', 'quantity'],
  installations: ['serial'],
  usage: ['licence', 'used', 'total', 'taken'],
};
