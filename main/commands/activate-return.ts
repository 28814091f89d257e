/** `coterm activate return`: writes the return of what an answer granted; the answer's file is the proof. */
import { ACTIVATION_RESPONSE_TYP } from '../../domain/activation/activation-files';
import { limits } from '../../contract/limits';
import { done, type Result } from '../../domain/result';
import { readBytes } from '../files/read-bytes';
import { readEnvelope } from '../files/envelope';
import { readQuantity } from './activate-request';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command } from './command';
import { readArguments } from './read-arguments';
import { signingOptions, signingOrder, signInWorkspace } from './sign-in-workspace';

const options = { quantity: { type: 'string' }, ...signingOptions } as const;

/** The answer's docId: whether it is one of this register's own, the register says. */
const answerIn = async (path: string): Promise<Result<string>> => {
  const bytes = await readBytes(path, limits.requestBytes);
  if (!bytes.ok) return bytes;
  const envelope = readEnvelope(bytes.value, { typs: [ACTIVATION_RESPONSE_TYP], limitBytes: limits.requestBytes });
  return envelope.ok ? done(envelope.value.docId) : envelope;
};

const readParts = (typed: string | undefined): Result<number | undefined> =>
  typed === undefined ? done(undefined) : readQuantity(typed);

export const activateReturnCommand: Command = {
  name: 'activate return',
  usage: 'activate return ANSWER --key NAME --out FILE [--quantity N] [--passphrase-file FILE] [--force]',
  summary: 'write the return of what an answer granted, all of it or some',
  run: async (args, host) => {
    const given = readArguments(args, options, { least: 1, most: 1, names: 'ANSWER' });
    if (!given.ok) return wrongUse(host, given.error, activateReturnCommand.usage);
    const { positionals, values } = given.value;
    const signing = signingOrder(values);
    if (!signing.ok) return wrongUse(host, signing.error, activateReturnCommand.usage);
    const quantity = readParts(values.quantity);
    if (!quantity.ok) return wrongUse(host, quantity.error, activateReturnCommand.usage);
    const response = await answerIn(positionals[0] ?? '');
    if (!response.ok) return printRefusal(host, response.error);
    return await signInWorkspace(host, signing.value, async ({ ledger }, writing) => {
      const part = { response: response.value, quantity: quantity.value };
      const written = await ledger.activations.giveBack(part, writing);
      if (!written.ok) return printRefusal(host, written.error);
      const { out } = signing.value;
      const { docId } = written.value;
      return printDone(
        host,
        { file: out, docId, returns: response.value },
        `Wrote the return into ${out}.\n  Document ${docId}`,
      );
    });
  },
};
