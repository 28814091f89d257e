/** How a command answers: one JSON document or people's text, and the exit code that goes with it. */
import { refusalNextStep, refusalSentence } from '../../contract/fill-sentence';
import type { Refusal } from '../../domain/result';
import type { CommandHost, CommandOutcome } from './command';
import { plainText } from './plain-text';

type Printer = Pick<CommandHost, 'stdout' | 'stderr' | 'json'>;

const printLine = (sink: CommandHost['stdout'], text: string): void => {
  const safe = plainText(text);
  sink.write(safe.endsWith('\n') ? safe : `${safe}\n`);
};

/** A refusal as `--json` prints it: the code, its sentence, and the facts beside them. */
export const refusalDocument = (error: Refusal): { readonly ok: false; readonly error: object } => {
  const { code, message: _said, ...facts } = error;
  return { ok: false, error: { code, message: refusalSentence(error), ...facts } };
};

/** One JSON document on a line of its own. */
export const printDocument = (host: Printer, document: object): void => {
  printLine(host.stdout, JSON.stringify(document));
};

/** Done: `{"ok": true, ...document}`, or the text. Exit code 0. */
export const printDone = (host: Printer, document: object, text: string): CommandOutcome => {
  if (host.json) printDocument(host, { ok: true, ...document });
  else if (text !== '') printLine(host.stdout, text);
  return { exitCode: 0 };
};

/** Refused: the JSON document, or the sentence and the next step on standard error. Exit code 1. */
export const printRefusal = (host: Printer, error: Refusal): CommandOutcome => {
  if (host.json) printDocument(host, refusalDocument(error));
  else printLine(host.stderr, `${refusalSentence(error)}\n${refusalNextStep(error)}`);
  return { exitCode: 1 };
};

/** Wrong use: the sentence on standard error always, the JSON document too when asked for. Exit code 2. */
export const wrongUse = (host: Printer, error: Refusal, usage?: string): CommandOutcome => {
  const hint = usage === undefined ? refusalNextStep(error) : `Usage: coterm ${usage}`;
  if (host.json) printDocument(host, refusalDocument(error));
  printLine(host.stderr, `${refusalSentence(error)}\n${hint}`);
  return { exitCode: 2 };
};
