/** `coterm licence-status serve FILE`: the reference licence server, until it is stopped. */
import { hostname } from 'node:os';
import { basename } from 'node:path';
import { refusalSentence } from '../../contract/fill-sentence';
import { limits } from '../../contract/limits';
import { done, refuse, type Refusal, type Result } from '../../domain/result';
import { whenStopped } from '../browser/stop-signal';
import { watchFile, type WatchedFile } from '../files/watched-file';
import { parseServedFile, type ServedFile } from '../licence-status/served-file';
import type { ServerCertificate } from '../licence-status/server-certificate';
import { serveLicenceStatus, type ServedLicenceStatus } from '../licence-status/serve-licence-status';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { ofFile, servedCertificate, servedToken, type ServedToken } from './licence-status-files';
import { plainText } from './plain-text';
import { readArguments } from './read-arguments';

/** What tests replace: what ends the server. */
export interface LicenceStatusSurroundings {
  readonly whenStopped: () => Promise<void>;
}

interface Order {
  readonly path: string;
  readonly host: string;
  readonly port: number;
  readonly tokenFile: string | undefined;
  readonly cert: string | undefined;
  readonly key: string | undefined;
}

interface Serving {
  readonly served: ServedLicenceStatus;
  readonly file: WatchedFile<ServedFile>;
  readonly token: ServedToken;
  readonly certificate: ServerCertificate | null;
}

const usualPort = 4475;
const usualHost = '127.0.0.1';
/** It listens on all of them, and is asked at one: its name says it better. */
const ANY_ADDRESS = /\/\/(0\.0\.0\.0|\[::\]):/;
/** A file that is wrong is reported soon, also while nobody asks. */
const LOOK_MS = 2000;

const readPort = (text: string | undefined): Result<number> => {
  if (text === undefined) return done(usualPort);
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65535 ? done(port) : refuse('usage/option-value', { option: '--port' });
};

const tellIn =
  (host: CommandHost, path: string) =>
  (refusal: Refusal | null): void => {
    const name = basename(path);
    const text =
      refusal === null
        ? `${name}: read anew.`
        : `${name}: ${refusalSentence(refusal)} What it said before is served on.`;
    host.stderr.write(`${plainText(text)}\n`);
  };

const openFile = async (host: CommandHost, path: string): Promise<Result<WatchedFile<ServedFile>>> => {
  const options = { limitBytes: limits.servedStatusBytes, parse: parseServedFile, tell: tellIn(host, path) };
  const file = await watchFile(path, options);
  return file.ok ? file : ofFile(path, file.error);
};

const open = async (host: CommandHost, order: Order): Promise<Result<Serving>> => {
  const certificate = await servedCertificate(order.host, order, host.now());
  if (!certificate.ok) return certificate;
  const file = await openFile(host, order.path);
  if (!file.ok) return file;
  const token = await servedToken(order.tokenFile);
  if (!token.ok) return token;
  const parts = { token: token.value.token, file: file.value, certificate: certificate.value };
  const served = await serveLicenceStatus({ ...parts, host: order.host, port: order.port });
  if (!served.ok) return served;
  return done({ served: served.value, file: file.value, token: token.value, certificate: certificate.value });
};

const certificateLines = ({ certificate }: Serving): readonly string[] =>
  certificate === null
    ? ['Plain HTTP, for this computer alone.']
    : [`Certificate, SHA-256: ${certificate.fingerprint}`, `  valid until ${certificate.validUntil}`];

const tokenLine = ({ token: { token, isNew } }: Serving, { tokenFile }: Order): string => {
  if (!isNew) return 'Token: the one in the file.';
  return tokenFile === undefined
    ? `Token: ${token}\n  Not shown again, and another with each start; --token-file keeps one.`
    : `Token: ${token}\n  Not shown again; it is kept in ${tokenFile}.`;
};

const printStarted = async (host: CommandHost, order: Order, serving: Serving): Promise<CommandOutcome> => {
  const { served, file, token, certificate } = serving;
  const { now } = await file.look();
  const origin = served.origin.replace(ANY_ADDRESS, `//${hostname()}:`);
  const servers = [...now.keys()].map((purpose) => ({ purpose, address: `${origin}/${purpose}` }));
  const lines = [
    `The licence status in ${basename(order.path)} is served at`,
    ...servers.map(({ purpose, address }) => `  ${purpose.padEnd(9)}  ${address}`),
    tokenLine(serving, order),
    ...certificateLines(serving),
    'The file is read again whenever it changes. Press Ctrl+C to stop.',
  ];
  const shown = certificate && { fingerprint: certificate.fingerprint, validUntil: certificate.validUntil };
  const document = { servers, port: served.port, token: token.isNew ? token.token : null, certificate: shown };
  return printDone(host, document, lines.join('\n'));
};

const serve = async (host: CommandHost, order: Order, at: LicenceStatusSurroundings): Promise<CommandOutcome> => {
  // Before anything is opened, so that nothing is left open whenever the signal comes.
  const stopped = at.whenStopped();
  const opened = await open(host, order);
  if (!opened.ok) return printRefusal(host, opened.error);
  const { served, file } = opened.value;
  const looking = setInterval(() => void file.look(), LOOK_MS);
  const outcome = await printStarted(host, order, opened.value);
  await stopped;
  clearInterval(looking);
  await served.close();
  return outcome;
};

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  'token-file': { type: 'string' },
  cert: { type: 'string' },
  key: { type: 'string' },
} as const;

export const createLicenceStatusServeCommand = (at: LicenceStatusSurroundings): Command => ({
  name: 'licence-status serve',
  usage: 'licence-status serve FILE [--port N] [--host ADDRESS --cert FILE --key FILE] [--token-file FILE]',
  summary: 'serve the licence figures in a file, as a licence server does',
  run: async (args, host) => {
    const given = readArguments(args, options, { least: 1, most: 1, names: 'FILE' });
    if (!given.ok) return wrongUse(host, given.error, licenceStatusServeCommand.usage);
    const [path = ''] = given.value.positionals;
    const { values } = given.value;
    const port = readPort(values.port);
    if (!port.ok) return wrongUse(host, port.error, licenceStatusServeCommand.usage);
    const { host: address = usualHost, 'token-file': tokenFile, cert, key } = values;
    if ((cert === undefined) !== (key === undefined))
      return wrongUse(
        host,
        { code: 'usage/missing-argument', argument: cert === undefined ? '--cert' : '--key' },
        licenceStatusServeCommand.usage,
      );
    return serve(host, { path, host: address, port: port.value, tokenFile, cert, key }, at);
  },
});

export const licenceStatusServeCommand: Command = createLicenceStatusServeCommand({ whenStopped });
