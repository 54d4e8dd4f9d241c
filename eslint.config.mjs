import js from '@eslint/js';
import { importX } from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { hubSpotRules } from './eslint.hubspot.mjs';

// Who may import whom (design.md, "The house"): hosts -> application -> domain; adapters implement application's ports;
// presentation reads domain types. A folder of `src/` that is not listed may import nothing but itself.
const MAY_IMPORT = {
  domain: [],
  contract: ['domain'],
  application: ['domain', 'contract'],
  adapters: ['domain', 'contract', 'application'],
  presentation: ['domain', 'contract', 'application'],
  // What every host does for the card: use case, then words.
  hosts: ['domain', 'contract', 'application', 'presentation'],
  function: ['domain', 'contract', 'application', 'adapters', 'presentation', 'hosts'],
  server: ['domain', 'contract', 'application', 'adapters', 'presentation', 'hosts'],
  cli: ['domain', 'contract', 'application', 'adapters', 'presentation', 'hosts'],
};
const layers = Object.keys(MAY_IMPORT);

// Inside the domain: facts know nobody, the table knows everybody.
const DOMAIN_MAY_IMPORT = {
  facts: ['assignment-rules'],
  'assignment-rules': [],
  matching: ['facts'],
  prediction: ['facts', 'matching', 'assignment-rules'],
  'owner-change': ['facts', 'matching', 'prediction'],
  evidence: ['facts', 'matching', 'assignment-rules', 'prediction'],
};
const areas = Object.keys(DOMAIN_MAY_IMPORT);

const zones = [
  ...layers.map((layer) => [
    `./src/${layer}`,
    layers.filter((other) => other !== layer && !MAY_IMPORT[layer].includes(other)).map((other) => `./src/${other}`),
  ]),
  ...areas.map((area) => [
    `./src/domain/${area}`,
    areas
      .filter((other) => other !== area && !DOMAIN_MAY_IMPORT[area].includes(other))
      .map((other) => `./src/domain/${other}`),
  ]),
  ['./src/adapters/hubspot', ['./src/adapters/salesforce']],
  ['./src/adapters/salesforce', ['./src/adapters/hubspot']],
  // The app function carries the card's words only.
  ...['function', 'hosts'].map((host) => [
    `./src/${host}`,
    ['./src/presentation/admin-words.ts', './src/presentation/messages/admin'],
  ]),
  ['./src', ['./app', './marketplace', './preview', './bench', './test']],
  ['./app', ['./marketplace', './preview', './bench', './test']],
  ['./marketplace', ['./app', './preview', './bench', './test']],
].map(([target, from]) => ({
  target,
  from,
  message: 'Arrows point inward: see MAY_IMPORT in eslint.config.mjs and "Rules of the house" in the design.',
}));

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
    'marketplace/app/cards/contract.js',
    'marketplace/app/pages/contract.js',
    'marketplace/app/pages/words/audit-words.js',
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
    languageOptions: { parserOptions: { project: 'tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-duplicates': 'error',
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'max-params': ['error', { max: 4 }],
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
    files: [
      'src/domain/prediction/{rows,sources}.ts',
      'src/presentation/messages/*/**/*.ts',
      'preview/sample/**',
      'test/**',
    ],
    rules: { 'max-lines': 'off' },
  },
  {
    // French puts a narrow no-break space before some marks.
    files: ['src/presentation/messages/**', 'marketplace/app/*/words/**', 'test/presentation/**'],
    rules: { 'no-irregular-whitespace': 'off' },
  },
  {
    // One call a row: the sample's builders take their values in the order of a table's columns.
    files: ['preview/sample/*.ts'],
    rules: { 'max-params': 'off' },
  },
  { files: ['scripts/**', 'preview/**', 'bench/**', 'src/cli/**', 'test/e2e/**'], rules: { 'no-console': 'off' } },
  hubSpotRules,
  {
    // The marketplace edition's card is a copy that the build makes: only HubSpot's rules look at it again.
    files: ['**/*.mjs', '**/*.d.mts', 'app/cards/*.d.ts', 'marketplace/app/cards/**'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
