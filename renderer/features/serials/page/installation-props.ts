/** What every section of an installation's page is given. */
import type { Lineage } from '../../../../domain/installation/lineages';
import type { RegisteredInstallation } from '../../../../domain/installation/registered-installation';
import type { Register } from '../../../../domain/ledger/register';

export interface InstallationProps {
  readonly register: Register;
  readonly installation: RegisteredInstallation;
}

export interface LineageProps extends InstallationProps {
  readonly lineage: Lineage;
}
