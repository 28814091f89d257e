/** An order from a file as the register understands it: the installation found by its serials, families and territory filled in. */
import type { OrderFile } from '../../contract/installation-order/parse-order-file';
import type { CivilDate } from '../../domain/calendar/civil-date';
import { findSerial, type SerialIndex } from '../../domain/installation/lineage';
import type { AskedOrder, OrderFinding, OrderGround } from '../../domain/installation/order-ground';
import type { StatedSerial } from '../../domain/installation/order-line';
import { orderedFamilies } from '../../domain/installation/order-notes';
import { registerGround, siteTerritory } from '../../domain/installation/register-ground';
import type { Register } from '../../domain/ledger/register';
import { licenceFamilies } from '../../domain/part/part-change';

/** The words of ID-1; anything else is the id of an existing installation. */
const NEW = 'new';
const EXISTING = 'existing';

/** What was found out of the order, and what could not be. */
export interface StatedOrder {
  readonly ground: OrderGround;
  readonly asked: AskedOrder;
  readonly findings: readonly OrderFinding[];
}

interface Found {
  readonly id: string | null;
  readonly findings: readonly OrderFinding[];
}

const findExisting = ({ installation, quoted }: OrderFile, { installations }: Register, index: SerialIndex): Found => {
  if (installation !== undefined && installation !== EXISTING) {
    const isKnown = installations.some((each) => each.installation === installation);
    const unknown = { code: 'installation/unknown', rule: 'ID-1', installation };
    return { id: installation, findings: isKnown ? [] : [unknown] };
  }
  const owner = quoted.map(({ serial }) => findSerial(index, serial)).find((each) => each !== null);
  if (owner !== undefined) return { id: owner.installation.installation, findings: [] };
  if (quoted.length === 0) return { id: null, findings: [{ code: 'installation/not-named', rule: 'ID-3' }] };
  const unknown = quoted.map(({ serial }) => ({ code: 'serial/unknown', rule: 'ID-5', serial, current: null }));
  return { id: null, findings: unknown };
};

/** ID-1: what is not stated is checked as far as it goes. */
const find = (file: OrderFile, register: Register, index: SerialIndex): Found => {
  if (file.installation === NEW) return { id: null, findings: [] };
  if (file.installation !== undefined) return findExisting(file, register, index);
  const { id } = findExisting(file, register, index);
  return { id, findings: [{ code: 'installation/not-stated', rule: 'ID-1' }] };
};

const isNew = ({ installation, quoted }: OrderFile): boolean =>
  installation === NEW || (installation === undefined && quoted.length === 0);

/** A serial that says no family is of the one it was issued for, else of the one that is ordered. */
const statedSerials = (
  { quoted }: OrderFile,
  index: SerialIndex,
  ordered: OrderGround,
  asked: AskedOrder,
): StatedSerial[] =>
  quoted.map(({ family, part, serial }) => ({
    family:
      family ?? findSerial(index, serial)?.serial.family ?? orderedFamilies(ordered, asked)[0] ?? licenceFamilies[0],
    serial,
    ...(part === undefined ? {} : { part }),
  }));

/** LP-17: a site that is named has to be known: where it stands decides. */
const refuseSite = ({ site }: OrderFile, { sites }: Register): readonly OrderFinding[] =>
  site === undefined || sites.some((each) => each.site === site) ? [] : [{ code: 'site/unknown', rule: 'LP-17', site }];

export const stateOrder = (file: OrderFile, register: Register, index: SerialIndex, today: CivilDate): StatedOrder => {
  const { id, findings } = find(file, register, index);
  const ground = registerGround(register, id, index);
  const site = file.site ?? register.installations.find(({ installation }) => installation === id)?.site ?? null;
  const plain: AskedOrder = {
    on: file.on ?? today,
    installationIs: isNew(file) ? 'new' : 'existing',
    serials: [],
    lines: file.lines,
    partner: file.partner,
    territory: file.territory ?? siteTerritory(register, site),
    override: file.override,
  };
  return {
    ground,
    asked: { ...plain, serials: statedSerials(file, index, ground, plain) },
    findings: [...findings, ...refuseSite(file, register)],
  };
};
