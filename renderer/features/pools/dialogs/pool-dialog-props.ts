/** What every dialog of a pool's page is given. */
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';

export interface PoolDialogProps {
  readonly register: Register;
  readonly pool: RegisteredPool;
  readonly onClose: () => void;
}
