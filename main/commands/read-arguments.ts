/** Reads one command's own options and arguments; what does not fit is wrong use, exit code 2. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { done, refuse, type Result } from '../../domain/result';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<Given extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Given; allowPositionals: true; strict: true }>
>;

/** How many plain arguments a command takes, and what its usage calls them. */
export interface Places {
  readonly least: number;
  readonly most: number;
  readonly names: string;
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** The option that Node quotes in its message, `'--key <value>'` or `'-k, --key'`. */
const optionNamed = (error: unknown): string =>
  /'(?:-\w, )?(-{1,2}[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';

const optionRefused = (error: unknown): Result<never> => {
  const code = codeOf(error);
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return refuse('usage/unknown-option', { option: optionNamed(error) });
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return refuse('usage/option-value', { option: optionNamed(error) });
  throw error;
};

/** `usage/unknown-option`, `usage/option-value`, `usage/missing-argument` or `usage/too-many-arguments` when it does not fit. */
export const readArguments = <const Given extends Options>(
  args: readonly string[],
  options: Given,
  places: Places,
): Result<Parsed<Given>> => {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const count = parsed.positionals.length;
    if (count < places.least) return refuse('usage/missing-argument', { argument: places.names });
    if (count > places.most) return refuse('usage/too-many-arguments', { argument: parsed.positionals[places.most] });
    return done(parsed);
  } catch (error) {
    return optionRefused(error);
  }
};
