/** Writes unforeseen failures down for whoever looks into them; the user gets a sentence, not a stack. */
import type { TextSink } from './commands/command';
import type { FailureLog } from './answer-invoke';

const textOf = (failure: unknown): string =>
  failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);

/** One entry a failure: instant, where, stack. */
export const createFailureLog =
  (sink: TextSink, now: () => Date = () => new Date()): FailureLog =>
  (where, failure) => {
    sink.write(`${now().toISOString()} ${where}: ${textOf(failure)}\n`);
  };
