/** `coterm transfer release POOL`: licences leave for another partner, with a signed file that says which (LP-13). */
import { basename } from 'node:path';
import { removalReadings } from '../../domain/policy/policy';
import { done, type Result } from '../../domain/result';
import type { CivilDate } from '../../domain/calendar/civil-date';
import { isCivilDate } from '../../domain/calendar/civil-date';
import type { ReleaseOrder } from '../ledger/release-transfer';
import type { Workspace } from '../workspace/workspace';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { hideFingerprints, revealFingerprint } from './dashed-fingerprint';
import { handOutTransfer, openTransferKey } from './hand-out-transfer';
import { inWorkspace } from './in-workspace';
import { readArguments } from './read-arguments';
import { releasedDocument, releasedText } from './transfer-text';

const options = {
  quantity: { type: 'string' },
  lot: { type: 'string' },
  to: { type: 'string' },
  issuer: { type: 'string' },
  transfer: { type: 'string' },
  reading: { type: 'string' },
  on: { type: 'string' },
  from: { type: 'string' },
  key: { type: 'string' },
  out: { type: 'string' },
  'passphrase-file': { type: 'string' },
  force: { type: 'boolean' },
  preview: { type: 'boolean' },
} as const;

type Values = Partial<Readonly<Record<keyof typeof options, string | boolean>>>;

const text = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** The number after the last one in use, as the window proposes it. */
const freeNumber = ({ ledger }: Workspace, today: CivilDate): string => {
  const used = new Set(
    ledger
      .register(today)
      .pools.flatMap(({ changes }) =>
        changes.flatMap(({ change }) => (change.kind === 'licences-removed' ? [change.transfer] : [])),
      ),
  );
  for (let number = used.size + 1; ; number += 1) if (!used.has(`T-${number}`)) return `T-${number}`;
};

interface Asked {
  readonly pool: string;
  readonly quantity: number;
  readonly to: string;
  readonly key: string;
  readonly out: string;
  readonly reading: ReleaseOrder['reading'] | undefined;
  readonly on: CivilDate;
  readonly values: Values;
}

const wrongOption = (option: string): Result<never> => ({
  ok: false,
  error: { code: 'usage/option-value', option },
});

const missing = (argument: string): Result<never> => ({
  ok: false,
  error: { code: 'usage/missing-argument', argument },
});

const readAsked = (pool: string, values: Values, today: CivilDate): Result<Asked> => {
  const [to, key, out, given] = [text(values.to), text(values.key), text(values.out), text(values.quantity)];
  if (given === undefined) return missing('--quantity');
  if (to === undefined) return missing('--to');
  if (key === undefined) return missing('--key');
  if (out === undefined && values.preview !== true) return missing('--out');
  const quantity = /^[1-9]\d{0,14}$/.test(given) ? Number(given) : null;
  if (quantity === null) return wrongOption('--quantity');
  const reading = removalReadings.find((each) => each === values.reading);
  if (values.reading !== undefined && reading === undefined) return wrongOption('--reading');
  const on = text(values.on) ?? today;
  if (!isCivilDate(on)) return { ok: false, error: { code: 'usage/date', option: '--on', value: on } };
  return done({ pool, quantity, to: revealFingerprint(to), key, out: out ?? '', reading, on, values });
};

const orderOf = (workspace: Workspace, asked: Asked, today: CivilDate): ReleaseOrder => {
  const { pool, quantity, to, reading, on, key, values } = asked;
  const issuer = text(values.issuer);
  return {
    pool,
    quantity,
    lot: text(values.lot),
    transfer: text(values.transfer) ?? freeNumber(workspace, today),
    on,
    reading: reading ?? workspace.ledger.register(today).policy.removal,
    to,
    issuer: issuer === undefined ? undefined : revealFingerprint(issuer),
    from: text(values.from) ?? key,
  };
};

const preview = async (host: CommandHost, workspace: Workspace, order: ReleaseOrder): Promise<CommandOutcome> => {
  const drafted = await workspace.ledger.transfers.draft(order);
  if (!drafted.ok) return printRefusal(host, drafted.error);
  const { file, days } = drafted.value;
  return printDone(
    host,
    { preview: true, ...releasedDocument(file, days) },
    `Would release ${releasedText(file, days)}\nNothing was changed.`,
  );
};

const release = async (
  host: CommandHost,
  workspace: Workspace,
  order: ReleaseOrder,
  { key, out, values }: Asked,
): Promise<CommandOutcome> => {
  const signer = await openTransferKey(workspace, key, text(values['passphrase-file']));
  if (!signer.ok) return printRefusal(host, signer.error);
  const signed = await workspace.ledger.transfers.release(order, signer.value);
  if (!signed.ok) return printRefusal(host, signed.error);
  const handed = await handOutTransfer(out, values.force === true, signed.value);
  if (!handed.ok) return printRefusal(host, handed.error);
  const { docId, file, days } = signed.value;
  return printDone(
    host,
    { file: out, docId, ...releasedDocument(file, days), event: handed.value.event.id },
    `Released ${releasedText(file, days)}\nSend ${basename(out)} to ${file.to.partner}; what comes back is imported with “coterm import”.`,
  );
};

export const transferReleaseCommand: Command = {
  name: 'transfer release',
  usage:
    'transfer release POOL --quantity N --to PARTNER --key NAME --out FILE [--lot LOT] [--transfer NUMBER] [--reading by-lot|at-average] [--on DATE] [--from NAME] [--issuer ISSUER] [--passphrase-file FILE] [--preview] [--force]',
  summary: 'release licences to another partner by a signed file',
  run: async (args, host) => {
    const given = readArguments(hideFingerprints(args), options, { least: 1, most: 1, names: 'POOL' });
    if (!given.ok) return wrongUse(host, given.error, transferReleaseCommand.usage);
    const asked = readAsked(given.value.positionals[0] ?? '', given.value.values, host.today());
    if (!asked.ok) return wrongUse(host, asked.error, transferReleaseCommand.usage);
    const isPreview = given.value.values.preview === true;
    return await inWorkspace(host, { write: !isPreview }, async (workspace) => {
      const order = orderOf(workspace, asked.value, host.today());
      return isPreview ? await preview(host, workspace, order) : await release(host, workspace, order, asked.value);
    });
  },
};
