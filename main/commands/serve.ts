/** `coterm serve`: the browser host, until it is stopped. */
import { done, refuse, type Result } from '../../domain/result';
import { openNoWindow, openWindow, type Opening, type OpenWindow } from '../browser/open-window';
import type { Started } from '../browser/start-browser-host';
import { whenStopped } from '../browser/stop-signal';
import { everyMinute } from '../background/lookout';
import { createThreads } from '../background/start-thread';
import type { StartWork } from '../background/work';
import { createFailureLog } from '../failure-log';
import { createNoticeBoard } from '../notice-board';
import { builtPath } from '../window/built-path';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { readArguments } from './read-arguments';

/** What tests replace: how windows open, and what ends the host. */
export interface ServeSurroundings {
  readonly openWindow: OpenWindow;
  readonly whenStopped: () => Promise<void>;
  readonly windowFolder: () => string | null;
  readonly startWork: StartWork;
}

const usualPort = 4470;

const readPort = (text: string | undefined): Result<number> => {
  if (text === undefined) return done(usualPort);
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65535 ? done(port) : refuse('usage/option-value', { option: '--port' });
};

const openingLine = (opening: Opening): string =>
  opening.opened === null
    ? `No window was opened (${opening.reason}): open the address in a browser on this computer.`
    : `Opened in ${opening.opened}.`;

const printStarted = (host: CommandHost, { kind, host: served, folder }: Started, opening: Opening): CommandOutcome => {
  const { address, port } = served;
  const title = kind === 'running' ? 'Coterm is already running at' : 'Coterm is running at';
  const lines = [`${title} ${address}`, openingLine(opening), `Workspace: ${folder}`];
  if (kind === 'started') lines.push('Press Ctrl+C to stop.');
  return printDone(
    host,
    { running: kind === 'running', address, port, workspace: folder, ...opening },
    lines.join('\n'),
  );
};

interface ServeOptions {
  readonly port: number;
  readonly isQuiet: boolean;
  readonly beginWithSample: boolean;
}

const serve = async (
  { port, isQuiet, beginWithSample }: ServeOptions,
  host: CommandHost,
  at: ServeSurroundings,
): Promise<CommandOutcome> => {
  // Before anything is opened, so that nothing is left open whenever the signal comes.
  const stopped = at.whenStopped();
  // Loaded when it is asked for: no other command needs a web server.
  const { startBrowserHost } = await import('../browser/start-browser-host');
  const started = await startBrowserHost({
    port,
    windowFolder: at.windowFolder(),
    workspaceFolder: host.workspaceFolder,
    notices: createNoticeBoard(),
    log: createFailureLog(host.stderr, host.now),
    now: host.now,
    startWork: at.startWork,
    everyMinute,
    beginWithSample,
  });
  if (!started.ok) return printRefusal(host, started.error);
  const { value } = started;
  const ticket = value.kind === 'running' ? value.host.ticketAddress : value.host.issueTicketAddress();
  const outcome = printStarted(host, value, await (isQuiet ? openNoWindow : at.openWindow)(ticket));
  if (value.kind === 'started') {
    await stopped;
    await value.host.close();
  }
  return outcome;
};

export const createServeCommand = (at: ServeSurroundings): Command => ({
  name: 'serve',
  usage: 'serve [--port N] [--no-open] [--sample]',
  summary: 'serve the window to a browser on this computer',
  run: async (args, host) => {
    const options = { port: { type: 'string' }, 'no-open': { type: 'boolean' }, sample: { type: 'boolean' } } as const;
    const read = readArguments(args, options, { least: 0, most: 0, names: '' });
    if (!read.ok) return wrongUse(host, read.error, serveCommand.usage);
    const port = readPort(read.value.values.port);
    if (!port.ok) return wrongUse(host, port.error, serveCommand.usage);
    const { 'no-open': isQuiet = false, sample: beginWithSample = false } = read.value.values;
    return serve({ port: port.value, isQuiet, beginWithSample }, host, at);
  },
});

export const serveCommand: Command = createServeCommand({
  openWindow,
  whenStopped,
  windowFolder: () => (builtPath('renderer/index.html') === null ? null : builtPath('renderer')),
  startWork: createThreads(new URL('background-thread.js', import.meta.url)),
});
