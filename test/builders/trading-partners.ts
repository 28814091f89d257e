/** Two partners and a licence desk, each with a workspace of its own, who trust each other's keys. */
import { join } from 'node:path';
import type { KeyUse } from '../../contract/key-uses';
import { changeSchema } from '../../domain/ledger/change';
import { openWorkspace } from '../../main/workspace/workspace';
import { aDay, valueOf } from './issuer';
import type { PlainChange } from './simulate-scenario';
import { aTemporaryFolder } from './temporary-folder';

export interface Partner {
  readonly name: string;
  readonly folder: string;
  readonly kid: string;
  readonly jwk: string;
}

/** With a key of the same name. */
const aPartner = async (name: string): Promise<Partner> => {
  const folder = join(await aTemporaryFolder(), name);
  const workspace = valueOf(await openWorkspace(folder, { write: true, now: aDay }));
  await workspace.keys.create(name);
  const { kid, jwk } = valueOf(await workspace.keys.publicKey(name));
  await workspace.close();
  return { name, folder, kid, jwk: JSON.stringify(jwk) };
};

const trust = async (partner: Partner, { jwk, kid, name }: Partner, use: KeyUse): Promise<void> => {
  const workspace = valueOf(await openWorkspace(partner.folder, { write: true, now: aDay }));
  valueOf(await workspace.trust.add(jwk, kid, name, use));
  await workspace.close();
};

export const recordIn = async ({ folder }: Partner, changes: readonly PlainChange[]): Promise<void> => {
  const workspace = valueOf(await openWorkspace(folder, { write: true, now: aDay }));
  valueOf(await workspace.ledger.record(changes.map((change) => changeSchema.parse(change))));
  await workspace.close();
};

/** Northwind holds 40 licences to 30 June 2025 and 10 to 1 January 2026 in P-1; Bright holds 20 in B-1. */
export const tradingPartners = async () => {
  const [north, bright, desk] = [await aPartner('Northwind'), await aPartner('Bright'), await aPartner('Desk')];
  await trust(north, bright, 'partner');
  await trust(bright, north, 'partner');
  await trust(desk, north, 'partner');
  await trust(desk, bright, 'partner');
  await trust(north, desk, 'issuer');
  await trust(bright, desk, 'issuer');
  const lot = { kind: 'lot-added', product: 'core' } as const;
  await recordIn(north, [
    { kind: 'pool-created', on: '2024-03-01', pool: 'P-1', name: 'Harbour' },
    { ...lot, on: '2024-03-01', pool: 'P-1', lot: 'L1', quantity: 40, supExpiresOn: '2025-06-30' },
    { ...lot, on: '2024-03-01', pool: 'P-1', lot: 'L2', quantity: 10, supExpiresOn: '2026-01-01' },
    { kind: 'licences-activated', on: '2024-03-02', pool: 'P-1', quantity: 1 },
  ]);
  await recordIn(bright, [
    { kind: 'pool-created', on: '2024-04-01', pool: 'B-1' },
    { ...lot, on: '2024-04-01', pool: 'B-1', lot: 'B1', quantity: 20, supExpiresOn: '2025-03-31' },
    { kind: 'licences-activated', on: '2024-04-02', pool: 'B-1', quantity: 1 },
  ]);
  return { north, bright, desk };
};
