/** The routes of the reference server: what `docs/licence-status.openapi.json` says, and nothing else. */
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { statusPaths } from '../../contract/licence-status/snapshot';
import type { UsagePurpose } from '../../domain/usage/purpose';
import type { WatchedFile, WatchedState } from '../files/watched-file';
import { isSameSecret } from '../keys/same-secret';
import { acceptsJson } from './accepts-json';
import { errorBody, statusOf, type ProtocolErrorCode } from './protocol-error';
import type { ServedFile, ServedList, ServedStatus } from './served-file';
import { usedPage } from './used-pages';

export interface LicenceStatusParts {
  readonly token: string;
  readonly file: WatchedFile<ServedFile>;
}

const answerError = (context: Context, code: ProtocolErrorCode): Response =>
  context.json(errorBody(code), statusOf(code));

const withHeaders: MiddlewareHandler = async (context, next) => {
  context.header('Cache-Control', 'no-store');
  context.header('X-Content-Type-Options', 'nosniff');
  await next();
};

/** Before anything else: whoever has no token learns nothing. */
const authorizedOnly =
  (token: string): MiddlewareHandler =>
  async (context, next) => {
    const [, given] = /^Bearer +(\S+) *$/i.exec(context.req.header('authorization') ?? '') ?? [];
    if (given !== undefined && isSameSecret(given, token)) return next();
    context.header('WWW-Authenticate', 'Bearer');
    return answerError(context, 'unauthorized');
  };

const readingOnly: MiddlewareHandler = async (context, next) => {
  if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
  context.header('Allow', 'GET, HEAD');
  return answerError(context, 'method-not-allowed');
};

const jsonOnly: MiddlewareHandler = (context, next) =>
  acceptsJson(context.req.header('accept')) ? next() : Promise.resolve(answerError(context, 'not-acceptable'));

/** Below the path of its purpose; a file with one purpose is found without a path as well. */
const servedAt = (file: ServedFile, path: string | undefined): ServedStatus | undefined => {
  if (path === 'cameras' || path === 'analytics') return file.get(path);
  return path === undefined && file.size === 1 ? [...file.values()][0] : undefined;
};

const answerStatus = (context: Context, { now }: WatchedState<ServedFile>): Response => {
  const served = servedAt(now, context.req.param('purpose'));
  return served === undefined ? answerError(context, 'not-found') : context.json(served.status);
};

/** As it is, and as it was before the file changed. */
const listsOf = (
  { now, before }: WatchedState<ServedFile>,
  purpose: UsagePurpose,
  licence: string,
): readonly [ServedList, ...ServedList[]] | null => {
  const list = now.get(purpose)?.lists.get(licence);
  const older = before?.get(purpose)?.lists.get(licence);
  if (list === undefined) return null;
  return older === undefined ? [list] : [list, older];
};

const answerUsed = (context: Context, state: WatchedState<ServedFile>): Response => {
  const status = servedAt(state.now, context.req.param('purpose'))?.status;
  if (status === undefined) return answerError(context, 'not-found');
  const [licence, ...more] = context.req.queries('licence') ?? [];
  const [cursor, ...others] = context.req.queries('cursor') ?? [];
  if (licence === undefined || more.length + others.length > 0) return answerError(context, 'bad-request');
  if (!status.licences.some((figures) => figures.licence === licence)) return answerError(context, 'unknown-licence');
  const lists = listsOf(state, status.purpose, licence);
  if (lists === null) return answerError(context, 'no-list');
  const page = usedPage(licence, lists, cursor);
  return typeof page === 'string' ? answerError(context, page) : context.json(page);
};

export const createLicenceStatusApp = ({ token, file }: LicenceStatusParts): Hono => {
  const app = new Hono();
  app.use(withHeaders, authorizedOnly(token), readingOnly);
  for (const below of ['', '/:purpose']) {
    app.get(`${below}${statusPaths.status}`, jsonOnly, async (context) => answerStatus(context, await file.look()));
    app.get(`${below}${statusPaths.used}`, jsonOnly, async (context) => answerUsed(context, await file.look()));
  }
  app.notFound((context) => answerError(context, 'not-found'));
  app.onError((_error, context) => answerError(context, 'failed'));
  return app;
};
