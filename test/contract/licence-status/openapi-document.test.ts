/** Holds the OpenAPI document against the published rules for such documents, its examples against it, and Coterm's own schemas against both. */
import { Validator } from '@seriousme/openapi-schema-validator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStrictJson } from '../../../contract/json/parse-strict-json';
import { limits } from '../../../contract/limits';
import {
  MOST_USED_A_PAGE,
  statusAnswerSchema,
  statusErrorSchema,
  statusPaths,
  usedPageSchema,
} from '../../../contract/licence-status/snapshot';
import {
  describedMembers,
  documentedExamples,
  documentedSchema,
  documentPath,
  licenceStatusDocument,
  namedExamples,
} from '../../builders/licence-status-document';
import { pagesLike, statusesLike } from '../../builders/licence-status-values';

const ours = { LicenceStatus: statusAnswerSchema, UsedLicences: usedPageSchema, Error: statusErrorSchema } as const;
const isOurs = (name: string): name is keyof typeof ours => Object.hasOwn(ours, name);

describe('The document of the licence status protocol', () => {
  it('is a valid OpenAPI 3.1 document', async () => {
    const validator = new Validator();
    expect(await validator.validate(documentPath)).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('describes every member', () => {
    expect(describedMembers().length).toBeGreaterThan(40);
    expect(describedMembers().filter(([, description]) => typeof description !== 'string')).toEqual([]);
  });

  it('says the limits that Coterm keeps to', () => {
    const { description } = licenceStatusDocument.info as { readonly description: string };
    const mebibytes = (bytes: number): string => `${bytes / 1024 / 1024} MiB`;
    expect(description).toContain(`A status has at most ${mebibytes(limits.statusBytes)}`);
    expect(description).toContain(`a page of used licences at most ${mebibytes(limits.usedPageBytes)}`);
    expect(description).toContain(`${limits.usedLicences.toLocaleString('en')} entries`);
    expect(description).toContain(`${MOST_USED_A_PAGE.toLocaleString('en')} entries`);
    expect(description).toContain(`deeper than ${limits.jsonDepth} levels`);
  });

  it('has the paths that Coterm asks at, for reading only', () => {
    const paths = licenceStatusDocument.paths as Readonly<Record<string, object>>;
    expect(Object.keys(paths)).toEqual(Object.values(statusPaths));
    expect(Object.values(paths).flatMap((path) => Object.keys(path))).toEqual(['get', 'get']);
  });

  it('shows an example for every answer, and no other ones', () => {
    const shown = documentedExamples();
    expect(new Set(shown.map(({ status }) => status))).toEqual(
      new Set(['200', '400', '401', '404', '405', '406', '410', '429', '500', '503']),
    );
    expect(new Set(shown.map(({ value }) => JSON.stringify(value))).size).toBe(namedExamples().length);
  });
});

describe.each(documentedExamples())('The example $name of $status at $path', ({ schema, value }) => {
  it('is what the document says, strict JSON, and what Coterm reads', () => {
    expect(documentedSchema(schema)(value)).toBe(true);
    expect(isOurs(schema) && ours[schema].safeParse(value)).toMatchObject({ success: true, data: value });
    const text = JSON.stringify(value);
    expect(parseStrictJson(text, { maxDepth: limits.jsonDepth, numbers: 'integers' })).toMatchObject({ ok: true });
  });
});

describe('Coterm and the document', () => {
  const judge = (name: keyof typeof ours, value: unknown): readonly [boolean, boolean] => [
    documentedSchema(name)(value),
    ours[name].safeParse(value).success,
  ];

  it('take and refuse the same snapshots', () => {
    const taken = { yes: 0, no: 0 };
    fc.assert(
      fc.property(statusesLike, (value) => {
        const [document, coterm] = judge('LicenceStatus', value);
        taken[coterm ? 'yes' : 'no'] += 1;
        expect({ value, taken: coterm }).toEqual({ value, taken: document });
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(taken.yes, taken.no)).toBeGreaterThan(150);
  });

  it('take and refuse the same pages of used licences', () => {
    const taken = { yes: 0, no: 0 };
    fc.assert(
      fc.property(pagesLike, (value) => {
        const [document, coterm] = judge('UsedLicences', value);
        taken[coterm ? 'yes' : 'no'] += 1;
        expect({ value, taken: coterm }).toEqual({ value, taken: document });
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(taken.yes, taken.no)).toBeGreaterThan(100);
  });

  it('take a snapshot with members that nobody knows yet', () => {
    const [example] = documentedExamples();
    const value = { ...(example?.value as object), colour: 'red', later: { of: ['it'] } };
    expect(judge('LicenceStatus', value)).toEqual([true, true]);
  });

  it('differ in one thing that JSON Schema cannot say: a licence stands once', () => {
    const figures = { licence: 'cameras', used: 1, total: 2 };
    const value = {
      v: 1,
      purpose: 'cameras',
      system: { name: 'Pier 4' },
      takenAt: '2025-03-12T09:41:00Z',
      licences: [figures, figures],
    };
    expect(judge('LicenceStatus', value)).toEqual([true, false]);
  });
});
