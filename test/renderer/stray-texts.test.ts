/** Every text of the window comes from the catalogue: this finds the ones that do not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../renderer');

/** Attributes whose value a person reads or hears. */
const spoken = new Set([
  'label',
  'placeholder',
  'title',
  'aria-label',
  'description',
  'error',
  'alt',
  'text',
  'word',
  'lead',
  'nothingFoundMessage',
  'closeButtonLabel',
]);

/** The product's own name is the same in every language. */
const names = new Set(['Coterm']);

const hasWords = (text: string): boolean => /\p{L}{2,}/u.test(text) && !names.has(text.trim());

/** Literal texts in an expression of JSX: `'Yes'`, `a ? 'Yes' : 'No'`, a template's fixed parts. */
const literalsIn = (node: ts.Node): string[] => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(literalsIn);
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (ts.isBinaryExpression(node))
    return [node.left, node.right].flatMap((side) =>
      isJoining(node) ? literalsIn(side) : side === node.right ? literalsIn(side) : [],
    );
  if (ts.isParenthesizedExpression(node) || ts.isJsxExpression(node))
    return node.expression === undefined ? [] : literalsIn(node.expression);
  return [];
};

const isJoining = (node: ts.BinaryExpression): boolean => node.operatorToken.kind === ts.SyntaxKind.PlusToken;

export const strayTexts = (fileName: string, source: string): string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) found.push(node.text);
    if (ts.isJsxExpression(node) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent)))
      found.push(...literalsIn(node));
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer !== undefined)
      found.push(...literalsIn(node.initializer));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found.map((text) => text.trim()).filter(hasWords);
};

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));

describe('texts of the window', () => {
  it.each([
    ['between tags', '<p>Hello there</p>'],
    ['in braces', "<p>{'Hello there'}</p>"],
    ['as one of two', "<p>{a ? 'Hello there' : b}</p>"],
    ['behind a condition', "<p>{a && 'Hello there'}</p>"],
    ['in a label', '<input aria-label="Hello there" />'],
    ['in a template', '<input placeholder={`Hello there ${a}`} />'],
  ])('a stray text is found %s', (_where, source) => {
    expect(strayTexts('planted.tsx', `const A = () => ${source};`)).toEqual(['Hello there']);
  });

  it('finds screens to look through', () => {
    expect(files.length).toBeGreaterThan(40);
  });

  it.each(files)('%s takes every text from the catalogue', (name) => {
    expect(strayTexts(name, readFileSync(join(root, name), 'utf8'))).toEqual([]);
  });
});
