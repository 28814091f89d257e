/** What the command palette finds: actions by their words, the rest by anything that names it. */
import { subjectName } from '../../../domain/customer/subject';
import { customersOf } from '../../../domain/ledger/customers';
import type { Register } from '../../../domain/ledger/register';
import type { SerialBook } from '../../db/serial-book';
import type { ActionName } from '../actions';
import {
  customerPath,
  installationOrderPath,
  sitePath,
  documentPath,
  orderPath,
  paths,
  poolPath,
  priceListPath,
  subjectPath,
} from '../paths';

export interface PaletteEntry {
  readonly id: string;
  readonly group:
    | 'actions'
    | 'pools'
    | 'orders'
    | 'quotes'
    | 'installations'
    | 'usage'
    | 'serials'
    | 'customers'
    | 'sites'
    | 'agreements'
    | 'contacts'
    | 'catalogue'
    | 'documents'
    | 'files';
  readonly title: string;
  readonly note: string;
  readonly shortcut?: string;
  readonly target: { readonly action: ActionName } | { readonly path: string };
}

/** A lot that came with serials, and where it is now. */
export interface SerialLot {
  readonly docId: string | null;
  readonly lot: string;
  readonly pool: string;
  readonly poolName: string;
}

export const serialLots = ({ pools }: Register): readonly SerialLot[] =>
  pools.flatMap(({ pool, name, lots }) =>
    lots.flatMap(({ docId, lot, serialCount }) =>
      serialCount === 0 ? [] : [{ docId, lot, pool, poolName: name === '' ? pool : name }],
    ),
  );

/** Entries of one kind in view at most: more is what the screens' own filters are for. */
export const MOST_PER_GROUP = 8;

export const words = (text: string): readonly string[] =>
  text
    .toLocaleLowerCase('en-GB')
    .split(/\s+/)
    .filter((word) => word !== '');

/** Whether every word typed occurs in what names the thing. */
export const matchesQuery = (query: string, names: readonly string[]): boolean => {
  const haystack = names.join(' ').toLocaleLowerCase('en-GB');
  return words(query).every((word) => haystack.includes(word));
};

export const firstMatching = <Thing>(
  things: readonly Thing[],
  query: string,
  namesOf: (thing: Thing) => readonly string[],
): readonly Thing[] => {
  const found: Thing[] = [];
  for (const thing of things) {
    if (matchesQuery(query, namesOf(thing))) found.push(thing);
    if (found.length === MOST_PER_GROUP) break;
  }
  return found;
};

const poolEntries = (register: Register, query: string): readonly PaletteEntry[] =>
  firstMatching(register.pools, query, (pool) => [pool.pool, pool.name, pool.customer, pool.purchaseOrder]).map(
    (pool) => ({
      id: `pool ${pool.pool}`,
      group: 'pools',
      title: pool.name === '' ? pool.pool : pool.name,
      note: [pool.pool, pool.customer, pool.purchaseOrder].filter((part) => part !== '').join(' · '),
      target: { path: poolPath(pool.pool) },
    }),
  );

const orderEntries = (register: Register, query: string): readonly PaletteEntry[] =>
  firstMatching(register.orders, query, ({ number, partner, customer }) => [number, partner, customer]).map(
    ({ order, number, partner, customer }) => ({
      id: `order ${order}`,
      group: 'orders',
      title: number,
      note: [partner, customer].filter((part) => part !== '').join(' · '),
      target: { path: orderPath(order) },
    }),
  );

/** An IDIS order by its number, its installation, and the serials that it quotes. */
const installationOrderEntries = (register: Register, query: string): readonly PaletteEntry[] => {
  const names = new Map(register.installations.map(({ installation, name }) => [installation, name]));
  const nameOf = (installation: string): string => names.get(installation) ?? installation;
  return firstMatching(register.installationOrders, query, ({ number, partner, installation, serials }) => [
    number,
    partner ?? '',
    nameOf(installation),
    ...serials.map(({ serial }) => serial),
  ]).map(({ order, number, installation }) => ({
    id: `installation-order ${order}`,
    group: 'orders',
    title: number,
    note: nameOf(installation),
    target: { path: installationOrderPath(order) },
  }));
};

const customerEntries = (register: Register, query: string): readonly PaletteEntry[] =>
  firstMatching(customersOf(register), query, ({ customer }) => [customer])
    .filter(({ customer }) => customer !== '')
    .map(({ customer, pools }) => ({
      id: `customer ${customer}`,
      group: 'customers',
      title: customer,
      note: pools.map(({ pool }) => pool).join(' · '),
      target: { path: customerPath(customer) },
    }));

const siteEntries = (register: Register, query: string): readonly PaletteEntry[] =>
  firstMatching(register.sites, query, ({ name, customer, address, territory }) => [
    name,
    customer,
    address,
    territory,
  ]).map(({ site, name, customer, address }) => ({
    id: `site ${site}`,
    group: 'sites',
    title: name,
    note: [customer, address].filter((part) => part !== '').join(' · '),
    target: { path: sitePath(site) },
  }));

/** All agreements stand on one page. */
const agreementEntries = (register: Register, query: string): readonly PaletteEntry[] =>
  firstMatching(register.agreements, query, ({ partner, territories }) => [partner, ...territories]).map(
    ({ agreement, partner, territories }) => ({
      id: `agreement ${agreement}`,
      group: 'agreements',
      title: partner,
      note: territories.join(', '),
      target: { path: paths.agreements },
    }),
  );

/** Products, parts and releases stand on one page, price lists have pages of their own. */
const catalogueEntries = (register: Register, query: string): readonly PaletteEntry[] => [
  ...firstMatching(register.products, query, ({ product, name, family }) => [product, name, family]).map(
    ({ product, name, family }) => ({
      id: `product ${product}`,
      group: 'catalogue' as const,
      title: name,
      note: [name === product ? '' : product, family].filter((part) => part !== '').join(' · '),
      target: { path: paths.catalogue },
    }),
  ),
  ...firstMatching(register.parts, query, ({ part, description }) => [part, description]).map(
    ({ part, description }) => ({
      id: `part ${part}`,
      group: 'catalogue' as const,
      title: part,
      note: description,
      target: { path: paths.catalogue },
    }),
  ),
  ...firstMatching(register.releases, query, ({ release, product }) => [release, product ?? '']).map(
    ({ release, product }) => ({
      id: `release ${release}`,
      group: 'catalogue' as const,
      title: release,
      note: product ?? '',
      target: { path: paths.catalogue },
    }),
  ),
  ...firstMatching(register.priceLists, query, ({ name, currency }) => [name, currency]).map(
    ({ priceList, name, currency }) => ({
      id: `price-list ${priceList}`,
      group: 'catalogue' as const,
      title: name,
      note: currency,
      target: { path: priceListPath(priceList) },
    }),
  ),
];

const contactEntries = (register: Register, query: string): readonly PaletteEntry[] =>
  firstMatching(register.contacts, query, ({ name, role, organisation, email, phone }) => [
    name,
    role,
    organisation,
    email,
    phone,
  ]).map(({ contact, name, role, organisation, subject }) => ({
    id: `contact ${contact}`,
    group: 'contacts',
    title: name,
    note: [role, organisation].filter((part) => part !== '').join(' · '),
    target: { path: subjectPath(subject) },
  }));

/** Leads to where the document is kept; nothing is opened. */
const attachmentEntries = (register: Register, query: string): readonly PaletteEntry[] =>
  firstMatching(register.attachments, query, ({ fileName, facts }) => [
    fileName,
    facts.title ?? '',
    facts.reference ?? '',
  ]).map(({ attachment, fileName, facts, subject }) => ({
    id: `document ${attachment}`,
    group: 'documents',
    title: facts.title ?? fileName,
    note: [facts.reference, subjectName(subject)].filter((part) => part !== undefined).join(' · '),
    target: { path: subjectPath(subject) },
  }));

const fileEntries = (register: Register, query: string): readonly PaletteEntry[] =>
  firstMatching(register.documents, query, (document) => [document.fileName, document.docId]).map((document) => ({
    id: `file ${document.event}`,
    group: 'files',
    title: document.fileName,
    note: document.docId.slice(0, 20),
    target: { path: documentPath(document.docId) },
  }));

/** Fewer letters would find most of a hundred thousand serials. */
export const LEAST_SERIAL_LETTERS = 3;

/** The serials that contain what was typed, each leading to the pool whose lot it came with. */
export const serialEntries = (
  query: string,
  book: Pick<SerialBook, 'find' | 'at'> | null,
  lots: readonly SerialLot[],
): readonly PaletteEntry[] => {
  const text = query.trim();
  if (book === null || text.length < LEAST_SERIAL_LETTERS) return [];
  return book.find(text, MOST_PER_GROUP).flatMap((index) => {
    const place = book.at(index);
    const lot = lots.find((each) => each.docId === place?.docId && each.lot === place.lot);
    if (place === undefined || lot === undefined) return [];
    return [
      {
        id: `serial ${index}`,
        group: 'serials' as const,
        title: place.serial,
        note: `${lot.poolName} · ${lot.lot}`,
        target: { path: poolPath(lot.pool) },
      },
    ];
  });
};

/** Pools, orders, serials, customers, sites, agreements, contacts, documents and files appear once something is typed; actions always. */
export const paletteEntries = (
  query: string,
  actions: readonly PaletteEntry[],
  register: Register | null,
  serials: readonly PaletteEntry[] = [],
): readonly PaletteEntry[] => {
  const found = actions.filter((action) => matchesQuery(query, [action.title]));
  if (register === null || words(query).length === 0) return found;
  return [
    ...poolEntries(register, query),
    ...orderEntries(register, query),
    ...installationOrderEntries(register, query),
    ...serials,
    ...customerEntries(register, query),
    ...siteEntries(register, query),
    ...agreementEntries(register, query),
    ...contactEntries(register, query),
    ...catalogueEntries(register, query),
    ...attachmentEntries(register, query),
    ...fileEntries(register, query),
    ...found,
  ];
};
