/** `coterm record FILE`: tries changes out, and records them as one step if the rules allow them. */
import { z } from 'zod';
import { parseStrictJson } from '../../contract/json/parse-strict-json';
import { limits } from '../../contract/limits';
import { exactText } from '../../domain/exact/exact';
import { changeSchema, type Change } from '../../domain/ledger/change';
import { done, refuse, type Result } from '../../domain/result';
import { draftDays, type DraftDays } from '../../domain/what-if/licence-days';
import type { WhatIf } from '../../domain/what-if/what-if';
import { firstPlace } from '../files/first-place';
import { readBytes } from '../files/read-bytes';
import type { LedgerDesk } from '../ledger/ledger-desk';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command } from './command';
import { differenceText } from './difference-text';
import { inWorkspace } from './in-workspace';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';

const draftSchema = z.array(changeSchema).min(1).max(500);

/** Errors: `json/...`, `draft/invalid` with `path` and `reason`, those of reading a file. */
const readDraft = async (path: string): Promise<Result<readonly Change[]>> => {
  const bytes = await readBytes(path, limits.eventBytes);
  if (!bytes.ok) return bytes;
  const json = parseStrictJson(bytes.value, { maxDepth: limits.jsonDepth, numbers: 'integers' });
  if (!json.ok) return json;
  const draft = draftSchema.safeParse(json.value);
  return draft.success ? done(draft.data) : refuse('draft/invalid', firstPlace(draft.error));
};

const printedDays = ({ pools, inTransit, before, after, equal }: DraftDays) => ({
  before: exactText(before),
  after: exactText(after),
  equal,
  pools: pools.map((pool) => ({ pool: pool.pool, before: exactText(pool.before), after: exactText(pool.after) })),
  inTransit: { before: exactText(inTransit.before), after: exactText(inTransit.after) },
});

const daysText = ({ before, after, equal }: ReturnType<typeof printedDays>): string =>
  `\n  Licence-days ${before} -> ${after}${equal ? ' (the same on both sides)' : ''}`;

const report = (tried: WhatIf, event: string | null) => {
  const days = printedDays(draftDays(tried));
  const head = event === null ? 'Nothing was recorded. The changes would do this:' : 'Recorded as one step:';
  return {
    document: {
      outcome: event === null ? 'preview' : 'recorded',
      event,
      asOf: tried.asOf,
      differences: tried.differences,
      licenceDays: days,
    },
    text: `${head}${tried.differences.map(differenceText).join('')}${daysText(days)}`,
  };
};

const recordDraft = async (desk: LedgerDesk, changes: readonly Change[], isPreview: boolean) => {
  const tried = desk.whatIf(changes);
  if (!tried.ok) return tried;
  if (isPreview) return done(report(tried.value, null));
  const recorded = await desk.record(changes);
  return recorded.ok ? done(report(tried.value, recorded.value.event.id)) : recorded;
};

/** FILE holds a JSON array of changes, as the ledger keeps them (`docs/changes.md`). */
export const recordCommand: Command = {
  name: 'record',
  usage: 'record FILE [--preview]',
  summary: 'try changes out and record them as one step; --preview only says what they would do',
  run: async (args, host) => {
    const options = { preview: { type: 'boolean' } } as const;
    const given = readArguments(args, options, { least: 1, most: 1, names: 'FILE' });
    if (!given.ok) return wrongUse(host, given.error, recordCommand.usage);
    const { positionals, values } = given.value;
    const draft = await readDraft(positionals[0] ?? '');
    if (!draft.ok) return printRefusal(host, draft.error);
    const isPreview = values.preview === true;
    return await inWorkspace(host, { write: !isPreview }, async ({ ledger, notices }) => {
      printNotices(host, notices);
      const result = await recordDraft(ledger, draft.value, isPreview);
      return result.ok ? printDone(host, result.value.document, result.value.text) : printRefusal(host, result.error);
    });
  },
};
