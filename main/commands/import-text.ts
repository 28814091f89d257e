/** What became of an imported file, as people's text. */
import { refusalSentence } from '../../contract/fill-sentence';
import type { FileVerdict } from '../../contract/file-verdict';
import type { PoolDifference } from '../../contract/ipc';
import type { LicenceStatusFile } from '../../domain/usage/licence-status-file';
import { differenceText } from './difference-text';
import { statusText } from './signed-text';

export interface ImportReport {
  readonly fileName: string;
  /** `known`: imported before, nothing to do. `preview`: would be imported. */
  readonly outcome: 'imported' | 'known' | 'preview';
  /** Id of the ledger's event; `null` unless imported. */
  readonly event: string | null;
  readonly docId: string | null;
  readonly verdict: FileVerdict;
  readonly differences: readonly PoolDifference[];
  /** What a licence status file says; `null` for every other file. */
  readonly status: LicenceStatusFile | null;
}

const headlines: Readonly<Record<ImportReport['outcome'], string>> = {
  imported: 'imported',
  known: 'imported before; there is nothing to do',
  preview: 'would be imported; nothing was changed',
};

const signedBy = ({ signatures }: FileVerdict): string =>
  signatures
    .flatMap(({ outcome, trustedAs }) => (outcome === 'valid' && trustedAs !== null ? [trustedAs] : []))
    .join(', ');

const remark = ({ kind, code, facts }: FileVerdict): string =>
  kind === 'authentic' || code === null ? '' : `\n  ${refusalSentence({ ...facts, code })}`;

export const importText = ({ fileName, outcome, verdict, differences, status }: ImportReport): string =>
  `${fileName}: ${headlines[outcome]}. Signed by ${signedBy(verdict)}.${remark(verdict)}${differences.map(differenceText).join('')}${status === null ? '' : `\n${statusText(status)}`}`;
