/** The options that every command takes, wherever they stand on the line, and what is left without them. */
import { parseArgs } from 'node:util';
import { done, refuse, type Result } from '../../domain/result';
import { hideFingerprints } from './dashed-fingerprint';

export interface GlobalOptions {
  readonly json: boolean;
  readonly help: boolean;
  readonly version: boolean;
  /** `null` for the app's own folder. */
  readonly workspace: string | null;
  /** The line without the options above. */
  readonly rest: readonly string[];
}

const options = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  workspace: { type: 'string' },
} as const;

const isGlobal = (name: string): name is keyof typeof options => Object.hasOwn(options, name);

/** Lax on purpose: options that it does not know belong to the command, which checks them. */
const tokensOf = (line: readonly string[]) =>
  parseArgs({ args: hideFingerprints(line), options, strict: false, allowPositionals: true, tokens: true }).tokens;

type Token = ReturnType<typeof tokensOf>[number];

/** Where a folder is left out, the option that follows would be taken for it; a folder called so is named after `=`. */
const hasOptionAsValue = (token: Token): boolean =>
  token.kind === 'option' && token.inlineValue === false && token.value.startsWith('-');

/** Whether `--json` stands on the line, even when the rest of it cannot be read. */
export const asksForJson = (line: readonly string[]): boolean =>
  tokensOf(line).some(
    (token) =>
      token.kind === 'option' && (token.rawName === '--json' || (hasOptionAsValue(token) && token.value === '--json')),
  );

export const readGlobalOptions = (line: readonly string[]): Result<GlobalOptions> => {
  const taken = new Set<number>();
  const given = new Map<string, string | undefined>();
  for (const token of tokensOf(line)) {
    if (token.kind !== 'option' || !isGlobal(token.name)) continue;
    const wantsValue = token.name === 'workspace';
    if (wantsValue === (token.value === undefined || token.value === '') || hasOptionAsValue(token))
      return refuse('usage/option-value', { option: token.rawName });
    given.set(token.name, token.value);
    taken.add(token.index);
    if (wantsValue && token.inlineValue === false) taken.add(token.index + 1);
  }
  return done({
    json: given.has('json'),
    help: given.has('help'),
    version: given.has('version'),
    workspace: given.get('workspace') ?? null,
    rest: line.filter((_word, index) => !taken.has(index)),
  });
};
