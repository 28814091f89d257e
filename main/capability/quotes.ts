/** Quotes that go out, as the window asks for them. */
import { writeQuote } from '../mail/write-quote';
import type { Capabilities, CapabilityParts } from './capability';

type Answers = Pick<Capabilities, 'quotes.write'>;

export const answerQuotes = ({ workspace, today, printPage, now }: CapabilityParts): Answers => ({
  'quotes.write': (writing) => writeQuote(workspace.ledger.register(today()), writing, { printPage, now }),
});
