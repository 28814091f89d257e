/** The register as of a day: the fold of the whole ledger, printed. */
import type { Exchange } from '../activation/exchanges';
import { toCivilDate, toDayNumber, type CivilDate, type DayNumber } from '../calendar/civil-date';
import { exactText } from '../exact/exact';
import { isSupBearing, type Lot } from '../pool/lot';
import type { Pool } from '../pool/pool';
import { poolsOn, reportLot, reportPool, reportTransit } from '../pool/report-pools';
import { lotWeight } from '../pool/ssed';
import { renewalLimit } from '../renewal/renewal-limit';
import { activatedAt } from './activated-at-sites';
import type { RegisterBook } from './register-book';
import { registeredRenewals } from '../pipeline/renewals';
import { registeredQuotes } from '../quote/registered-quote';
import { toSignedTransfer } from '../transfer/signed-transfer';
import { TRANSFER_TYP } from '../transfer/transfer-file';
import { LICENCE_STATUS_TYP } from '../usage/snapshot';
import type { Change } from './change';
import { foldEvents, foldWholeLedger, type Folded } from './fold-events';
import { inEventOrder } from './event-order';
import type { Ledger } from './ledger';
import { registeredOrders } from './purchase-orders';
import { REGISTER_TYP } from './register-document';
import { registeredInstallations } from './registered-installations';
import { registeredReleases } from './registered-releases';
import { serialCounts } from './serial-counts';
import type { RegisteredDocument, RegisteredExchange, RegisteredLot, RegisteredPool, Register } from './register';

const subscriptionEnd = ({ term }: Lot): CivilDate | null =>
  term.kind === 'subscription' && term.expiresOn !== null ? toCivilDate(term.expiresOn) : null;

type SerialCount = ReturnType<typeof serialCounts>;

const registeredLot = (lot: Lot, { book }: RegisterBook, serialCount: SerialCount): RegisteredLot => ({
  ...reportLot(lot, book.policy),
  product: lot.product,
  variant: lot.variant,
  release: lot.release,
  term: isSupBearing(lot) ? 'perpetual' : 'subscription',
  joinedOn: toCivilDate(lot.joinedOn),
  supMonths: lot.term.kind === 'subscription' ? null : lot.term.months,
  expiresOn: subscriptionEnd(lot),
  weightExact: isSupBearing(lot) ? exactText(lotWeight(lot, book.policy.weight)) : null,
  unitPrice: lot.price,
  warrantyUntil: lot.warrantyUntil === null ? null : toCivilDate(lot.warrantyUntil),
  docId: lot.docId,
  serialCount: serialCount(lot.docId, lot.lot),
});

const registeredPool = (
  pool: Pool,
  on: DayNumber,
  register: RegisterBook,
  serialCount: SerialCount,
): RegisteredPool[] => {
  const record = register.records.get(pool.pool);
  if (record === undefined) return [];
  return [
    {
      ...reportPool(pool, on, register.book.policy),
      ...record,
      changes: [...record.changes],
      activatedAt: activatedAt(register.activatedAt, pool.pool),
      lots: [...pool.lots.values()].map((lot) => registeredLot(lot, register, serialCount)),
      renewal: renewalLimit(pool, register.book.policy, register.book.releases),
    },
  ];
};

/** What the list of documents says of a change; `null` for changes that bring none. */
const documentOf = (change: Change): Pick<RegisteredDocument, 'docId' | 'typ' | 'direction' | 'source'> | null => {
  switch (change.kind) {
    case 'file-imported':
    case 'file-issued':
      return {
        docId: change.docId,
        typ: change.typ,
        direction: change.kind === 'file-imported' ? 'imported' : 'issued',
        source: null,
      };
    case 'transfer-accepted':
    case 'transfer-signed':
      return { docId: change.docId, typ: TRANSFER_TYP, direction: 'imported', source: null };
    case 'usage-imported':
      // What was read from a table stands with its installation.
      return change.source === undefined
        ? { docId: change.docId, typ: LICENCE_STATUS_TYP, direction: 'imported', source: null }
        : null;
    case 'register-imported':
      return { docId: change.docId, typ: REGISTER_TYP, direction: 'imported', source: change.source };
    default:
      return null;
  }
};

const registeredDocuments = (ledger: Ledger, { withdrawn, imports }: Folded): RegisteredDocument[] =>
  inEventOrder(ledger.events).flatMap((event) =>
    event.changes.flatMap((change) => {
      const document = documentOf(change);
      if (document === null || !('fileName' in change)) return [];
      return [
        {
          event: event.id,
          fileName: change.fileName,
          on: change.on,
          ...document,
          withdrawn: withdrawn.has(event.id),
          supersededBy: imports.supersededBy.get(document.docId) ?? null,
        },
      ];
    }),
  );

type Catalogue = Pick<Register, 'releases' | 'products' | 'catalogueVersion' | 'priceLists' | 'parts'>;

const catalogueOf = ({ book, catalogue, general, partBook, usage }: RegisterBook, on: DayNumber): Catalogue => ({
  releases: registeredReleases(book, general, on),
  products: [...catalogue.products.values()],
  catalogueVersion: 1 + catalogue.productChanges + book.releases.size + partBook.partChanges + usage.levels.changes,
  priceLists: [...catalogue.priceLists.values()],
  parts: [...partBook.parts.values()],
});

type OfInstallations = Pick<Register, 'installations' | 'installationOrders'>;

const installationsOf = ({ book, installations, partBook }: RegisterBook): OfInstallations => ({
  installations: registeredInstallations({ installations, parts: partBook.parts, per: book.policy.serialPer }),
  installationOrders: [...installations.orders.values()],
});

type OfUsage = Pick<Register, 'licenceServers' | 'levelCatalogues' | 'allotments' | 'usageImports'>;

const usageOf = ({ usage }: RegisterBook): OfUsage => ({
  licenceServers: [...usage.servers.values()],
  levelCatalogues: usage.levels.catalogues,
  allotments: [...usage.allotments.values()],
  usageImports: [...usage.imports.values()],
});

const registeredExchange = ({ acceptedBefore: _inTheWalk, ...exchange }: Exchange): RegisteredExchange => exchange;

/** Changes dated after `asOf` are left out, and so is everything that conflicts with the whole ledger. */
export const foldLedger = (ledger: Ledger, asOf: CivilDate): Register => {
  const on = toDayNumber(asOf);
  const whole = foldWholeLedger(ledger);
  const isAllPast = whole.lastOn === null || whole.lastOn <= on;
  const serialCount = serialCounts(ledger);
  const { register } = isAllPast ? whole : foldEvents(ledger, on, whole.conflicts);
  return {
    asOf,
    policy: register.book.policy,
    pools: poolsOn(register.book, on).flatMap((pool) => registeredPool(pool, on, register, serialCount)),
    transit: [...register.book.transit.values()].map(reportTransit),
    signedTransfers: [...register.transfers.values()].map(toSignedTransfer),
    ...catalogueOf(register, on),
    serviceLevels: [...register.serviceLevels.values()],
    generalChanges: [...whole.register.general],
    documents: registeredDocuments(ledger, whole),
    contacts: [...register.dossiers.contacts.standing.values()],
    notes: [...register.dossiers.notes.standing.values()],
    attachments: [...register.dossiers.attachments.standing.values()],
    removedAttachments: [...register.dossiers.attachments.removed.values()],
    orders: registeredOrders(register.orders, ledger, whole, asOf),
    sites: [...register.sites.standing.values()],
    removedSites: [...register.sites.removed.values()],
    assignments: [...register.sites.assignments.values()],
    eulas: [...register.eulas.values()],
    agreements: [...register.agreements.values()],
    activations: [...whole.exchanges.exchanges.byRequest.values()].map(registeredExchange),
    ...installationsOf(register),
    alertRules: [...register.alerts.rules.values()],
    snoozes: [...register.alerts.snoozes.values()],
    ...usageOf(register),
    quotes: registeredQuotes(register.quotes, { past: register.renewals, whole: whole.register.renewals }, asOf),
    renewals: registeredRenewals(register.renewals),
    conflicts: [...whole.conflicts.values()],
  };
};
