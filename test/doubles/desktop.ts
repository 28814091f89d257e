/** A host in memory: answers every channel over the real rules, so that screens can be tested without disk or socket. */
import type { InvokeChannel, NoticeChannel } from '../../contract/channels';
import { ipc, type DesktopBridge, type ParsedInput } from '../../contract/ipc';
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { Profile } from '../../domain/profile/profile';
import { done, refuse } from '../../domain/result';
import { createMemoryAlerts } from './desktop/alerts';
import { createMemoryActivations } from './desktop/activations';
import { createMemoryAttachments } from './desktop/attachments';
import { createMemoryBackups } from './desktop/backups';
import { createMemoryFiles } from './desktop/files';
import { createMemoryInstallationOrders } from './desktop/installation-orders';
import { createMemoryKeys } from './desktop/keys';
import { createMemoryLedger, DEVICE } from './desktop/ledger';
import { createMemoryRegisters } from './desktop/registers';
import { createMemoryStatuses } from './desktop/statuses';
import { createMemoryTransfers } from './desktop/transfers';
import { createMemoryUsage } from './desktop/usage';

interface DoubleOptions {
  readonly workspace?: string;
  readonly today?: CivilDate;
}

type Handlers = { readonly [Channel in InvokeChannel]: (input: ParsedInput<Channel>) => unknown };

export const createDesktopDouble = ({
  workspace = crypto.randomUUID(),
  today = '2025-03-12' as CivilDate,
}: DoubleOptions = {}) => {
  const ledger = createMemoryLedger(today);
  const keys = createMemoryKeys('2025-03-12T09:00:00Z');
  const activations = createMemoryActivations(ledger, keys, today);
  const transfers = createMemoryTransfers(ledger, keys, today);
  const statuses = createMemoryStatuses(ledger, keys, today);
  const files = createMemoryFiles(ledger, keys, { activations, transfers, statuses }, today);
  const attachments = createMemoryAttachments(ledger, today);
  const registers = createMemoryRegisters(ledger, today);
  const installationOrders = createMemoryInstallationOrders(ledger, today);
  const backups = createMemoryBackups();
  const alerts = createMemoryAlerts();
  const listeners = new Map<NoticeChannel, Set<(notice: unknown) => void>>();
  const asked: InvokeChannel[] = [];
  const tell = (channel: NoticeChannel, notice: unknown): void =>
    listeners.get(channel)?.forEach((listener) => listener(notice));
  ledger.onChange((head) => tell('ledger.changed', head));
  const usage = createMemoryUsage(() => tell('usage.changed', {}));

  const chosen: { profile: Profile | null } = { profile: null };
  const handlers: Handlers = {
    'app.info': () =>
      done({
        version: '0.1.0',
        host: 'browser',
        workspace,
        workspaceKind: 'own',
        platform: 'test',
        today,
        device: DEVICE,
        devices: [{ kid: DEVICE, name: 'desk-3' }],
        readOnly: false,
        profile: chosen.profile,
        notices: [],
      }),
    'profile.choose': ({ profile }) => {
      chosen.profile = profile;
      return done({});
    },
    'ledger.head': () => done(ledger.head()),
    'ledger.events': ({ after, limit }) => done(ledger.page(after, limit)),
    'ledger.record': ({ changes }) => ledger.record(changes),
    'serials.read': ({ docId }) => files.serials(docId),
    'files.preview': async (input) => done(await files.preview(input)),
    'files.commit': files.commit,
    'files.discard': files.discard,
    'files.bytes': files.bytes,
    'documents.attach': attachments.attach,
    'documents.bytes': attachments.bytes,
    'registers.read': registers.read,
    'registers.preview': registers.preview,
    'registers.commit': registers.commit,
    'registers.discard': registers.discard,
    'keys.list': keys.list,
    'keys.create': keys.create,
    'keys.export': keys.export,
    'trust.list': keys.trustList,
    'trust.preview': keys.trustPreview,
    'trust.add': keys.trustAdd,
    'trust.remove': keys.trustRemove,
    'transfers.release': transfers.release,
    'transfers.accept': transfers.accept,
    'transfers.confirm': transfers.confirm,
    'licences.issue': files.issue,
    'activations.request': activations.request,
    'activations.return': activations.giveBack,
    'activations.answer': activations.answer,
    'sample.open': () => {
      tell('workspace.changed', { workspace: crypto.randomUUID(), kind: 'sample' });
      return done({});
    },
    'sample.remove': ({ withChanges }) => (withChanges ? done({}) : refuse('sample/changed', { count: 2 })),
    ...installationOrders.handlers,
    ...backups.handlers,
    ...usage.handlers,
    ...alerts.handlers,
  };

  const invoke = async <Channel extends InvokeChannel>(channel: Channel, sent: unknown): Promise<unknown> => {
    asked.push(channel);
    const input = ipc[channel].input.safeParse(sent);
    if (!input.success)
      return refuse('message/invalid', {
        path: input.error.issues[0]?.path.join('.') ?? '',
        reason: input.error.issues[0]?.message ?? '',
      });
    return handlers[channel](input.data as ParsedInput<Channel>);
  };

  const bridge: DesktopBridge = {
    invoke,
    subscribe: (channel, listener) => {
      const set = listeners.get(channel) ?? new Set();
      listeners.set(channel, set.add(listener));
      return () => set.delete(listener);
    },
  };
  return { bridge, ledger, keys, files, alerts, backups, usage, installationOrders, tell, asked, workspace, today };
};

export type DesktopDouble = ReturnType<typeof createDesktopDouble>;
