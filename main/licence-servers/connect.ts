/**
 * Opens the connection on which a licence server is asked. The certificate is judged before a single byte is sent, so
 * that no access token ever reaches a server that nobody vouches for.
 */
import net from 'node:net';
import tls from 'node:tls';
import { done, refuse, type Result } from '../../domain/result';
import { trustedAuthorities } from './authorities';
import { certificateReason, fingerprintOf, shownCertificate } from './certificate';
import { connectionFault } from './connection-fault';

export interface Connecting {
  readonly url: URL;
  /** The one certificate that counts, by its SHA-256; `null` for any that an authority of this computer vouches for. */
  readonly pin: string | null;
  readonly signal: AbortSignal;
}

const HTTPS_PORT = 443;
const HTTP_PORT = 80;

const placeOf = ({ hostname, port, protocol }: URL) => ({
  host: hostname.replace(/^\[|\]$/g, ''),
  port: port === '' ? (protocol === 'https:' ? HTTPS_PORT : HTTP_PORT) : Number(port),
});

/** With a pin, exactly that certificate, whatever it says of names and days; its fingerprint is no secret. */
const judge = (socket: tls.TLSSocket, { url, pin }: Connecting): Result<net.Socket> => {
  const certificate = socket.getPeerX509Certificate();
  const { host } = url;
  if (certificate === undefined) return refuse('server/no-tls', { host, reason: 'no certificate' });
  const facts = { host, certificate: shownCertificate(certificate) };
  const got = fingerprintOf(certificate);
  if (pin !== null)
    return got === pin ? done(socket) : refuse('server/certificate-other', { ...facts, expected: pin, got });
  if (socket.authorized) return done(socket);
  return refuse('server/certificate-unknown', {
    ...facts,
    reason: certificateReason(String(socket.authorizationError)),
  });
};

const openTls = (connecting: Connecting): tls.TLSSocket => {
  const { host, port } = placeOf(connecting.url);
  return tls.connect({
    host,
    port,
    ...(net.isIP(host) === 0 && { servername: host }),
    ca: trustedAuthorities(),
    // Judged by ourselves, who have to say which certificate it was.
    rejectUnauthorized: false,
    minVersion: 'TLSv1.2',
    ALPNProtocols: ['http/1.1'],
  });
};

/** Errors: those of `connectionFault`, `server/certificate-unknown`, `server/certificate-other`. */
export const connect = (connecting: Connecting): Promise<Result<net.Socket>> =>
  new Promise((resolve) => {
    const { url, signal } = connecting;
    const isTls = url.protocol === 'https:';
    const socket = isTls ? openTls(connecting) : net.connect(placeOf(url));
    const give = (result: Result<net.Socket>): void => {
      if (!result.ok) socket.destroy();
      resolve(result);
    };
    const stop = (): void => void socket.destroy();
    signal.addEventListener('abort', stop, { once: true });
    socket.once('close', () => {
      signal.removeEventListener('abort', stop);
      give(connectionFault(null, url.host));
    });
    socket.on('error', (failure) => give(connectionFault(failure, url.host)));
    if (socket instanceof tls.TLSSocket) socket.once('secureConnect', () => give(judge(socket, connecting)));
    else socket.once('connect', () => give(done(socket)));
    if (signal.aborted) stop();
  });
