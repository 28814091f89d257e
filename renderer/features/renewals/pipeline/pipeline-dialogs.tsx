/** The dialog for what the pipeline asks; none where it asks nothing. */
import type { Register } from '../../../../domain/ledger/register';
import type { RenewalRow } from '../../../../domain/pipeline/renewal-rows';
import { EvaluationDialog, TradeInDialog } from '../../pools';
import { OwnerDialog } from './owner-dialog';
import type { PipelineAsked } from './pipeline-asked';
import { ReasonDialog } from './reason-dialog';
import { WonDialog } from './won-dialog';

interface PipelineDialogsProps {
  readonly register: Register;
  readonly asked: PipelineAsked | null;
  readonly owners: readonly string[];
  readonly mayRenew: boolean;
  readonly onAsk: (asked: PipelineAsked | null) => void;
}

const poolOf = ({ pools }: Register, { renewal }: RenewalRow) =>
  renewal.kind === 'term' ? undefined : pools.find(({ pool }) => pool === renewal.pool);

export const PipelineDialogs = ({ register, asked, owners, mayRenew, onAsk }: PipelineDialogsProps) => {
  const close = (): void => onAsk(null);
  if (asked === null) return null;
  if (asked.what === 'reason')
    return <ReasonDialog register={register} rows={asked.rows} stage={asked.stage} onClose={close} />;
  if (asked.what === 'owner')
    return <OwnerDialog register={register} rows={asked.rows} owners={owners} onClose={close} />;
  const pool = poolOf(register, asked.row);
  if (pool === undefined) return null;
  if (asked.what === 'won')
    return (
      <WonDialog register={register} row={asked.row} pool={pool} mayRenew={mayRenew} onAsk={onAsk} onClose={close} />
    );
  // Once the fact stands, the question that it was for comes again.
  const again = (): void => onAsk({ what: 'won', row: asked.row });
  const FactDialog = asked.what === 'evaluate' ? EvaluationDialog : TradeInDialog;
  return <FactDialog register={register} pool={pool} onClose={asked.what === 'evaluate' ? again : close} />;
};
