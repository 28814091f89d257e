/** What a host can be asked: one function per channel of the contract. */
import type { InvokeChannel } from '../contract/channels';
import type { Output, ParsedInput } from '../contract/ipc';
import type { Result } from '../domain/result';

export type Capabilities = {
  readonly [Channel in InvokeChannel]: (input: ParsedInput<Channel>) => Promise<Result<Output<Channel>>>;
};
