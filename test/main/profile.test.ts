import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { civilDateSchema } from '../../domain/calendar/civil-date-schema';
import { channelEffects } from '../../main/capability/channel-effects';
import { invokeChannels } from '../../contract/channels';
import { aListeningHost, type ListeningHost } from '../builders/listening-host';
import { validInputs } from '../builders/valid-inputs';

const on = civilDateSchema.parse('2025-06-01');
const aLot = {
  kind: 'lot-added',
  on,
  pool: 'P-1',
  lot: 'L1',
  product: 'core',
  quantity: 40,
  supMonths: 12,
} as const;
const aPool = { kind: 'pool-created', on, pool: 'P-1', name: 'Harbour' } as const;

const codeOf = async (host: ListeningHost, channel: string, input: unknown): Promise<string> => {
  const answer = await host.answer(channel, input);
  return answer.ok ? 'done' : answer.error.code;
};

describe('A profile, as the host keeps it', () => {
  it('none is chosen at first, and the choice is there at the next start', async () => {
    const first = await aListeningHost();
    expect((await first.ask('app.info', {})).profile).toBeNull();
    await first.ask('profile.choose', { profile: 'partner' });
    expect((await first.ask('app.info', {})).profile).toBe('partner');
    await first.close();
    const again = await aListeningHost(first.workspaceFolder);
    expect((await again.ask('app.info', {})).profile).toBe('partner');
  });

  it.each(['', '{', '{"v":1,"profile":"owner"}', '{"v":2,"profile":"sales"}'])(
    'a file that says nothing known (%s) offers the choice again',
    async (text) => {
      const first = await aListeningHost();
      await first.close();
      await writeFile(join(first.workspaceFolder, 'profile.json'), text);
      const again = await aListeningHost(first.workspaceFolder);
      expect((await again.ask('app.info', {})).profile).toBeNull();
    },
  );

  it('Sales reads the register and records nothing in it; nothing changes', async () => {
    const host = await aListeningHost();
    await host.ask('profile.choose', { profile: 'sales' });
    const before = host.head();
    expect(await codeOf(host, 'ledger.record', { changes: [aPool] })).toBe('profile/reads-only');
    expect(host.head()).toEqual(before);
    expect(await codeOf(host, 'ledger.events', { after: 0, limit: 10 })).toBe('done');
  });

  it('Sales keeps the pipeline, and takes its own steps back and forth', async () => {
    const host = await aListeningHost();
    await host.ask('ledger.record', { changes: [aPool, aLot] });
    await host.ask('profile.choose', { profile: 'sales' });
    const owned = { kind: 'renewal-owner-set', on, renewal: { kind: 'sup', pool: 'P-1' }, owner: 'M. Okafor' };
    const set = await host.ask('ledger.record', { changes: [owned] });
    const undone = await host.ask('ledger.record', {
      changes: [{ kind: 'change-withdrawn', on, change: set.event.id }],
    });
    await host.ask('ledger.record', { changes: [{ kind: 'change-withdrawn', on, change: undone.event.id }] });
    // One step with something else in it is not a step of the pipeline.
    const both = {
      changes: [
        { ...owned, owner: 'S. Ruiz' },
        { kind: 'pool-archived', on, pool: 'P-1' },
      ],
    };
    expect(await codeOf(host, 'ledger.record', both)).toBe('profile/reads-only');
  });

  it('Sales imports, signs, issues, trusts and restores nothing', async () => {
    const host = await aListeningHost();
    await host.ask('profile.choose', { profile: 'sales' });
    for (const channel of invokeChannels.filter((each) => channelEffects[each] === 'keeps'))
      expect([channel, await codeOf(host, channel, validInputs[channel][0])]).toEqual([channel, 'profile/reads-only']);
  });

  it('Sales takes back no step of others, and no undo of one', async () => {
    const host = await aListeningHost();
    const made = await host.ask('ledger.record', { changes: [aPool] });
    const undo = { changes: [{ kind: 'change-withdrawn', on, change: made.event.id }] };
    await host.ask('profile.choose', { profile: 'sales' });
    expect(await codeOf(host, 'ledger.record', undo)).toBe('profile/reads-only');
    await host.ask('profile.choose', { profile: 'partner' });
    const undone = await host.ask('ledger.record', undo);
    await host.ask('profile.choose', { profile: 'sales' });
    const redo = { changes: [{ kind: 'change-withdrawn', on, change: undone.event.id }] };
    expect(await codeOf(host, 'ledger.record', redo)).toBe('profile/reads-only');
  });
});
