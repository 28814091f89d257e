/** Guesses what a column stands for from its head, in English, German and Spanish. */
import { fields, type Field } from './field';

/** Whole heads, in lower case and with single spaces. The first field that knows a head has it. */
const heads: Readonly<Record<Field, readonly string[]>> = {
  pool: [
    'pool',
    'pool id',
    'pool no',
    'pool number',
    'poolid',
    'licence pool',
    'project id',
    'pool-nr',
    'pool nr',
    'poolnummer',
    'projektnummer',
    'projekt',
    'project',
    'grupo',
    'grupo de licencias',
    'proyecto',
  ],
  poolName: [
    'pool name',
    'name',
    'project name',
    'description',
    'bezeichnung',
    'poolname',
    'projektname',
    'nombre',
    'nombre del proyecto',
    'descripción',
  ],
  customer: [
    'customer',
    'end customer',
    'end user',
    'client',
    'account',
    'site',
    'kunde',
    'endkunde',
    'kundenname',
    'cliente',
    'cliente final',
  ],
  purchaseOrder: [
    'po',
    'po number',
    'po no',
    'purchase order',
    'order',
    'order number',
    'bestellung',
    'bestellnummer',
    'auftrag',
    'auftragsnummer',
    'pedido',
    'orden de compra',
    'número de pedido',
  ],
  createdOn: [
    'created',
    'created on',
    'creation date',
    'pool created',
    'start',
    'start date',
    'angelegt',
    'angelegt am',
    'erstellt',
    'erstellt am',
    'anlagedatum',
    'creado',
    'fecha de creación',
    'fecha de alta',
  ],
  lot: ['lot', 'lot id', 'lot no', 'lot number', 'line', 'position', 'los', 'lote', 'línea'],
  product: [
    'product',
    'product name',
    'item',
    'article',
    'part number',
    'sku',
    'produkt',
    'artikel',
    'producto',
    'artículo',
  ],
  release: ['release', 'version', 'software version', 'ausgabe', 'versión'],
  quantity: [
    'licences',
    'licence count',
    'number of licences',
    'qty',
    'quantity',
    'count',
    'channels',
    'anzahl',
    'menge',
    'lizenzen',
    'anzahl lizenzen',
    'kanäle',
    'cantidad',
    'licencias',
    'número de licencias',
    'canales',
  ],
  addedOn: [
    'added',
    'added on',
    'joined',
    'joined on',
    'lot date',
    'order date',
    'purchase date',
    'hinzugefügt',
    'hinzugefügt am',
    'bestelldatum',
    'kaufdatum',
    'añadido',
    'fecha de compra',
    'fecha de pedido',
  ],
  supExpiresOn: [
    'sup end',
    'sup ends',
    'sup end date',
    'sup expiry',
    'sup expiry date',
    'ssed',
    'expiry',
    'expires',
    'expires on',
    'expiry date',
    'expiration',
    'expiration date',
    'support end',
    'support until',
    'end date',
    'valid until',
    'ablauf',
    'ablaufdatum',
    'läuft ab',
    'läuft ab am',
    'gültig bis',
    'support bis',
    'sup-ende',
    'sup ende',
    'vencimiento',
    'fecha de vencimiento',
    'caduca',
    'fin de soporte',
  ],
  supMonths: [
    'sup months',
    'months',
    'term',
    'term months',
    'support months',
    'laufzeit',
    'laufzeit monate',
    'monate',
    'meses',
    'plazo',
  ],
  subscriptionEnd: [
    'subscription end',
    'subscription ends',
    'subscription until',
    'subscription expiry',
    'abo-ende',
    'abo bis',
    'abonnement bis',
    'fin de suscripción',
    'suscripción hasta',
  ],
  activated: [
    'activated',
    'activated licences',
    'active',
    'in use',
    'used',
    'aktiviert',
    'aktive lizenzen',
    'in benutzung',
    'genutzt',
    'activadas',
    'en uso',
  ],
  activatedOn: [
    'activated on',
    'activation date',
    'first activation',
    'aktiviert am',
    'aktivierungsdatum',
    'erste aktivierung',
    'fecha de activación',
    'activado el',
  ],
  unitPrice: [
    'price',
    'unit price',
    'price per licence',
    'preis',
    'stückpreis',
    'einzelpreis',
    'precio',
    'precio unitario',
  ],
};

const byHead: ReadonlyMap<string, Field> = new Map(
  [...fields].reverse().flatMap((field) => heads[field].map((head): [string, Field] => [head, field])),
);

const plain = (head: string): string =>
  head
    .normalize('NFC')
    .toLowerCase()
    // The American spelling says the same.
    .replace(/\blicens(es?)\b/g, 'licenc$1')
    .replace(/[()[\]:.#*_]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const guessField = (head: string): Field | null => byHead.get(plain(head)) ?? null;

/** In our own lists of pools the id stands beside the name, which is headed by the pool. */
const besideId: ReadonlyMap<string, Field> = new Map([
  ['id', 'pool'],
  ['pool', 'poolName'],
]);

/** One field for each head at most: the first column that asks for a field has it. */
export const guessFields = (all: readonly string[]): readonly (Field | null)[] => {
  const taken = new Set<Field>();
  const hasId = all.some((head) => plain(head) === 'id');
  return all.map((head) => {
    const field = (hasId ? besideId.get(plain(head)) : undefined) ?? guessField(head);
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
};
