/** An installation with a lineage of VAI serials and one ISS serial, as the changes that brought it. */
import type { Change } from '../../domain/ledger/change';
import { changeSchema } from '../../domain/ledger/change';
import { installationCreated, orderConfirmed, orderPlaced } from './installation-steps';
import type { PlainChange } from './simulate-scenario';

const bought = (
  number: number,
  quoted: readonly string[],
  serial: string,
  lines: readonly string[],
  on: string,
): readonly PlainChange[] => [
  orderPlaced(`O${number}`, quoted, lines, {
    on,
    number: `PO-${number}`,
    installationIs: number === 1 ? 'new' : 'existing',
  }),
  orderConfirmed(`C${number}`, [serial], lines, { on, order: `O${number}`, revised: number !== 1 }),
];

/** Each element is one step of the ledger; the last order waits for its confirmation. */
export const aMall = (): readonly (readonly Change[])[] => {
  const steps: readonly PlainChange[] = [
    installationCreated('N1', { on: '2022-01-01', name: 'Westhaven Mall', customer: 'Mall Estates Ltd' }),
    ...bought(1, [], 'ISS-60417-WH', ['2 ISS-ExpertStarterPack'], '2022-02-01'),
    ...bought(2, [], 'VAI-01', ['24 VS-ES1'], '2022-05-12'),
    ...bought(3, ['VAI-01'], 'VAI-02', ['24 VS-ADV1 for VS-ES1'], '2023-05-09'),
    ...bought(4, ['VAI-02'], 'VAI-03', ['24 VS-ADV1 for VS-ADV1', '16 VS-ADV1'], '2024-05-06'),
    ...bought(5, ['VAI-03'], 'VAI-04', ['12 VS-ADV3'], '2024-11-18'),
    ...bought(6, ['ISS-60417-WH'], 'ISS-60417-WH', ['8 ISS-Backup'], '2025-01-08'),
    orderPlaced('O7', ['VAI-04'], ['6 VS-ADV3'], { on: '2025-03-10', number: 'PO-7' }),
  ];
  return steps.map((change) => [changeSchema.parse(change)]);
};
