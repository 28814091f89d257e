/** The one check of an order for an installation (ID-1 to ID-8, LP-17): everything that is wrong with it, all at once. */
import { orderTerritory } from '../order/order-territory';
import { isCurrent } from './lineage';
import { singleLines, type SingleLine } from './order-lines';
import { openNeeds } from './order-needs';
import { checkFamilies, checkParts, checkReplaced } from './order-parts';
import { touchedScopes, type AskedOrder, type OrderFinding, type OrderGround } from './order-ground';
import { serialsOfExisting, serialsOfNew } from './order-serials';

/** ID-1: a system that has a serial, or waits for one, is not new. */
const refuseNew = ({ installation, openOrders }: OrderGround): readonly OrderFinding[] => {
  if (installation === null) return [];
  const serial = installation.serials.find(isCurrent)?.serial ?? null;
  const number = openOrders[0]?.number ?? null;
  if (serial === null && number === null) return [];
  const { name } = installation;
  return [
    { code: 'installation/not-new', rule: 'ID-1', installation: installation.installation, name, serial, number },
  ];
};

const checkInstallation = (ground: OrderGround, { installationIs }: AskedOrder): readonly OrderFinding[] => {
  const { installation } = ground;
  if (installation !== null && installation.archivedOn !== null)
    return [
      { code: 'installation/archived', rule: 'ID-1', installation: installation.installation, name: installation.name },
    ];
  return installationIs === 'new' ? refuseNew(ground) : [];
};

const checkSerials = (
  ground: OrderGround,
  { installationIs, serials }: AskedOrder,
  lines: readonly SingleLine[],
): readonly OrderFinding[] => {
  if (installationIs === 'new') return serialsOfNew(serials);
  const { serialPer, ownerOf } = ground;
  const known = ground.installation?.serials ?? [];
  const awaited = ground.openOrders.flatMap((order) =>
    touchedScopes(ground, singleLines(ground.parts, order.lines)).map((scope) => ({ ...scope, number: order.number })),
  );
  return serialsOfExisting(
    { serialPer, name: ground.installation?.name ?? '', serials: known, awaited, ownerOf },
    serials,
    touchedScopes(ground, lines),
  );
};

/** LP-17. */
export const checkSold = (agreed: Pick<OrderGround, 'agreements'>, asked: AskedOrder): readonly OrderFinding[] => {
  const { on } = asked;
  const said = (text: string | null | undefined): string => text?.trim() ?? '';
  const [partner, territory] = [said(asked.partner), said(asked.territory)];
  const answer = orderTerritory(agreed, { territory, partner }, on);
  if (answer.covered || said(asked.override) !== '') return [];
  const { territories } = answer;
  return [{ code: 'installation-order/territory', rule: 'LP-17', territory, partner, territories, on }];
};

/** Every finding in the order in which people mend them: the installation, its serials, the parts, their needs, the territory. */
export const checkOrder = (ground: OrderGround, asked: AskedOrder): readonly OrderFinding[] => {
  const { parts, installation, openOrders } = ground;
  const lines = singleLines(parts, asked.lines);
  const open = openOrders.flatMap((order) => singleLines(parts, order.lines));
  const needs = openNeeds(parts, { on: asked.on, held: installation?.held ?? [], open }, lines);
  return [
    ...checkInstallation(ground, asked),
    ...checkSerials(ground, asked, lines),
    ...checkParts(ground, asked),
    ...checkFamilies(ground, lines),
    ...checkReplaced(ground, open, lines),
    ...needs.map((need) => ({ code: 'part/needs', rule: 'ID-8', ...need })),
    ...checkSold(ground, asked),
  ];
};
