/** What an order is checked against where the whole register is at hand: in a form, and on the command line. */
import type { Register } from '../ledger/register';
import { findSerial, type SerialIndex } from './lineage';
import type { OrderGround } from './order-ground';

export type OrderRegister = Pick<
  Register,
  'parts' | 'policy' | 'installations' | 'installationOrders' | 'agreements' | 'sites'
>;

/** For an installation of the register, or `null` for one that is still to come; `index` finds every serial. */
export const registerGround = (register: OrderRegister, id: string | null, index: SerialIndex): OrderGround => {
  const installation = register.installations.find((each) => each.installation === id) ?? null;
  return {
    parts: new Map(register.parts.map((part) => [part.part, part])),
    serialPer: register.policy.serialPer,
    installation,
    openOrders: register.installationOrders.filter((order) => order.installation === id && order.state === 'open'),
    ownerOf: (serial) => findSerial(index, serial)?.installation,
    agreements: register.agreements,
  };
};

/** LP-17: where a site stands, if it is a registered one that says so. */
export const siteTerritory = ({ sites }: Pick<Register, 'sites'>, id: string | null): string =>
  sites.find(({ site }) => site === id)?.territory ?? '';
