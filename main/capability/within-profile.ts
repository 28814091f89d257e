/** Holds a window to its profile: Sales reads everything and records nothing but the pipeline and its quotes. */
import { invokeChannels, type InvokeChannel } from '../../contract/channels';
import type { Output, ParsedInput } from '../../contract/ipc';
import type { Change } from '../../domain/ledger/change';
import type { LedgerEvent } from '../../domain/ledger/event';
import { mayRecord, readsOnly, type Profile } from '../../domain/profile/profile';
import { refuse, type Result } from '../../domain/result';
import type { Capabilities, Capability } from './capability';
import { channelEffects } from './channel-effects';

type FindEvent = (id: string) => LedgerEvent | undefined;

/** To take a step back is to change what it changed: undo and redo follow it to what was recorded first. */
const isWithin = (profile: Profile | null, change: Change, find: FindEvent): boolean => {
  if (change.kind !== 'change-withdrawn') return mayRecord(profile, change.kind);
  const withdrawn = find(change.change);
  return withdrawn === undefined || withdrawn.changes.every((each) => isWithin(profile, each, find));
};

export interface ProfileParts {
  readonly profile: () => Profile | null;
  readonly find: FindEvent;
}

const heldBack = <Channel extends InvokeChannel>(
  channel: Channel,
  capability: Capability<Channel>,
  { profile, find }: ProfileParts,
): Capability<Channel> => {
  const isOutside = (input: ParsedInput<Channel>): boolean => {
    if (!readsOnly(profile()) || channelEffects[channel] === 'reads') return false;
    if (channelEffects[channel] === 'keeps') return true;
    return 'changes' in input && !input.changes.every((change) => isWithin(profile(), change, find));
  };
  return async (input): Promise<Result<Output<Channel>>> =>
    isOutside(input) ? refuse('profile/reads-only') : capability(input);
};

/** Error of every channel that would change what the profile only reads: `profile/reads-only`. */
export const withinProfile = (capabilities: Capabilities, parts: ProfileParts): Capabilities => {
  const wrap = <Channel extends InvokeChannel>(channel: Channel): Capability<Channel> =>
    heldBack(channel, capabilities[channel], parts);
  return Object.fromEntries(invokeChannels.map((channel) => [channel, wrap(channel)])) as Capabilities;
};
