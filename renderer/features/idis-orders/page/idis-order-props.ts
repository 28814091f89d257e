/** What every part of an IDIS order's page is given. */
import type { RegisteredInstallationOrder } from '../../../../domain/installation/registered-installation';
import type { Register } from '../../../../domain/ledger/register';

export interface IdisOrderProps {
  readonly register: Register;
  readonly order: RegisteredInstallationOrder;
}
