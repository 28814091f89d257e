/** What every card beside the licensing page is given. */
import type { RegisteredInstallation } from '../../../../domain/installation/registered-installation';
import type { Register } from '../../../../domain/ledger/register';
import type { KnownUsage } from '../../../../domain/usage/server-standing';

export interface CardProps {
  readonly register: Register;
  readonly installation: RegisteredInstallation;
  /** What the host says now: the newest readings, and how the servers stand. */
  readonly known: KnownUsage;
}

/** Of the licence that is chosen on the page. */
export interface LicenceCardProps extends CardProps {
  readonly licence: string;
}
