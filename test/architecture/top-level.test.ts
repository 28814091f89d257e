/** Proves that the project's top level holds what the architecture names, and nothing that crept in. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './project-root';

const prescribed = [
  'CHANGELOG.md',
  'README.md',
  'build',
  'contract',
  'docs',
  'domain',
  'electron-builder.yml',
  'main',
  'package-lock.json',
  'package.json',
  'preload',
  'renderer',
  'test',
  'tsconfig.json',
];

/** What tools make, and .gitignore names. */
const made = new Set(['node_modules', 'out', 'dist', 'test-results', 'playwright-report', 'coverage']);

/** Dotfiles belong to tools that look for them there. */
const topLevel = (): readonly string[] =>
  readdirSync(projectRoot)
    .filter((name) => !name.startsWith('.') && !made.has(name))
    .sort();

describe('The top level', () => {
  it('holds the folders and files of docs/architecture.md and no others', () => {
    expect(topLevel()).toEqual(prescribed);
  });
});
