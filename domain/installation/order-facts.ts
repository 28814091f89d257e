/** What the register knows of an IDIS order, as it is written out for the vendor. */
import type { Register } from '../ledger/register';
import type { OrderFacts } from './order-text';
import type { RegisteredInstallationOrder } from './registered-installation';

const nameOfSite = ({ sites, removedSites }: Register, site: string | null): string | null =>
  site === null ? null : ([...sites, ...removedSites].find((each) => each.site === site)?.name ?? site);

/** Families that it orders without a serial to quote: the vendor made or makes one. What was sent stays as it was sent. */
const awaitingOf = ({ parts }: Register, { serials, lines }: RegisteredInstallationOrder): OrderFacts['awaiting'] => {
  const families = new Set(lines.flatMap(({ part }) => parts.find((each) => each.part === part)?.family ?? []));
  return [...families].filter((family) => !serials.some((stated) => stated.family === family));
};

export const orderFacts = (register: Register, order: RegisteredInstallationOrder): OrderFacts => {
  const installation = register.installations.find((each) => each.installation === order.installation);
  const described = new Map(register.parts.map(({ part, description }) => [part, description]));
  return {
    number: order.number,
    on: order.on,
    installationIs: order.installationIs,
    installation: installation?.name ?? order.installation,
    customer: installation?.customer ?? null,
    site: nameOfSite(register, installation?.site ?? null),
    partner: order.partner,
    territory: order.territory,
    contact: order.contact,
    note: order.note,
    serials: order.serials,
    awaiting: awaitingOf(register, order),
    lines: order.lines.map(({ part, quantity, replaces }) => ({
      part,
      description: described.get(part) ?? '',
      quantity,
      replaces: replaces ?? null,
    })),
  };
};

/** A file's name that says which order it is; never cut through a character. */
export const orderFileName = (number: string, ending: string): string =>
  `IDIS order ${[...number.replace(/[^\p{L}\p{N}._-]+/gu, '-')].slice(0, 80).join('')}.${ending}`;
