import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const core = ['report', 'domain', 'checks', 'configuration', 'language', 'summary', 'exports', 'library'];

/** What each room of the core may import of the others; a value flows one way (ARCHITECTURE.md). */
const rooms = {
  domain: [],
  report: ['domain'],
  checks: ['report', 'domain'],
  configuration: ['report', 'checks', 'domain'],
  language: ['report', 'checks', 'domain'],
  summary: ['report', 'domain'],
  exports: ['report', 'domain'],
  library: ['report', 'domain', 'checks', 'exports'],
};

const outside = ['editor', 'cli'];

const roomRules = core.map((room) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [
        { regex: '^(vscode|node:.*)$', message: 'The core runs anywhere: no editor and no Node in it.' },
        {
          regex: `^(\\.\\./)+(${[...core, ...outside].filter((other) => other !== room && !rooms[room].includes(other)).join('|')})(/|$)`,
          message: `src/${room} may import only: ${rooms[room].join(', ') || 'nothing of ours'}.`,
        },
      ],
    }],
    'no-restricted-globals': ['error', 'process', 'Buffer', 'require', '__dirname', '__filename', 'document', 'window'],
  },
}));

export default tseslint.config(
  { ignores: ['dist', 'out', 'bench/out', 'bench/node_modules', 'node_modules', '.vscode-test'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['esbuild.js', 'eslint.config.mjs'] }, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The bundler of the library's types sees only what its door leads to.
      '@typescript-eslint/triple-slash-reference': ['error', { path: 'always', types: 'never', lib: 'never' }],
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-control-regex': 'off',
    },
  },
  ...roomRules,
  {
    files: ['src/cli/**', 'scripts/**', 'bench/**', 'test/host/**', 'test/browser/screenshots.ts', 'esbuild.js'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    rules: { ...tseslint.configs.disableTypeChecked.rules, '@typescript-eslint/no-require-imports': 'off' },
    languageOptions: { globals: { require: 'readonly', module: 'writable', exports: 'readonly', process: 'readonly', console: 'readonly', __dirname: 'readonly', URL: 'readonly' } },
  },
);
