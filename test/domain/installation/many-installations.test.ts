/** Many installations, and one with a very long lineage: what they cost grows with their number, and not with its square. */
import { describe, expect, it } from 'vitest';
import { currentOf, findSerial, serialIndex } from '../../../domain/installation/lineage';
import { changeSchema, registerChangeSchema } from '../../../domain/ledger/change';
import { foldLedger } from '../../../domain/ledger/fold-ledger';
import type { Ledger } from '../../../domain/ledger/ledger';
import { day } from '../../builders/a-lot';
import { installationCreated, orderConfirmed, serialRecorded } from '../../builders/installation-steps';
import { anEvent, registerImported } from '../../builders/ledger-history';

const MANY = 20_000;
const LONG = 5_000;

/** A register of systems, each with an older serial beside its current one. */
const manySystems = () =>
  Array.from({ length: MANY }, (_none, index) => [
    installationCreated(`N${index}`, { on: '2024-01-01' }),
    serialRecorded(`V-${index}-b`, ['8 VS-ES3'], {
      on: '2024-01-02',
      installation: `N${index}`,
      formerly: [`V-${index}-a`],
    }),
  ])
    .flat()
    .map((change) => registerChangeSchema.parse(change));

const longLineage = () =>
  Array.from({ length: LONG }, (_none, index) =>
    anEvent(index + 2, [
      changeSchema.parse(
        orderConfirmed(`C${index}`, [`V-0-c${index}`], ['1 VS-ES1'], { installation: 'N0', revised: true }),
      ),
    ]),
  );

describe('Many installations', () => {
  it('ID-7: twenty thousand, and a serial superseded five thousand times, are folded and found within seconds', () => {
    const changes = manySystems();
    const ledger: Ledger = {
      events: [anEvent(1, [registerImported('systems', '2024-01-01')]), ...longLineage()],
      licenceFile: () => undefined,
      signedFile: () => undefined,
      registerChanges: () => changes,
    };
    const start = performance.now();
    const { installations, conflicts } = foldLedger(ledger, day('2025-03-01'));
    const index = serialIndex(installations);
    const took = performance.now() - start;
    expect(conflicts).toEqual([]);
    expect(index.size).toBe(2 * MANY + LONG);
    const found = findSerial(index, 'v-0-a');
    expect(found === null ? null : currentOf(found.installation, found.serial).serial).toBe(`V-0-c${LONG - 1}`);
    expect(took).toBeLessThan(5_000);
  }, 240_000);
});
