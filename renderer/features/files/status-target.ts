/** For which installation a dropped licence status is imported, as it is chosen and typed. */
import type { ImportTarget } from '../../../contract/licence-status/import-target';
import type { RegisteredInstallation } from '../../../domain/installation/registered-installation';
import type { LicenceStatusFile } from '../../../domain/usage/licence-status-file';
import { matchInstallation } from '../../../domain/usage/match-installation';
import { readableId } from '../../ui/readable-id';

export interface TargetFields {
  /** `null` for a new one. */
  readonly installation: string | null;
  readonly name: string;
  readonly customer: string;
}

/** The one that the file speaks of, as far as it can be told; else a new one with the name that the site gives it. */
export const firstTarget = (
  installations: readonly RegisteredInstallation[],
  { installation }: LicenceStatusFile,
): TargetFields => ({
  installation: matchInstallation(installations, installation),
  name: installation.name,
  customer: '',
});

/** `null` while a new one has no name. */
export const targetOf = ({ installation, name, customer }: TargetFields, chance: string): ImportTarget | null => {
  if (installation !== null) return { kind: 'known', installation };
  const [called, owner] = [name.trim(), customer.trim()];
  if (called === '') return null;
  const facts = { installation: readableId(called, chance), name: called };
  return { kind: 'new', ...facts, ...(owner === '' ? {} : { customer: owner }) };
};
