/** Licence status files as a site signs them. */
import type { Snapshot, UsedLicence } from '../../domain/usage/snapshot';
import type { Signer } from '../../main/keys/signer';
import { parseServedFile } from '../../main/licence-status/served-file';
import { signLicenceStatus } from '../../main/licence-status/sign-licence-status';
import type { Workspace } from '../../main/workspace/workspace';
import { camerasStatus, usedCameras } from './licence-snapshots';
import { valueOf } from './issuer';
import { aSigner } from './sealed-file';

interface StatusOver {
  readonly id?: string;
  readonly name?: string;
  readonly installationId?: string;
  readonly snapshots?: readonly Snapshot[];
  readonly lists?: Readonly<Record<string, readonly UsedLicence[]>>;
  readonly now?: Date;
}

export interface Site {
  readonly signer: Signer;
  readonly file: (over?: StatusOver) => Promise<Uint8Array>;
  /** Makes a workspace trust this site. */
  readonly enrolIn: (workspace: Pick<Workspace, 'trust'>) => Promise<void>;
}

export const aSite = async (): Promise<Site> => {
  const signer = await aSigner();
  return {
    signer,
    file: async ({ id = 'S-1', name = 'Harbour Mall', installationId, snapshots, lists, now } = {}) => {
      const [first = camerasStatus(), ...others] = snapshots ?? [];
      const servers = [
        { status: first, lists: lists ?? { cameras: usedCameras(3) } },
        ...others.map((status) => ({ status })),
      ];
      const file = valueOf(parseServedFile(Buffer.from(JSON.stringify({ v: 1, servers }))));
      const installation = { name, ...(installationId === undefined ? {} : { id: installationId }) };
      const draft = { id, org: 'Port', installation, file, now: now ?? new Date(2025, 0, 5, 11) };
      return Buffer.from(valueOf(await signLicenceStatus(draft, signer)).text);
    },
    enrolIn: async ({ trust }) => {
      valueOf(await trust.add(JSON.stringify(signer.publicJwk), signer.kid, 'Harbour site', 'site'));
    },
  };
};
