/** The one linter. Every rule here guards something that the house style promises; layout is the formatter's. */
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const banned = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  {
    selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword, TSAsExpression > TSAsExpression > TSAnyKeyword',
    message: 'A double assertion hides a wrong type: parse the value at the edge instead.',
  },
  {
    selector: 'ImportDeclaration[source.value=/^\\..*\\.(ts|tsx|js)$/]',
    message: 'Relative imports name no extension.',
  },
];

const bridge = {
  selector: 'MemberExpression[property.name="desktop"][object.name=/^(window|globalThis|self)$/]',
  message: 'Only renderer/desktop.ts talks to the host: call what it exports.',
};

const impure = [
  {
    selector:
      "NewExpression[callee.name='Date'][arguments.length=0], MemberExpression[object.name='Date'][property.name='now']",
    message: 'The domain reads no clock: take the day as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random'], MemberExpression[object.name='crypto']",
    message: 'The domain throws no dice: take the value as an argument.',
  },
];

const inTests = [
  {
    selector: "CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|doMock)$/]",
    message: 'Pass the double as an argument.',
  },
  { selector: "CallExpression[callee.property.name='only']", message: 'All tests run.' },
  {
    selector: "CallExpression[callee.property.name='waitForTimeout']",
    message: 'Wait for a condition, not for a time.',
  },
  {
    selector:
      "NewExpression[callee.name='Promise'] > ArrowFunctionExpression > CallExpression[callee.name='setTimeout'], ImportDeclaration[source.value=/timers\\/promises$/]",
    message: 'Wait for a condition, not for a time.',
  },
];

const skipped = {
  selector: 'CallExpression[callee.property.name=/^(skip|todo|fails)$/][callee.object.name=/^(it|test|describe)$/]',
  message: 'A test that does not run proves nothing: mend it or delete it.',
};

export default defineConfig(
  { ignores: ['node_modules/**', 'out/**', 'dist/**', 'test-results/**', 'playwright-report/**'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    rules: {
      eqeqeq: ['error', 'always'],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'no-alert': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-param-reassign': 'error',
      'no-restricted-syntax': ['error', ...banned, bridge],
      'no-var': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['{domain,contract,main,preload,renderer}/**/*.{ts,tsx}'],
    ignores: ['main/cli.ts'],
    rules: { 'no-console': 'error' },
  },
  { files: ['domain/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...banned, bridge, ...impure] } },
  { files: ['renderer/desktop.ts'], rules: { 'no-restricted-syntax': ['error', ...banned] } },
  {
    files: ['test/**/*.{ts,tsx}'],
    ignores: ['test/e2e/**'],
    rules: {
      'no-restricted-syntax': ['error', ...banned, bridge, ...inTests, skipped],
      'max-lines-per-function': 'off',
    },
  },
  // Vitest types its asymmetric matchers (`expect.any`) as any.
  { files: ['test/**/*.{ts,tsx}'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  // Tables of sentences are read like a list, and belong together.
  { files: ['contract/refusals.ts', 'renderer/**/texts.*.ts'], rules: { 'max-lines': 'off' } },
  {
    // Journeys skip by themselves, with the reason, where a runtime is missing; they look at the window from outside.
    files: ['test/e2e/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...banned, ...inTests], 'max-lines-per-function': 'off' },
  },
  // postcss-preset-mantine ships without types.
  {
    files: ['build/vite/renderer.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-call': 'off' },
  },
  // Tools find their configuration by its default export.
  {
    files: ['build/**/*.{ts,mjs}'],
    rules: { 'no-restricted-syntax': ['error', ...banned.filter(({ selector }) => !/Default|Import/.test(selector))] },
  },
);
