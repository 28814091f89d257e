/** Which dialog stands open over a pool's page. */
import type { Change } from '../../../../domain/ledger/change';
import { ActivateDialog } from '../dialogs/activate-dialog';
import { AddLotDialog } from '../dialogs/add-lot-dialog';
import { ArchiveDialog } from '../dialogs/archive-dialog';
import { DescribeDialog } from '../dialogs/describe-dialog';
import type { PoolDialogProps } from '../dialogs/pool-dialog-props';
import { ReceiveDialog } from '../dialogs/receive-dialog';
import { RenewDialog } from '../dialogs/renew-dialog';
import { RetireDialog } from '../dialogs/retire-dialog';
import { TransferDialog } from '../dialogs/transfer-dialog';
import { UndoDialog } from '../dialogs/undo-dialog';
import type { LotOrigin } from '../drafts/add-lot';

export type OpenDialog =
  | { readonly name: 'activate' | 'retire' | 'transfer' | 'receive' | 'renew' | 'describe' | 'archive' }
  | { readonly name: 'add-lot'; readonly origin: LotOrigin }
  | { readonly name: 'undo'; readonly event: string; readonly change: Change; readonly file: string | null };

export const PoolDialog = ({ dialog, ...pool }: PoolDialogProps & { readonly dialog: OpenDialog }) => {
  switch (dialog.name) {
    case 'activate':
      return <ActivateDialog {...pool} />;
    case 'add-lot':
      return <AddLotDialog {...pool} origin={dialog.origin} />;
    case 'retire':
      return <RetireDialog {...pool} />;
    case 'transfer':
      return <TransferDialog {...pool} />;
    case 'receive':
      return <ReceiveDialog register={pool.register} pool={pool.pool.pool} onClose={pool.onClose} />;
    case 'renew':
      return <RenewDialog {...pool} />;
    case 'describe':
      return <DescribeDialog {...pool} />;
    case 'archive':
      return <ArchiveDialog {...pool} />;
    case 'undo':
      return <UndoDialog {...pool} event={dialog.event} change={dialog.change} file={dialog.file} />;
  }
};
