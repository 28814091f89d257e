/** Which dialog stands open over a pool's page. */
import type { UndoneChange } from '../../../../domain/ledger/undone-changes';
import type { Change } from '../../../../domain/ledger/change';
import type { RegisteredLot } from '../../../../domain/ledger/register';
import { ActivateDialog } from '../dialogs/activate-dialog';
import { AddLotDialog } from '../dialogs/add-lot-dialog';
import { ArchiveDialog } from '../dialogs/archive-dialog';
import { BringBackDialog } from '../dialogs/bring-back-dialog';
import { CorrectDialog } from '../dialogs/correct-dialog';
import { DescribeDialog } from '../dialogs/describe-dialog';
import { EvaluationDialog } from '../dialogs/evaluation-dialog';
import type { PoolDialogProps } from '../dialogs/pool-dialog-props';
import { LostActivationDialog } from '../dialogs/lost-activation-dialog';
import { ReceiveDialog } from '../dialogs/receive-dialog';
import { RenewDialog } from '../dialogs/renew-dialog';
import { RenewSubscriptionDialog } from '../dialogs/renew-subscription-dialog';
import { RequestActivationDialog } from '../dialogs/request-activation-dialog';
import { RetireDialog } from '../dialogs/retire-dialog';
import { ReturnActivationDialog } from '../dialogs/return-activation-dialog';
import { SignedFactDialog } from '../dialogs/signed-fact-dialog';
import { TradeInDialog } from '../dialogs/trade-in-dialog';
import { TransferDialog } from '../dialogs/transfer-dialog';
import { UndoDialog } from '../dialogs/undo-dialog';
import type { LotOrigin } from '../drafts/add-lot';
import { fileNameOf } from './history-source';

export type OpenDialog =
  | { readonly name: 'activate' | 'retire' | 'transfer' | 'receive' | 'renew' | 'describe' | 'archive' }
  | { readonly name: 'evaluate' | 'trade-in' }
  | { readonly name: 'renew-subscription'; readonly lot: RegisteredLot }
  | { readonly name: 'request-activation' | 'return-activation' | 'lost-activation' }
  | { readonly name: 'add-lot'; readonly origin: LotOrigin }
  | { readonly name: 'correct'; readonly event: string; readonly change: Change; readonly docId: string | null }
  | { readonly name: 'bring-back'; readonly undone: UndoneChange }
  | { readonly name: 'undo'; readonly event: string; readonly change: Change; readonly file: string | null };

interface OpenDialogProps extends PoolDialogProps {
  readonly dialog: OpenDialog;
  /** Opens another in its place. */
  readonly onOpen: (dialog: OpenDialog) => void;
}

export const PoolDialog = ({ dialog, onOpen, ...pool }: OpenDialogProps) => {
  switch (dialog.name) {
    case 'activate':
      return <ActivateDialog {...pool} />;
    case 'add-lot':
      return <AddLotDialog {...pool} origin={dialog.origin} />;
    case 'request-activation':
      return <RequestActivationDialog {...pool} />;
    case 'return-activation':
      return <ReturnActivationDialog register={pool.register} pool={pool.pool.pool} onClose={pool.onClose} />;
    case 'lost-activation':
      return <LostActivationDialog {...pool} />;
    case 'retire':
      return <RetireDialog {...pool} />;
    case 'transfer':
      return <TransferDialog {...pool} />;
    case 'receive':
      return <ReceiveDialog register={pool.register} pool={pool.pool.pool} onClose={pool.onClose} />;
    case 'renew':
      return <RenewDialog {...pool} onEvaluate={() => onOpen({ name: 'evaluate' })} />;
    case 'evaluate':
      return <EvaluationDialog {...pool} />;
    case 'trade-in':
      return <TradeInDialog {...pool} />;
    case 'renew-subscription':
      return <RenewSubscriptionDialog {...pool} lot={dialog.lot} />;
    case 'describe':
      return <DescribeDialog {...pool} />;
    case 'archive':
      return <ArchiveDialog {...pool} />;
    case 'correct': {
      const { event, change, docId } = dialog;
      if (docId === null) return <CorrectDialog {...pool} event={event} change={change} />;
      const file = fileNameOf(pool.register, docId) ?? docId;
      const undo = (): void => onOpen({ name: 'undo', event, change, file });
      const signed = pool.register.documents.every((one) => one.docId !== docId || one.source === null);
      return <SignedFactDialog docId={docId} file={file} signed={signed} onUndo={undo} onClose={pool.onClose} />;
    }
    case 'bring-back':
      return <BringBackDialog {...pool} undone={dialog.undone} />;
    case 'undo':
      return <UndoDialog {...pool} event={dialog.event} change={dialog.change} file={dialog.file} />;
  }
};
