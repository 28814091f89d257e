/** Answers one invoke of a window: a listed channel, a parsed input, its capability, a parsed output. Never throws. */
import type { z } from 'zod';
import { invokeChannels, type InvokeChannel } from '../contract/channels';
import { ipc, type Output, type ParsedInput } from '../contract/ipc';
import { done, refuse, type Result } from '../domain/result';
import type { Capabilities } from './capability/capability';

type Pairs = {
  readonly [Channel in InvokeChannel]: {
    readonly input: z.ZodType<ParsedInput<Channel>>;
    readonly output: z.ZodType<Output<Channel>>;
  };
};

/** The contract again, in a shape in which the compiler can follow a channel from its schemas to its capability. */
const pairs: Pairs = ipc;

/** Where unforeseen failures are written down. */
export type FailureLog = (channel: string, failure: unknown) => void;

/** `workspace` is the id of the one that the window shows; left out by whoever shows none. */
export type Answerer = (channel: unknown, input: unknown, workspace?: unknown) => Promise<Result<unknown>>;

const isListed = (channel: unknown): channel is InvokeChannel => invokeChannels.some((listed) => listed === channel);

/** In characters: an answer does not give a whole message back. */
const mostRepeated = 200;

const invalid = (error: z.ZodError): Result<never> => {
  const issue = error.issues[0];
  const path = issue?.path.join('.').slice(0, mostRepeated) || 'input';
  return refuse('message/invalid', { path, reason: (issue?.message ?? 'unknown').slice(0, mostRepeated) });
};

const answerOn = async <Channel extends InvokeChannel>(
  capabilities: Capabilities,
  channel: Channel,
  sent: unknown,
): Promise<Result<Output<Channel>>> => {
  const pair = pairs[channel];
  const input = pair.input.safeParse(sent);
  if (!input.success) return invalid(input.error);
  const answer = await capabilities[channel](input.data);
  return answer.ok ? done(pair.output.parse(answer.value)) : answer;
};

/**
 * Refusals: `message/invalid` for an unlisted channel or an input of another shape, the capability's own, and
 * `host/failed` for an exception or an output of another shape, which are logged.
 */
export const createAnswerer =
  (capabilities: Capabilities, log: FailureLog): Answerer =>
  async (channel, input) => {
    if (!isListed(channel)) return refuse('message/invalid', { path: 'channel', reason: 'there is no such channel' });
    try {
      return await answerOn(capabilities, channel, input);
    } catch (failure) {
      log(channel, failure);
      return refuse('host/failed');
    }
  };
