/**
 * Protections, each with how it is taken away and the test that has to notice (docs/reliability.md). `npm run mutants`
 * does so in a copy, one after the other.
 */

import { documentMutants } from './document-mutants.mjs';
import { licenceServerMutants } from './licence-server-mutants.mjs';
import { tableMutants } from './table-mutants.mjs';

/**
 * @typedef {object} Mutant
 * @property {string} takesAway the protection, in words
 * @property {string} file
 * @property {string} search stands there exactly once
 * @property {string} replace
 * @property {string} test fails then
 */

const headers = 'main/window/protecting-headers.ts';
const window = 'main/electron/main-window.ts';
const security = 'main/electron/security.ts';
const http = 'main/browser/http-app.ts';
const socket = 'main/browser/wire-socket.ts';
const session = 'main/browser/session.ts';

/** @type {(takesAway: string, file: string, search: string, replace: string, test: string) => Mutant} */
const mutant = (takesAway, file, search, replace, test) => ({ takesAway, file, search, replace, test });

/** @type {(file: string, test: string, settings: readonly (readonly [string, string])[]) => readonly Mutant[]} */
const settings = (file, test, changed) =>
  changed.map(([search, replace]) => mutant(search, file, search, replace, test));

/** @type {readonly Mutant[]} */
const electron = [
  mutant('a secure origin', 'main/electron/app-scheme.ts', 'secure: true', 'secure: false', 'electron/app-scheme'),
  mutant(
    'the host of the app scheme',
    'main/electron/app-scheme.ts',
    '&& url.host === host',
    '',
    'electron/app-scheme',
  ),
  mutant(
    'reading only (app scheme)',
    'main/electron/app-scheme.ts',
    "request.method !== 'GET' && request.method !== 'HEAD'",
    'false',
    'electron/app-scheme',
  ),
  ...settings(window, 'electron/main-window', [
    ['sandbox: true', 'sandbox: false'],
    ['contextIsolation: true', 'contextIsolation: false'],
    ['nodeIntegration: false', 'nodeIntegration: true'],
    ['nodeIntegrationInWorker: false', 'nodeIntegrationInWorker: true'],
    ['nodeIntegrationInSubFrames: false', 'nodeIntegrationInSubFrames: true'],
    ['webviewTag: false', 'webviewTag: true'],
    ['webSecurity: true', 'webSecurity: false'],
  ]),
  mutant('the sandbox of every process', 'main/main.ts', 'setupSandbox();\n', '', 'main'),
  mutant('setupSecurity', 'main/main.ts', "setupSecurity((failure) => log('security', failure));", '', 'main'),
  ...settings(security, 'electron/security', [
    [
      'setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin))',
      'setPermissionCheckHandler(() => true)',
    ],
    [
      'answer(isAllowed(permission, details.requestingUrl))',
      'answer(true || isAllowed(permission, details.requestingUrl))',
    ],
    [
      "permission === 'clipboard-sanitized-write' && isWindowAddress(address)",
      "permission === 'clipboard-sanitized-write' || isWindowAddress(address)",
    ],
    ['setDevicePermissionHandler(() => false)', 'setDevicePermissionHandler(() => true)'],
    ["contents.on('will-navigate', stayHome);", ''],
    ["contents.on('will-frame-navigate', stayHome);", ''],
    ["contents.on('will-redirect', stayHome);", ''],
    ["contents.on('will-attach-webview', (event) => event.preventDefault());", ''],
    ["action: 'deny'", "action: 'allow'"],
  ]),
  mutant(
    'the list of what openExternal opens',
    'main/electron/outside-links.ts',
    'if (isListed(address))',
    'if (isListed(address) || URL.canParse(address))',
    'electron/outside-links',
  ),
  mutant(
    'the check of the sender’s address',
    'main/electron/invokes.ts',
    ' && isWindowAddress(senderFrame.url)',
    '',
    'electron/invokes',
  ),
  mutant(
    'the check that no frame asks',
    'main/electron/invokes.ts',
    ' && senderFrame.parent === null',
    '',
    'electron/invokes',
  ),
  mutant(
    'one app at a time',
    'main/electron/single-instance.ts',
    '!app.requestSingleInstanceLock()',
    '!app.requestSingleInstanceLock() && process.pid < 0',
    'electron/opened-files',
  ),
  mutant(
    'the hand-over of a second start’s files',
    'main/electron/single-instance.ts',
    'void openFiles(filesNamed(line.slice(1), folder));',
    'void [openFiles, filesNamed, line, folder];',
    'electron/opened-files',
  ),
  mutant(
    'macOS’s open-file',
    'main/electron/opened-files.ts',
    "app.on('open-file'",
    "app.on('open-url'",
    'electron/opened-files',
  ),
  mutant(
    'the limit of files that the system opens',
    'main/electron/opened-files.ts',
    'limits.licenceFileBytes',
    'Number.MAX_SAFE_INTEGER ?? limits',
    'electron/opened-files',
  ),
  mutant(
    'basic_text counts as no keyring',
    'main/electron/system-seal.ts',
    "!== 'basic_text'",
    "!== ''",
    'electron/system-seal',
  ),
  mutant(
    'no key that nothing protects',
    'main/keys/key-store.ts',
    'seal.isPromised && !seal.available',
    'seal.isPromised && !seal.available && name === null',
    'main',
  ),
];

/** @type {readonly Mutant[]} */
const served = [
  mutant('no address but loopback', 'main/browser/listen.ts', "host: '127.0.0.1'", "host: '0.0.0.0'", 'browser/listen'),
  mutant('default-src', headers, "default-src 'none'", 'default-src *', 'browser/http-app'),
  mutant('script-src', headers, "script-src 'self'", "script-src 'self' 'unsafe-inline'", 'browser/http-app'),
  mutant('frame-ancestors', headers, '"frame-ancestors \'none\'",', '', 'browser/http-app'),
  mutant('nosniff', headers, "'X-Content-Type-Options': 'nosniff',", '', 'browser/http-app'),
  mutant(
    'the names of a path',
    'main/window/window-file.ts',
    ' ? names : null',
    ' ? names : names',
    'window/window-file',
  ),
  mutant(
    'no link out of the folder',
    'main/window/window-file.ts',
    'file.startsWith(root + sep)',
    'file.startsWith(sep)',
    'window/window-file',
  ),
  mutant('the token', http, 'token !== undefined && session.admits(token)', 'token !== undefined', 'browser/http-app'),
  mutant(
    'the token at the first path alone',
    http,
    "context.req.path === '/' ?",
    "context.req.path !== '' ?",
    'browser/http-app',
  ),
  mutant('the cookie', http, '!hasToken && !session.knows(', '!hasToken && session.knows(', 'browser/http-app'),
  mutant('HttpOnly', http, '; HttpOnly', '', 'browser/http-app'),
  mutant('SameSite', http, '; SameSite=Strict', '', 'browser/http-app'),
  mutant('the Host check', http, 'host === hostName(port) && (', '(', 'browser/http-app'),
  mutant('the Origin check', http, ' && (origin === undefined || origin === originOf(port))', '', 'browser/http-app'),
  mutant('reading only', http, 'readingOnly);', 'async (_context, next) => next());', 'browser/http-app'),
  mutant('a ticket is good once', session, 'tickets.delete(given)', 'tickets.has(given)', 'browser/http-app'),
  mutant(
    'a cookie of this start alone',
    session,
    'coterm-${String(port)}=${secret()}',
    'coterm-${String(port)}=1',
    'browser/http-app',
  ),
  mutant(
    'the socket’s check',
    socket,
    'request.url !== wirePath || !parts.admits({ host, origin, cookie })',
    'request.url !== wirePath',
    'browser/wire-socket',
  ),
  mutant('the socket’s path', socket, 'request.url !== wirePath || ', '', 'browser/wire-socket'),
  mutant(
    'the socket’s origin',
    'main/browser/serve-workspace.ts',
    'origin !== undefined && ',
    '',
    'browser/wire-socket',
  ),
  mutant(
    'the socket’s cookie',
    'main/browser/serve-workspace.ts',
    ' && session.knows(cookie)',
    '',
    'browser/wire-socket',
  ),
  mutant('the limit of a message', socket, 'maxPayload: mostBytesToHost', 'maxPayload: 0', 'browser/wire-socket'),
  mutant(
    'nothing but Coterm’s messages',
    socket,
    "return socket.close(1008, 'not a message of Coterm')",
    'return',
    'browser/wire-socket',
  ),
  mutant('sixteen at a time', socket, 'if (underWay >= mostUnderWay) socket.pause();', '', 'browser/wire-socket'),
  mutant(
    'a ticket for who knows the token',
    'main/browser/instance-proof.ts',
    'isTrusted ? session.issueTicket() : null',
    'isTrusted || true ? session.issueTicket() : null',
    'browser/instance',
  ),
  mutant(
    'the host’s proof',
    'main/browser/instance-proof.ts',
    "isMac(answer.data.proof, macOf(token, 'host', challenge))",
    'answer.data.proof.length >= 0',
    'browser/instance',
  ),
  mutant(
    'the owner alone reads the token',
    'main/browser/instance-file.ts',
    'mode: 0o600',
    'mode: 0o644',
    'browser/instance',
  ),
];

/** @type {readonly Mutant[]} */
const faults = [
  mutant(
    'a message is parsed',
    'main/answer-invoke.ts',
    'if (!input.success) return invalid(input.error);',
    '',
    'answer-invoke',
  ),
  mutant(
    'what the next start cannot read is not written',
    'main/journal/journal-writer.ts',
    'if (!readable.ok) return readable;',
    '',
    'journal/journal-writer',
  ),
  mutant(
    'a line is flushed',
    'main/journal/segment-writer.ts',
    'await file.writeAt(line, length);\n      await file.flush();',
    'await file.writeAt(line, length);',
    'ledger/flushed-before-acknowledged',
  ),
  mutant(
    'drafts are cleared away',
    'main/workspace/workspace.ts',
    'if (opening.write) await sweepDrafts(opening.folder);',
    '',
    'workspace/sweep-drafts',
  ),
  mutant(
    'a takeover that was cut short',
    'main/workspace/writer-lock.ts',
    "if ((await readLock(guard)) === 'abandoned') await rm(guard, { force: true });",
    '',
    'workspace/writer-lock',
  ),
  mutant(
    'a lock that cannot be given back',
    'main/workspace/writer-lock.ts',
    'fileErrorReason(error);\n  }\n};',
    'throw error;\n  }\n};',
    'workspace/writer-lock',
  ),
];

/** @type {readonly Mutant[]} */
export const mutants = [
  ...electron,
  ...served,
  ...faults,
  ...documentMutants,
  ...licenceServerMutants,
  ...tableMutants,
].map((each) => ({
  ...each,
  test: `test/main/${each.test}.test.ts`,
}));
