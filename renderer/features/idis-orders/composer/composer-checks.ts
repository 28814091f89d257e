/** The checks that stand between a composed order and its release, each with its rule and with what is open about it. */
import type { OrderFinding } from '../../../../domain/installation/order-ground';
import type { Refusal } from '../../../../domain/result';
import { parsePrice } from '../../../ui/parse-price';
import { readName } from '../../pools';
import type { ComposerForm } from './composer-form';
import { typedQuantity, type ComposedOrder } from './composed-order';

export type CheckName =
  | 'stated'
  | 'serial'
  | 'noSerial'
  | 'parts'
  | 'needs'
  | 'replaced'
  | 'maintenance'
  | 'territory'
  | 'noTerritory'
  | 'number';

export interface Check {
  readonly name: CheckName;
  /** `null` for what no rule asks for. */
  readonly rule: string | null;
  /** What is open; none where the check is passed. */
  readonly open: readonly Refusal[];
}

const among = (findings: readonly OrderFinding[], ...codes: readonly string[]): readonly OrderFinding[] =>
  findings.filter(({ code }) => codes.some((each) => code.startsWith(each)));

/** ID-1: stated, and which one is known. */
const statedCheck = (
  { installationIs, installation, name }: ComposerForm,
  findings: readonly OrderFinding[],
): Check => {
  const isNamed = installation !== '' || (installationIs === 'new' && readName(name).ok);
  const missing = installationIs === null ? 'composer/not-stated' : isNamed ? null : `composer/${installationIs}`;
  return {
    name: 'stated',
    rule: 'ID-1',
    open: [...(missing === null ? [] : [{ code: missing }]), ...among(findings, 'installation/')],
  };
};

/** ID-2 to ID-7. */
const serialCheck = ({ installationIs, installation }: ComposerForm, findings: readonly OrderFinding[]): Check => {
  if (installationIs === 'new') return { name: 'noSerial', rule: 'ID-2', open: among(findings, 'serial/') };
  const isKnown = installationIs === 'existing' && installation !== '';
  const open = isKnown ? among(findings, 'serial/') : [{ code: 'composer/no-serial-yet' }];
  return { name: 'serial', rule: 'ID-5', open };
};

const partsCheck = ({ lines, isPriced, currency }: ComposerForm, findings: readonly OrderFinding[]): Check => {
  const isComplete = lines.length > 0 && lines.every((line) => line.part !== '' && typedQuantity(line) !== null);
  const unfinished = isComplete ? [] : [{ code: 'composer/parts' }];
  const isWrong = lines.some(({ unitPrice }) => unitPrice.trim() !== '' && parsePrice(unitPrice, currency) === null);
  const wrongPrice = isPriced && isWrong ? [{ code: 'composer/price' }] : [];
  const open = [...unfinished, ...wrongPrice, ...among(findings, 'part/unknown', 'part/withdrawn')];
  return { name: 'parts', rule: 'ID-8', open };
};

const replacedCheck = (findings: readonly OrderFinding[]): Check => ({
  name: 'replaced',
  rule: 'ID-7',
  open: among(findings, 'part/too-few-held', 'part/other-family'),
});

const numberCheck = ({ number, on }: ComposerForm): Check => {
  const isSaid = readName(number).ok && on !== null;
  return { name: 'number', rule: null, open: isSaid ? [] : [{ code: 'composer/number' }] };
};

/** LP-17: there is something to check where a territory is named and agreements are recorded at all. */
const territoryCheck = ({ ground, territory, findings }: ComposedOrder): Check => ({
  name: territory.trim() === '' || ground.agreements.length === 0 ? 'noTerritory' : 'territory',
  rule: 'LP-17',
  open: among(findings, 'installation-order/territory'),
});

/** In the order of the form. */
export const composerChecks = (form: ComposerForm, order: ComposedOrder): readonly Check[] => {
  const { asked, notes, findings } = order;
  return [
    statedCheck(form, findings),
    serialCheck(form, findings),
    partsCheck(form, findings),
    { name: 'needs', rule: 'ID-8', open: among(findings, 'part/needs') },
    ...(asked.lines.some(({ replaces }) => replaces !== undefined) ? [replacedCheck(findings)] : []),
    ...(notes.some(({ note }) => note === 'maintenance')
      ? [{ name: 'maintenance', rule: 'ID-10', open: [] } as const]
      : []),
    territoryCheck(order),
    numberCheck(form),
  ];
};

export const openChecks = (checks: readonly Check[]): number => checks.filter(({ open }) => open.length > 0).length;
