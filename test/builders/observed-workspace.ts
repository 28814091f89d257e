/** A workspace with an installation, its licence server, and what that once said. */
import type { UsagePurpose } from '../../domain/usage/purpose';
import type { Workspace } from '../../main/workspace/workspace';
import { day } from './a-lot';
import { aSnapshot, aUsedLicence } from './licence-server';
import { valueOf } from './open-workspace';

const on = day('2025-01-01');

export const setServer = async (
  { ledger }: Workspace,
  address: string,
  { installation = 'N1', purpose = 'cameras' as UsagePurpose } = {},
): Promise<void> => {
  const isKnown = ledger.register(on).installations.some((each) => each.installation === installation);
  const created = { kind: 'installation-created', on, installation, name: `Harbour ${installation}` } as const;
  const set = { kind: 'licence-server-set', on, installation, purpose, address } as const;
  valueOf(await ledger.record(isKnown ? [set] : [created, set]));
};

/** So many cameras in use, and each of them in the list. */
export const observe = async ({ usage }: Workspace, used: number, receivedAt: Date): Promise<void> => {
  const licences = [{ licence: 'cameras', used, total: 10 }];
  const lists = { cameras: Array.from({ length: used }, (_none, index) => aUsedLicence(`c${String(index)}`)) };
  const snapshot = aSnapshot({ licences, takenAt: receivedAt.toISOString() });
  valueOf(await usage.readings.record({ installation: 'N1', purpose: 'cameras', snapshot, lists, receivedAt }));
};
