/** The window's only way to its host: every channel typed by the contract, every answer and notice parsed here. */
import './without-eval';
import { z } from 'zod';
import type { InvokeChannel, NoticeChannel } from '../contract/channels';
import type { Answer, DesktopBridge, Input, Output } from '../contract/ipc';
import { notices, type Notice } from '../contract/notices';
import { openingChannels } from '../contract/opening-messages';
import { done, refuse } from '../domain/result';
import { connectBrowserBridge, type EarlySocket } from '../preload/browser-bridge';

export type { EarlySocket };

declare global {
  interface Window {
    /** Set by Electron's preload; absent in the browser host, whose script connects by itself. */
    readonly desktop?: DesktopBridge;
  }
}

const answerSchema = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.looseObject({ code: z.string() }) }),
]);

let attached: DesktopBridge | null = null;
/** The workspace that this window shows; `null` until the host has named it. */
let shownWorkspace: string | null = null;
let followConnection: ((listener: (isConnected: boolean) => void) => () => void) | null = null;

/** Chooses the bridge that every call below goes through. */
export const attachBridge = (bridge: DesktopBridge): void => {
  attached = bridge;
};

/** Electron's bridge where the preload has put one, else a connection to the browser host, whose first socket may be there already. */
export const connectDesktop = (early: EarlySocket | null = null): void => {
  if (window.desktop !== undefined) return attachBridge(window.desktop);
  const bridge = connectBrowserBridge(early);
  attachBridge(bridge);
  followConnection = bridge.onConnection;
};

/** Tells whether the host can be reached, now and whenever that changes; in Electron it always can. */
export const watchConnection = (listener: (isConnected: boolean) => void): (() => void) =>
  followConnection === null ? () => undefined : followConnection(listener);

/** From now on the host answers for this workspace alone. */
export const bindToWorkspace = (workspace: string | null): void => {
  shownWorkspace = workspace;
};

/** All channels, in a chunk of their own: what the first screen asks needs none of their schemas. */
const loadContract = async () => (await import('../contract/ipc')).ipc;

/** Called once the first screen stands: no answer waits then for its schema. */
export const keepContractAtHand = (): void => {
  // What could not be fetched is fetched again when it is needed.
  loadContract().catch(() => undefined);
};

const isOpening = (channel: InvokeChannel): channel is keyof typeof openingChannels =>
  Object.hasOwn(openingChannels, channel);

const outputOf = async (channel: InvokeChannel): Promise<z.ZodType> =>
  isOpening(channel) ? openingChannels[channel].output : (await loadContract())[channel].output;

const parseAnswer = <Channel extends InvokeChannel>(
  channel: Channel,
  output: z.ZodType,
  sent: unknown,
): Answer<Channel> => {
  const answer = answerSchema.safeParse(sent);
  if (!answer.success) return refuse('window/answer-invalid', { channel });
  if (!answer.data.ok) return { ok: false, error: answer.data.error };
  const value = output.safeParse(answer.data.value);
  // The schema was picked by the channel, which the type checker cannot follow through the record.
  return value.success ? done(value.data as Output<Channel>) : refuse('window/answer-invalid', { channel });
};

/**
 * Asks the host. A host that cannot be reached answers `window/host-unreachable`, one that answers in another
 * shape `window/answer-invalid`; this never throws.
 */
const invoke = async <Channel extends InvokeChannel>(
  channel: Channel,
  input: Input<Channel>,
): Promise<Answer<Channel>> => {
  if (attached === null) return refuse('window/host-unreachable', { channel });
  try {
    const [sent, output] = await Promise.all([attached.invoke(channel, input, shownWorkspace), outputOf(channel)]);
    return parseAnswer(channel, output, sent);
  } catch {
    return refuse('window/host-unreachable', { channel });
  }
};

/** Listens to the host's notices; ones of another shape are dropped. Returns what ends the listening. */
const subscribe = <Channel extends NoticeChannel>(
  channel: Channel,
  listener: (notice: Notice<Channel>) => void,
): (() => void) => {
  if (attached === null) return () => undefined;
  return attached.subscribe(channel, (sent) => {
    const notice = notices[channel].safeParse(sent);
    if (notice.success) listener(notice.data as Notice<Channel>);
  });
};

export const desktop = { invoke, subscribe } as const;
