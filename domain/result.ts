/** The two ways an operation with expected failures can end: a value, or a refusal that says why. */

/** A failure that the rules foresee: a stable code and the facts that its sentence needs. */
export interface Refusal {
  readonly code: string;
  readonly [fact: string]: unknown;
}

export type Result<Value, Failure extends Refusal = Refusal> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };

export const done = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

export const refuse = <Code extends string, Facts extends object>(
  code: Code,
  facts?: Facts,
): { readonly ok: false; readonly error: Refusal & { readonly code: Code } } => ({
  ok: false,
  error: { ...facts, code },
});
