/** Parses the payload of an Initial Licence File, and says which place is wrong where it is not one. */
import type { z } from 'zod';
import { pathText } from '../../contract/json/cursor';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contract/json/json-value';
import { licenceFileSchema, type LicenceFile } from '../../domain/ledger/licence-file';
import { done, refuse, type Result } from '../../domain/result';
import { knownMembers } from './known-members';

const reasonFor = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'it is missing';
  return issue.message.replace(/^Invalid input: /, '').replace(/^Too (small|big): /, '');
};

/** Facts `path` (`lots[0].quantity`) and `reason` of the first place that a schema refuses. */
export const firstPlace = (error: z.ZodError): { readonly path: string; readonly reason: string } => {
  const [issue] = error.issues;
  if (issue === undefined) return { path: '', reason: error.message };
  return {
    path: pathText(issue.path.map((part) => (typeof part === 'number' ? part : String(part)))),
    reason: reasonFor(issue),
  };
};

const unknownMust = ({ must }: JsonObject): readonly string[] =>
  Array.isArray(must)
    ? must.filter((name: unknown): name is string => typeof name === 'string' && !knownMembers.has(name))
    : [];

const twinLot = ({ lots }: LicenceFile): number =>
  lots.findIndex(({ lot }, index) => lots.findIndex((other) => other.lot === lot) !== index);

/** Errors: `ilf/unknown-version`, `ilf/unknown-must` with `names`, `ilf/invalid` with `path` and `reason`. */
export const parseLicencePayload = (payload: JsonValue): Result<LicenceFile> => {
  if (!isJsonObject(payload)) return refuse('ilf/invalid', { path: 'payload', reason: 'it is not an object' });
  if (typeof payload.v === 'number' && payload.v !== 1) return refuse('ilf/unknown-version', { version: payload.v });
  const unknown = unknownMust(payload);
  if (unknown.length > 0) return refuse('ilf/unknown-must', { names: unknown.join(', ') });
  const parsed = licenceFileSchema.safeParse(payload);
  if (!parsed.success) return refuse('ilf/invalid', firstPlace(parsed.error));
  const twin = twinLot(parsed.data);
  return twin === -1
    ? done(parsed.data)
    : refuse('ilf/invalid', { path: `lots[${twin}].lot`, reason: 'another lot has this name' });
};
