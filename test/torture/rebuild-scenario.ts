/** `coterm rebuild`, killed: the workspace is as good as it was before. */
import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localDate } from '../../main/local-date';
import { acknowledge, inGround, startAgain, valueOf, type Ground } from './ground';
import type { Scenario } from './scenario';
import { aVictim } from './victim';

const recordSomething = (ground: Ground): Promise<void> =>
  inGround(ground, async ({ ledger }) => {
    const pool = randomUUID();
    ground.begun.add(pool);
    const change = { kind: 'pool-created', on: localDate(new Date(2024, 2, 1)), pool } as const;
    acknowledge(ground, valueOf(await ledger.record([change])).event);
  });

/** Something for the rebuild to mend: the beginning of a line that was never finished. */
const tearTheEnd = ({ workspace }: Ground): Promise<void> =>
  appendFile(join(workspace, 'journal', '000001.ndjson'), '{"payload":"eyJ2IjoxLCJp');

export const rebuildScenario: Scenario = {
  name: 'rebuild',
  loop: async (ground, death, dice) => {
    await recordSomething(ground);
    if (dice.roll() < 0.5) await tearTheEnd(ground);
    const victim = aVictim(['rebuild', '--json', '--workspace', ground.workspace], [ground.workspace], death);
    let acknowledged = 1;
    for await (const line of victim.lines) if ((JSON.parse(line) as { readonly ok: boolean }).ok) acknowledged += 1;
    const killed = await victim.ended;
    return { ...(await startAgain(ground)), killed, acknowledged };
  },
};
