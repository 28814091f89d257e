/** What became of an imported file, as people's text. */
import { refusalSentence } from '../../contract/fill-sentence';
import type { FileVerdict } from '../../contract/file-verdict';
import type { PoolDifference } from '../../contract/ipc';

export interface ImportReport {
  readonly fileName: string;
  /** `known`: imported before, nothing to do. `preview`: would be imported. */
  readonly outcome: 'imported' | 'known' | 'preview';
  /** Id of the ledger's event; `null` unless imported. */
  readonly event: string | null;
  readonly docId: string | null;
  readonly verdict: FileVerdict;
  readonly differences: readonly PoolDifference[];
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

const quantityText = (side: PoolDifference['before']): string => (side === null ? '–' : String(side.quantity));
/** As `ssedText`, of a pool that is only compared. */
const dateText = (side: PoolDifference['before']): string => {
  if (side === null || side.ssed === null) return '–';
  return side.projected ? `≤ ${side.ssed}` : side.ssed;
};

const differenceText = ({ pool, name, before, after }: PoolDifference): string =>
  `\n  Pool ${pool}${name === '' ? '' : ` (${name})`}: licences ${quantityText(before)} -> ${quantityText(after)}, SSED ${dateText(before)} -> ${dateText(after)}`;

export const importText = ({ fileName, outcome, verdict, differences }: ImportReport): string =>
  `${fileName}: ${headlines[outcome]}. Signed by ${signedBy(verdict)}.${remark(verdict)}${differences.map(differenceText).join('')}`;
