/** Everything in a register that ends: pools with their windows and backstops, subscriptions, warranties, terms and technical support. */
import { toDayNumber, type CivilDate } from '../calendar/civil-date';
import { groupBy } from '../group-by';
import type { HeldPart, RegisteredInstallation } from '../installation/registered-installation';
import type { Register, RegisteredLot, RegisteredPool } from '../ledger/register';
import { expiryBand } from '../overview/expiry-band';
import { keyOfNames, renewalKey, type Renewal } from '../pipeline/renewal';
import type { Deadline, DeadlineKind, SupportEnd } from './deadline';
import { partiesIn, type Parties } from './parties';

type Held = Pick<Deadline, 'quantity' | 'products'>;
type OfSubject = Pick<Deadline, 'subject' | 'name' | 'customer' | 'vendor'> & Parties;
/** What tells one deadline of a subject from its others. */
type Ending = Pick<Deadline, 'key' | 'kind' | 'on' | 'renewal'> & Held & { readonly projected?: boolean };

const deadline = (of: OfSubject, today: number, { projected = false, ...ending }: Ending): Deadline => {
  const daysLeft = toDayNumber(ending.on) - today;
  return { ...of, ...ending, projected, daysLeft, band: expiryBand(daysLeft) };
};

const heldIn = (lots: readonly RegisteredLot[]): Held => ({
  quantity: lots.reduce((sum, { quantity }) => sum + quantity, 0),
  products: [...new Set(lots.map(({ product }) => product))],
});

const ofRenewal = (renewal: Renewal, on: CivilDate, held: Held, projected = false): Ending => ({
  key: renewalKey(renewal),
  kind: renewal.kind,
  on,
  renewal,
  projected,
  ...held,
});

const ofPool = (kind: DeadlineKind, pool: string, on: CivilDate, held: Held, ...more: readonly string[]): Ending => ({
  key: keyOfNames(kind, pool, ...more),
  kind,
  on,
  renewal: null,
  ...held,
});

/** The SSED; and before commencement the days on which it would come about by itself (LP-10, LP-11). */
const supEndings = ({
  pool,
  ssed,
  state,
  projected,
  activateBy,
  backstop,
  lots,
}: RegisteredPool): readonly Ending[] => {
  if (ssed === null || state === 'none') return [];
  const held = heldIn(lots.filter(({ term }) => term === 'perpetual'));
  const sup = ofRenewal({ kind: 'sup', pool }, ssed, held, projected);
  return projected ? [sup, ofPool('window', pool, activateBy, held), ofPool('backstop', pool, backstop, held)] : [sup];
};

const subscriptionEndings = ({ pool, lots }: RegisteredPool): readonly Ending[] =>
  lots.flatMap((lot) =>
    lot.expiresOn === null
      ? []
      : [ofRenewal({ kind: 'subscription', pool, lot: lot.lot }, lot.expiresOn, heldIn([lot]))],
  );

/** LP-3: claimed before it ends or not at all, so that one that has ended asks nobody for anything. */
const warrantyEndings = ({ pool, lots }: RegisteredPool, asOf: CivilDate): readonly Ending[] =>
  [...groupBy(lots, ({ warrantyUntil }) => warrantyUntil)].flatMap(([on, covered]) =>
    on === null || on < asOf ? [] : [ofPool('warranty', pool, on, heldIn(covered), on)],
  );

/** So many of one part that end on one day. */
const termEndings = ({ installation, held }: RegisteredInstallation): readonly Ending[] => {
  const ending = held.filter((part): part is HeldPart & { readonly expiresOn: CivilDate } => part.expiresOn !== null);
  return [...groupBy(ending, ({ part, expiresOn }) => `${expiresOn} ${part}`).values()].flatMap((parts) => {
    const [first] = parts;
    if (first === undefined) return [];
    const { part, expiresOn } = first;
    const quantity = parts.reduce((sum, each) => sum + each.quantity, 0);
    return [ofRenewal({ kind: 'term', installation, part, expiresOn }, expiresOn, { quantity, products: [part] })];
  });
};

const supportEnding = ({ installation, purpose = null, on }: SupportEnd): Ending => ({
  key: keyOfNames('support', installation, ...(purpose === null ? [] : [purpose])),
  kind: 'support',
  on,
  renewal: null,
  quantity: 0,
  products: [],
});

const isInUse = ({ archivedOn }: { readonly archivedOn: CivilDate | null }): boolean => archivedOn === null;

const poolSubject = ({ pool, name, customer }: RegisteredPool, parties: Parties): OfSubject => ({
  subject: { kind: 'pool', pool },
  name: name === '' ? pool : name,
  customer,
  vendor: 'iSentry',
  ...parties,
});

const installationSubject = (of: RegisteredInstallation, parties: Parties): OfSubject => ({
  subject: { kind: 'installation', installation: of.installation },
  name: of.name === '' ? of.installation : of.name,
  customer: of.customer ?? '',
  vendor: 'IDIS',
  ...parties,
});

const byDay = (one: Deadline, other: Deadline): number =>
  one.daysLeft - other.daysLeft || (one.key < other.key ? -1 : one.key > other.key ? 1 : 0);

/** The earliest first, archived pools and installations left out. `support` is what licence servers said (AC-10). */
export const deadlinesOf = (register: Register, support: readonly SupportEnd[] = []): readonly Deadline[] => {
  const { asOf, pools, installations } = register;
  const today = toDayNumber(asOf);
  const parties = partiesIn(register);
  const supportOf = groupBy(support, ({ installation }) => installation);
  const ofPools = pools.filter(isInUse).flatMap((pool) => {
    const of = poolSubject(pool, parties.pool(pool));
    const endings = [...supEndings(pool), ...subscriptionEndings(pool), ...warrantyEndings(pool, asOf)];
    return endings.map((ending) => deadline(of, today, ending));
  });
  const ofInstallations = installations.filter(isInUse).flatMap((installation) => {
    const of = installationSubject(installation, parties.installation(installation));
    const ends = supportOf.get(installation.installation) ?? [];
    return [
      ...termEndings(installation).map((ending) => deadline(of, today, ending)),
      ...ends.map((end) => deadline({ ...of, vendor: 'Administrator client' }, today, supportEnding(end))),
    ];
  });
  return [...ofPools, ...ofInstallations].sort(byDay);
};
