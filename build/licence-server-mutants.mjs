/** The protections against licence servers, each with how it is taken away (mutants.mjs). */

/** @typedef {import('./mutants.mjs').Mutant} Mutant */

const folder = 'main/licence-servers/';

/** @type {(takesAway: string, file: string, search: string, replace: string, test: string) => Mutant} */
const mutant = (takesAway, file, search, replace, test) => ({
  takesAway,
  file: `${folder}${file}.ts`,
  search,
  replace,
  test: `licence-servers/${test}`,
});

/** @type {readonly Mutant[]} */
export const licenceServerMutants = [
  mutant(
    'the pin of a certificate',
    'connect',
    'got === pin ? done(socket)',
    'got !== null ? done(socket)',
    'check-server',
  ),
  mutant('a certificate that somebody vouches for', 'connect', 'if (socket.authorized)', 'if (true)', 'check-server'),
  mutant(
    'plain HTTP for this computer alone',
    'server-url',
    'if (!isServerAddress(address) || !URL.canParse(address)) return null;\n  const url = new URL(address);\n  return mayBeAsked(url) ? url : null;',
    'return URL.canParse(address) ? new URL(address) : null;',
    'check-server',
  ),
  mutant(
    'the limit of an answer',
    'ask-server',
    "if (sizeBytes > limitBytes) return refuse('server/too-large', { host, limitBytes });",
    '',
    'check-server',
  ),
  mutant(
    'redirects that are not followed',
    'ask-server',
    'if (status >= 300 && status < 400)',
    'if (status < 0)',
    'check-server',
  ),
  mutant(
    'an answer that repeats the token',
    'read-status',
    'repeatsToken(answer, token)',
    'repeatsToken(null, token)',
    'check-server',
  ),
  mutant(
    'lists that end',
    'read-used',
    'if (cursors.has(next) || page.value.used.length === 0)',
    'if (page.value.used.length === 0)',
    'read-used',
  ),
  mutant(
    'the address of a token',
    'token-store',
    'if (file.origin !== originOf(address))',
    'if (false)',
    'token-store',
  ),
  mutant(
    'a reading is flushed',
    'readings-log',
    'if (line !== null) await file.writeAt(line, at.length);\n      await file.flush();',
    'if (line !== null) await file.writeAt(line, at.length);',
    'readings-store',
  ),
  mutant(
    'a torn reading is cut off',
    'readings-log',
    'if (at.isTorn) await file.truncate(at.length);',
    '',
    'readings-store',
  ),
  mutant(
    'a list lies before its reading',
    'readings-store',
    'used: lists === null ? null : await shelf.put(lists),',
    "used: lists === null ? null : '0'.repeat(64),",
    'readings-store',
  ),
  mutant('a few at a time', 'few-at-a-time', 'if (running === most)', 'if (running === most * 100)', 'checker'),
  mutant('a hundred are spread', 'schedule', 'count <= MOST_AT_ONCE ? 0 :', 'count > 0 ? 0 :', 'checker'),
  mutant('a server that was changed meanwhile', 'check-one', '|| !stillStands(workspace, server)', '', 'checker'),
];
