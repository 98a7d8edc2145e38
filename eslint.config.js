import eslint from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.ts', '**/*.test.tsx', 'test/**'];
const typescript = ['**/*.ts', '**/*.tsx'];
const scripts = ['**/*.js', '**/*.mjs', '**/*.cjs'];
const mayPrint = ['build/**', 'src-main/hosts/**', 'src-main/command-line/**', 'test/bench/**'];
const configFiles = ['*.config.ts', '*.config.js', '.dependency-cruiser.cjs'];

/** Types come from the compiler settings of the environment that the file runs in. */
const environments = [
  { project: 'shared', files: ['src-shared/**'] },
  { project: 'main', files: ['src-main/**', 'plugins/**'] },
  { project: 'preload', files: ['src-preload/**'] },
  { project: 'renderer', files: ['src-renderer/**'] },
  { project: 'test', files: [...tests, '*.config.ts'] },
];

const forbidden = {
  enum: { selector: 'TSEnumDeclaration', message: 'Use a union of literals: enums are not erasable.' },
  defaultExport: {
    selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
    message: 'Name what you export: a default export has another name in every file that imports it.',
  },
};

export default defineConfig(
  globalIgnores(['out/', 'dist/', 'node_modules/', '.cache/', 'test-results/', 'playwright-report/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 50, skipComments: true }],
      complexity: ['error', 10],
      eqeqeq: 'error',
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', forbidden.enum, forbidden.defaultExport],
    },
  },
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  ...environments.map(({ project, files }) => ({
    files,
    languageOptions: {
      parserOptions: { project: `tsconfig.${project}.json`, tsconfigRootDir: import.meta.dirname },
    },
  })),
  {
    files: ['src-renderer/**/*.ts', 'src-renderer/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.strict],
    // A dialog has to move the focus inside; the rule is about elements of the page.
    rules: { 'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }] },
  },
  {
    files: scripts,
    // tsc checks the scripts' types and names by their JSDoc.
    rules: { 'no-undef': 'off' },
  },
  { files: tests, rules: { 'max-lines-per-function': 'off' } },
  { files: mayPrint, rules: { 'no-console': 'off' } },
  { files: configFiles, rules: { 'no-restricted-syntax': ['error', forbidden.enum] } },
);
