import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'viewer/dist', 'src/annotate/kernel', 'models/en', '.dependency-cruiser.cjs'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    // Texts are hostile: no expression may take more than linear time on them.
    files: ['src/**', 'viewer/**', 'models/**', 'bench/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignorePartial: false }],
    },
  },
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-console': 'error',
    },
  },
  { files: ['src/cli.ts', 'src/cli/**', 'bench/**', 'models/**'], rules: { 'no-console': 'off' } },
  { files: ['viewer/**/*.tsx', 'viewer/**/*.ts'], ...reactHooks.configs.flat['recommended-latest'] },
  // It warns of libraries that React's compiler would pass over: there is no compiler in this build.
  { files: ['viewer/**/*.tsx'], rules: { 'react-hooks/incompatible-library': 'off' } },
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
);
