/** Says in words where a value is not what its schema asks for, and why. */
import type { z } from 'zod';
import { pathText } from '../../contract/json/cursor';

export type Path = readonly (string | number)[];

/** Facts for a refusal: `path` (`lots[0].quantity`) and `reason`. */
export interface Place {
  readonly path: string;
  readonly reason: string;
}

const reasonFor = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'it is missing';
  return issue.message.replace(/^Invalid input: /, '').replace(/^Too (small|big): /, '');
};

/** The first place that a schema refuses. `at` leads to the value that was parsed. */
export const firstPlace = (error: z.ZodError, at: Path = []): Place => {
  const [issue] = error.issues;
  if (issue === undefined) return { path: pathText(at), reason: error.message };
  const inside = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  return { path: pathText([...at, ...inside]), reason: reasonFor(issue) };
};
