/** A browser host that is edited over its socket, as a window does it, and killed; each answer is an acknowledgement. */
import { randomUUID } from 'node:crypto';
import type { Change } from '../../domain/ledger/change';
import { localDate } from '../../main/local-date';
import type { Dice } from './dice';
import { acknowledge, startAgain, type Ground } from './ground';
import type { Scenario } from './scenario';
import { aVictim, type Victim } from './victim';
import { openWindow, type Window } from './window';

const EDITS = 12;

const on = localDate(new Date(2024, 2, 1));

const aPoolCreated = ({ begun }: Ground): Change => {
  const pool = randomUUID();
  begun.add(pool);
  return { kind: 'pool-created', on, pool, name: 'Harbour' };
};

/** A new pool, another name for one that is there, or the last step undone. */
const anEdit = (ground: Ground, made: readonly string[], dice: Dice): Change => {
  const last = made.at(-1);
  const created = last === undefined ? undefined : ground.acknowledged.get(last)?.[0];
  const roll = dice.roll();
  if (last === undefined || created?.kind !== 'pool-created' || roll < 0.6) return aPoolCreated(ground);
  if (roll < 0.8) return { kind: 'pool-described', on, pool: created.pool, name: `Harbour ${String(roll)}` };
  return { kind: 'change-withdrawn', on: localDate(new Date()), change: last };
};

/** Until it is killed or has done enough. The value is how many were acknowledged. */
const edit = async (ground: Ground, window: Window, dice: Dice): Promise<number> => {
  const made: string[] = [];
  for (let done = 0; done < EDITS; done += 1) {
    const change = anEdit(ground, made, dice);
    const event = await window.record(change);
    if (event === null) break;
    acknowledge(ground, event);
    made.push(event.id);
  }
  window.close();
  return made.length;
};

const addressFrom = async ({ lines }: Victim): Promise<string | null> => {
  for await (const line of lines) return (JSON.parse(line) as { readonly address?: string }).address ?? null;
  return null;
};

export const editScenario: Scenario = {
  name: 'edit',
  loop: async (ground, death, dice) => {
    const args = ['serve', '--no-open', '--port', '0', '--json', '--workspace', ground.workspace];
    const victim = aVictim(args, [ground.root], death);
    const address = await addressFrom(victim);
    const window = address === null ? null : await openWindow(address);
    const acknowledged = window === null ? 0 : await edit(ground, window, dice);
    // It would serve for ever: one that outlived its death is killed here, at rest.
    victim.kill();
    const killed = await victim.ended;
    return { ...(await startAgain(ground)), killed, acknowledged };
  },
};
