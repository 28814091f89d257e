/** `coterm activate accept`: the site takes the licence desk's answer into its register, where it takes effect. */
import { ACTIVATION_RESPONSE_TYP } from '../../domain/activation/activation-files';
import { refuse, type Result } from '../../domain/result';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command } from './command';
import type { FilePreview } from '../../contract/ipc';
import { differenceText } from './difference-text';
import { inWorkspace } from './in-workspace';
import { printNotices } from './print-notices';
import { readReason } from './activate-request';
import { readArguments } from './read-arguments';
import { previewExchange } from './sign-in-workspace';
import type { LedgerDesk } from '../ledger/ledger-desk';

const previewAnswer = async (ledger: LedgerDesk, path: string): Promise<Result<FilePreview>> => {
  const preview = await previewExchange(ledger, path, { complete: false });
  if (!preview.ok || preview.value.verdict.typ === ACTIVATION_RESPONSE_TYP) return preview;
  return refuse('activation/not-an-answer');
};

const acceptedText = ({ signed, differences }: FilePreview): string => {
  if (signed?.typ !== ACTIVATION_RESPONSE_TYP) return '';
  const { result, reason, quantity, pool } = signed.payload;
  const said =
    result === 'refused'
      ? `The licence desk refused the request: ${reason ?? ''}`
      : `Accepted: ${quantity} of pool ${pool}.`;
  return `${said}${differences.map(differenceText).join('')}`;
};

export const activateAcceptCommand: Command = {
  name: 'activate accept',
  usage: 'activate accept FILE [--override REASON]',
  summary: 'accept the licence desk’s answer to a request',
  run: async (args, host) => {
    const given = readArguments(args, { override: { type: 'string' } } as const, { least: 1, most: 1, names: 'FILE' });
    if (!given.ok) return wrongUse(host, given.error, activateAcceptCommand.usage);
    const override = readReason(given.value.values.override, '--override');
    if (!override.ok) return wrongUse(host, override.error, activateAcceptCommand.usage);
    return await inWorkspace(host, { write: true }, async ({ ledger, notices }) => {
      printNotices(host, notices);
      const preview = await previewAnswer(ledger, given.value.positionals[0] ?? '');
      if (!preview.ok) return printRefusal(host, preview.error);
      const { signed, verdict, differences } = preview.value;
      const accepted = await ledger.commit(preview.value.preview ?? '', { override: override.value });
      if (!accepted.ok) return printRefusal(host, accepted.error);
      const response = signed?.payload;
      const document = { event: accepted.value.event.id, docId: verdict.docId, response, differences };
      return printDone(host, document, acceptedText(preview.value));
    });
  },
};
