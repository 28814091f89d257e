/** `coterm activate answer`: the licence desk grants a request from its own register, or refuses it with a reason. */
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command } from './command';
import { readArguments } from './read-arguments';
import { previewExchange, signingOptions, signingOrder, signInWorkspace } from './sign-in-workspace';
import type { GivenAnswer } from '../ledger/answer-activation';

const options = { refuse: { type: 'string' }, ...signingOptions } as const;

const answerText = ({ response, again }: GivenAnswer, out: string): string => {
  const { result, reason, quantity, pool, lot, activatedOn } = response;
  const said =
    result === 'refused'
      ? `Refused: ${reason ?? ''}`
      : `Granted: ${quantity} of pool ${pool}, lot ${lot}${activatedOn === undefined ? '' : `, activated on ${activatedOn}`}`;
  return `${said}\nWrote the answer into ${out}.${again ? ' It is the one that this request was given before.' : ''}`;
};

export const activateAnswerCommand: Command = {
  name: 'activate answer',
  usage: 'activate answer FILE --key NAME --out FILE [--refuse REASON] [--passphrase-file FILE] [--force]',
  summary: 'answer a request: grant it, or refuse it with a reason',
  run: async (args, host) => {
    const given = readArguments(args, options, { least: 1, most: 1, names: 'FILE' });
    if (!given.ok) return wrongUse(host, given.error, activateAnswerCommand.usage);
    const { positionals, values } = given.value;
    const signing = signingOrder(values);
    if (!signing.ok) return wrongUse(host, signing.error, activateAnswerCommand.usage);
    const reason = values.refuse?.trim();
    if (reason === '')
      return wrongUse(host, { code: 'usage/option-value', option: '--refuse' }, activateAnswerCommand.usage);
    return await signInWorkspace(host, signing.value, async ({ ledger }, writing) => {
      const preview = await previewExchange(ledger, positionals[0] ?? '', { complete: true });
      if (!preview.ok) return printRefusal(host, preview.error);
      const answered = await ledger.activations.answer(preview.value.preview ?? '', { reason }, writing);
      if (!answered.ok) return printRefusal(host, answered.error);
      const { docId, response, again } = answered.value;
      const { out } = signing.value;
      return printDone(host, { file: out, docId, again, response }, answerText(answered.value, out));
    });
  },
};
