import prettier from 'eslint-config-prettier';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const mathFunctions =
  'sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh exp expm1 log log1p log2 log10 pow cbrt hypot';

const NO_CHANCE = [
  { object: 'Math', property: 'random', message: 'Chance is a parameter: take a Random from the seed.' },
];
const NO_CLOCK = [
  ...['now'].map((property) => ({ object: 'Date', property })),
  ...['now', 'timeOrigin'].map((property) => ({ object: 'performance', property })),
  ...['window', 'globalThis', 'self'].map((object) => ({ object, property: 'requestAnimationFrame' })),
].map((entry) => ({ ...entry, message: 'The only clock is src/exhibit/clock.ts.' }));
const NO_INEXACT_MATH = mathFunctions.split(' ').map((property) => ({
  object: 'Math',
  property,
  message: 'Its last digit differs between JavaScript engines; only core/network may use it.',
}));
const NO_FRAME = {
  name: 'requestAnimationFrame',
  message: 'The only clock is src/exhibit/clock.ts.',
};
const NO_POWER = {
  selector: "BinaryExpression[operator='**'], AssignmentExpression[operator='**=']",
  message: 'A power may differ in its last digit between engines; multiply instead.',
};

export default defineConfig(
  { ignores: ['node_modules', 'dist', 'lib', 'coverage', 'test-results', '.vitest'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,js,mjs,cjs}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-debugger': 'error',
      'max-params': ['error', 4],
      complexity: ['error', 12],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, allowDefaultCaseForExhaustiveSwitch: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': ['error', ...NO_CHANCE, ...NO_CLOCK],
      'no-restricted-globals': ['error', NO_FRAME],
      'no-restricted-imports': ['error', { patterns: ['**/test/**', '**/bench/**'] }],
    },
  },
  {
    // Loops over typed arrays of known size read an index that is there.
    files: ['src/core/**/*.ts', 'src/scene/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['src/core/**/*.ts'],
    ignores: ['src/core/network/**'],
    rules: {
      'no-restricted-properties': ['error', ...NO_CHANCE, ...NO_CLOCK, ...NO_INEXACT_MATH],
      'no-restricted-syntax': ['error', NO_POWER],
    },
  },
  {
    files: ['src/exhibit/clock.ts'],
    rules: { 'no-restricted-properties': ['error', ...NO_CHANCE], 'no-restricted-globals': 'off' },
  },
  {
    files: ['test/**/*.ts', 'bench/**'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // What JSON.parse gives is described by a JSDoc type here, not by a schema.
    files: ['**/*.{js,mjs,cjs}'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  prettier,
);
