/** What a column of a register can stand for, and how its cells are read. */

export type CellKind = 'text' | 'quantity' | 'months' | 'date' | 'money';

/** In the order in which they are offered. */
export const fieldKinds = {
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

export type Field = keyof typeof fieldKinds;

export const fields = Object.keys(fieldKinds) as readonly Field[];

export const isField = (name: string): name is Field => Object.hasOwn(fieldKinds, name);

/** Without these no row can become licences of a pool. */
export const neededFields: readonly Field[] = ['pool', 'quantity'];
