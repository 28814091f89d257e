/** The pages of the browser host: the window's files for the browser that was let in, and a plain page for every other. */
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { protectingHeaders } from '../window/protecting-headers';
import { readWindowFile } from '../window/window-file';
import { hostName, originOf } from './address';
import { doorPage } from './door-page';
import { answerChallenge, challengePath } from './instance-proof';
import type { Session } from './session';

export interface HttpAppParts {
  readonly session: Session;
  readonly port: number;
  /** Folder of the built window. */
  readonly windowFolder: string;
}

/** Headers of a request that came from this host's own pages, or from the address line. */
export const isOwnRequest = (port: number, host: string | undefined, origin: string | undefined): boolean =>
  host === hostName(port) && (origin === undefined || origin === originOf(port));

/** Browsers differ in whether `'self'` covers the socket of the same host. */
const withProtectingHeaders = (port: number): MiddlewareHandler => {
  const headers = Object.entries(protectingHeaders([`ws://${hostName(port)}`]));
  return async (context, next) => {
    for (const [name, value] of headers) context.header(name, value);
    context.header('Cache-Control', 'no-store');
    await next();
  };
};

/** A page of another site, or another name for this computer (DNS rebinding), gets nothing. */
const ownRequestsOnly =
  (port: number): MiddlewareHandler =>
  async (context, next) => {
    if (!isOwnRequest(port, context.req.header('host'), context.req.header('origin'))) {
      return context.html(doorPage, 403);
    }
    return next();
  };

const readingOnly: MiddlewareHandler = async (context, next) => {
  if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
  context.header('Allow', 'GET, HEAD');
  return context.text('Method not allowed', 405);
};

/** Lets a known browser in, and one that brings the address's token, which gets its cookie with the answer. */
const admittedOnly =
  ({ session }: HttpAppParts): MiddlewareHandler =>
  async (context, next) => {
    const token = context.req.path === '/' ? context.req.query('token') : undefined;
    const hasToken = token !== undefined && session.admits(token);
    if (!hasToken && !session.knows(context.req.header('cookie'))) return context.html(doorPage, 403);
    if (hasToken) context.header('Set-Cookie', `${session.cookie}; Path=/; HttpOnly; SameSite=Strict`);
    return next();
  };

const serveWindowFile = async (context: Context, { windowFolder }: HttpAppParts): Promise<Response> => {
  const file = await readWindowFile(windowFolder, context.req.path);
  if (file === null) return context.text('Not found', 404);
  context.header('Content-Type', file.contentType);
  if (file.isLasting) context.header('Cache-Control', 'private, max-age=31536000, immutable');
  return context.body(file.bytes);
};

export const createHttpApp = (parts: HttpAppParts): Hono => {
  const app = new Hono();
  app.use(withProtectingHeaders(parts.port), ownRequestsOnly(parts.port), readingOnly);
  app.get(challengePath, (context) => {
    const answer = answerChallenge(parts.session, context.req.query());
    return answer === null ? context.text('Not found', 404) : context.json(answer);
  });
  app.use(admittedOnly(parts));
  app.get('*', (context) => serveWindowFile(context, parts));
  app.onError((_error, context) => context.text('Something in Coterm itself went wrong.', 500));
  return app;
};
