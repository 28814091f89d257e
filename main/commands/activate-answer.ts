/** `coterm activate answer`: the licence desk grants a request from its own register, or refuses it with a reason. */
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command } from './command';
import { readReason } from './activate-request';
import { readArguments } from './read-arguments';
import { previewExchange, signingOptions, signingOrder, signInWorkspace } from './sign-in-workspace';
import type { GivenAnswer } from '../ledger/answer-activation';

const options = { refuse: { type: 'string' }, override: { type: 'string' }, ...signingOptions } as const;

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
  usage:
    'activate answer FILE --key NAME --out FILE [--refuse REASON] [--override REASON] [--passphrase-file FILE] [--force]',
  summary: 'answer a request: grant it, or refuse it with a reason',
  run: async (args, host) => {
    const given = readArguments(args, options, { least: 1, most: 1, names: 'FILE' });
    if (!given.ok) return wrongUse(host, given.error, activateAnswerCommand.usage);
    const { positionals, values } = given.value;
    const signing = signingOrder(values);
    if (!signing.ok) return wrongUse(host, signing.error, activateAnswerCommand.usage);
    const reason = readReason(values.refuse, '--refuse');
    if (!reason.ok) return wrongUse(host, reason.error, activateAnswerCommand.usage);
    const override = readReason(values.override, '--override');
    if (!override.ok) return wrongUse(host, override.error, activateAnswerCommand.usage);
    const decision = { reason: reason.value, override: override.value };
    return await signInWorkspace(host, signing.value, async ({ ledger }, writing) => {
      const preview = await previewExchange(ledger, positionals[0] ?? '', { complete: true });
      if (!preview.ok) return printRefusal(host, preview.error);
      const answered = await ledger.activations.answer(preview.value.preview ?? '', decision, writing);
      if (!answered.ok) return printRefusal(host, answered.error);
      const { docId, response, again } = answered.value;
      const { out } = signing.value;
      return printDone(host, { file: out, docId, again, response }, answerText(answered.value, out));
    });
  },
};
