import js from '@eslint/js';
import { importX } from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// "Arrows point inward" (design.md): who may not import whom.
const zones = [
  [
    './src/domain/assignment-rules',
    ['./src/domain/prediction', './src/adapters/hubspot', './src/cli', './app', './preview'],
  ],
  [
    './src/domain/prediction',
    ['./src/adapters/hubspot', './src/adapters/salesforce', './src/cli', './app', './preview'],
  ],
  ['./src/adapters/hubspot', ['./src/adapters/salesforce', './src/cli', './app', './preview']],
  ['./src/adapters/salesforce', ['./src/adapters/hubspot', './src/cli', './app', './preview']],
  ['./src', ['./app', './preview', './bench', './test']],
  ['./app', ['./preview', './bench', './test']],
].map(([target, from]) => ({ target, from, message: 'Arrows point inward: see "Rules of the house" in the design.' }));

const impure = [
  'fs',
  'fs/promises',
  'http',
  'https',
  'net',
  'os',
  'path',
  'process',
  'child_process',
  'timers',
].flatMap((name) => [name, `node:${name}`]);

export default defineConfig(
  globalIgnores([
    'app/functions/owner-preflight.js',
    'app/cards/contract.js',
    '**/dist/',
    'coverage/',
    'reports/',
    '.stryker-tmp/',
  ]),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-duplicates': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'max-lines': ['error', { max: 260, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    // The pure folders read no clock, network, environment or file.
    files: ['src/domain/**'],
    rules: {
      'no-restricted-imports': ['error', ...impure],
      'no-restricted-globals': ['error', 'fetch', 'process', 'setTimeout', 'setInterval', 'performance'],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'Pass the time in.' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Pass the time in.' },
      ],
    },
  },
  {
    // Data tables are as long as what they list.
    files: ['src/domain/prediction/rows.ts', 'preview/sample/**', 'test/**'],
    rules: { 'max-lines': 'off' },
  },
  { files: ['scripts/**', 'preview/**', 'bench/**', 'src/cli/**', 'test/e2e/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.mjs', 'app/cards/*.d.ts'], extends: [tseslint.configs.disableTypeChecked] },
);
