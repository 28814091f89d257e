/** Everything that Coterm does to its files, as scenarios in which each step on the disk can fail. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { previewBackup } from '../../main/backup/restore-backup';
import { backupCommand } from '../../main/commands/backup';
import { importCommand } from '../../main/commands/import';
import { keyNewCommand } from '../../main/commands/key-new';
import { rebuildCommand } from '../../main/commands/rebuild';
import { restoreCommand } from '../../main/commands/restore';
import { createServeCommand } from '../../main/commands/serve';
import { trustAddCommand } from '../../main/commands/trust-add';
import { trustRevokeCommand } from '../../main/commands/trust-remove';
import { openNoWindow } from '../../main/browser/open-window';
import { openWorkspace } from '../../main/workspace/workspace';
import type { Place, Scenario } from './fail-every-step';
import { aLicenceDraft } from '../builders/licence-draft';
import { aDay, anIssuer, valueOf } from '../builders/issuer';
import { withoutBackups } from '../builders/without-backups';
import { aProgram, type Told } from './program';

const issuer = await anIssuer();
const stranger = await anIssuer();
const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);
const backupKey = { kind: 'identities', identities: [identity] } as const;

const draftNamed = (id: string) => aLicenceDraft({ id, pool: { ...aLicenceDraft().pool, id } });
const [first, second, third] = await Promise.all(['one', 'two', 'three'].map((id) => issuer.file(draftNamed(id))));

const created = (pool: string): object => ({ kind: 'pool-created', on: '2024-03-01', pool });

const nothingThere = (): Promise<void> => Promise.resolve();

/** A pool, an import, a key, an issuer; and beside it what the user has. */
const aRegister = async ({ workspace, beside }: Place): Promise<void> => {
  const { ledger, keys, trust, close } = valueOf(await openWorkspace(workspace, { write: true, now: aDay }));
  valueOf(await trust.add(JSON.stringify(issuer.signer.publicJwk), issuer.signer.kid, 'iSentry'));
  valueOf(await keys.create('desk'));
  valueOf(await ledger.record([{ kind: 'pool-created', on: aLicenceDraft().issuedOn, pool: 'first' }]));
  const { preview } = await ledger.preview('three.ilf', third ?? new Uint8Array());
  valueOf(await ledger.commit(preview ?? ''));
  await close();
  await writeFile(join(beside, 'one.ilf'), first ?? '');
  await writeFile(join(beside, 'two.ilf'), second ?? '');
  await writeFile(join(beside, 'identity.txt'), `${identity}\n`);
  await writeFile(join(beside, 'key.jwk'), JSON.stringify(stranger.signer.publicJwk));
};

const backupIn = ({ beside }: Place): string => join(beside, 'coterm.age');

const aRegisterWithBackup = async (place: Place): Promise<void> => {
  await aRegister(place);
  await aProgram(place.workspace, aDay).command(backupCommand, [backupIn(place), '--recipient', recipient]);
};

/** Whether an answer to that question was yes. */
const wasDone = (told: readonly Told[], asked: string): boolean => told.some((each) => each.asked === asked && each.ok);

const wrongBackup = async (path: string): Promise<readonly string[]> => {
  const read = await previewBackup(path, backupKey);
  return read.ok && read.value.head.count === 2 ? [] : ['the backup does not hold the workspace'];
};

const idOf = (recorded: Readonly<Record<string, unknown>> | null): string | null =>
  (recorded as { readonly event?: { readonly id: string } } | null)?.event?.id ?? null;

const windowScenarios: readonly Scenario[] = [
  {
    name: 'a first start, a first key of the device, a first change',
    prepare: nothingThere,
    act: async ({ open, ask }) => {
      const host = await open();
      await ask(host, 'ledger.record', { changes: [created('A')] });
      await host?.close();
    },
  },
  {
    name: 'changes in a window, and one of them undone',
    prepare: aRegister,
    act: async ({ open, ask }) => {
      const host = await open();
      await ask(host, 'app.info', {});
      const change = idOf(await ask(host, 'ledger.record', { changes: [created('A')] }));
      await ask(host, 'ledger.record', { changes: [created('B')] });
      const undone = { changes: [{ kind: 'change-withdrawn', on: '2025-01-05', change }] };
      if (change !== null) await ask(host, 'ledger.record', undone);
      await ask(host, 'ledger.events', { after: 0, limit: 100 });
      await host?.close();
    },
  },
  {
    name: 'an import in a window, and the bytes of it',
    prepare: aRegister,
    act: async ({ open, ask }) => {
      const host = await open();
      const shown = await ask(host, 'files.preview', { fileName: 'one.ilf', bytes: new Uint8Array(first ?? []) });
      const { preview, verdict } = (shown ?? {}) as { preview?: string | null; verdict?: { docId: string | null } };
      if (typeof preview === 'string') await ask(host, 'files.commit', { preview });
      await ask(host, 'files.bytes', { docId: verdict?.docId ?? 'none' });
      await host?.close();
    },
  },
  {
    name: 'a key, an issuer and a licence file in a window',
    prepare: aRegister,
    act: async ({ open, ask }) => {
      const host = await open();
      await ask(host, 'keys.create', { name: 'other' });
      await ask(host, 'keys.list', {});
      await ask(host, 'keys.export', { name: 'desk' });
      const { kid, publicJwk } = stranger.signer;
      await ask(host, 'trust.add', { text: JSON.stringify(publicJwk), fingerprint: kid, name: 'Acme' });
      await ask(host, 'trust.remove', { kid });
      await ask(host, 'licences.issue', { draft: draftNamed('issued'), key: 'desk' });
      await host?.close();
    },
  },
  {
    name: 'the browser host, started and stopped',
    prepare: async (place) => {
      await aRegister(place);
      await mkdir(join(place.beside, 'window'));
      await writeFile(join(place.beside, 'window', 'index.html'), '<p>Coterm</p>');
    },
    act: async ({ command }, { beside }) => {
      const serve = createServeCommand({
        openWindow: openNoWindow,
        whenStopped: () => Promise.resolve(),
        startWork: withoutBackups.startWork,
        windowFolder: () => join(beside, 'window'),
      });
      await command(serve, ['--port', '0', '--no-open']);
    },
  },
];

const commandScenarios: readonly Scenario[] = [
  {
    name: 'coterm import of two files',
    prepare: aRegister,
    act: ({ command }, { beside }) => command(importCommand, [join(beside, 'one.ilf'), join(beside, 'two.ilf')]),
  },
  { name: 'coterm rebuild', prepare: aRegister, act: ({ command }) => command(rebuildCommand, []) },
  {
    name: 'coterm key new',
    prepare: aRegister,
    act: ({ command }) => command(keyNewCommand, ['other']),
    check: async ({ workspace }, told) =>
      !wasDone(told, 'key new') ||
      (await readFile(join(workspace, 'keys', 'key-other.pem'), 'utf8')).includes('PRIVATE')
        ? []
        : ['the key is lost'],
  },
  {
    name: 'coterm trust add',
    prepare: aRegister,
    act: ({ command }, { beside }) =>
      command(trustAddCommand, [join(beside, 'key.jwk'), '--fingerprint', stranger.signer.kid]),
    check: async ({ workspace }, told) =>
      !wasDone(told, 'trust add') ||
      (await readFile(join(workspace, 'trust', 'issuers.json'), 'utf8')).includes(stranger.signer.kid)
        ? []
        : ['the issuer is lost'],
  },
  {
    name: 'coterm trust revoke',
    prepare: aRegister,
    act: ({ command }) => command(trustRevokeCommand, [issuer.signer.kid]),
  },
  {
    name: 'coterm backup over an older one',
    prepare: aRegisterWithBackup,
    act: ({ command }, place) =>
      command(backupCommand, [backupIn(place), '--recipient', recipient, '--force', '--with-keys']),
    check: (place) => wrongBackup(backupIn(place)),
  },
  {
    name: 'coterm backup --automatic',
    prepare: aRegister,
    act: ({ command }) => command(backupCommand, ['--automatic']),
  },
  {
    name: 'coterm restore',
    prepare: aRegisterWithBackup,
    act: ({ command }, place) =>
      command(restoreCommand, [
        backupIn(place),
        '--identity-file',
        join(place.beside, 'identity.txt'),
        '--into',
        join(place.beside, 'restored'),
      ]),
    check: async ({ beside }, told) => {
      const names = await readdir(beside);
      if (!names.includes('restored')) return wasDone(told, 'restore') ? ['what was restored is lost'] : [];
      const { ledger } = valueOf(await openWorkspace(join(beside, 'restored'), { write: false }));
      return ledger.head().count === 2 ? [] : ['what was restored is not whole'];
    },
  },
];

export const faultyScenarios: readonly Scenario[] = [...windowScenarios, ...commandScenarios];
