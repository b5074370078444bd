/** Two projects: everything that runs in plain Node, and the pane's components in jsdom. */
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];
const shared = {
  transform: { '\\.(t|j|mj)sx?$': swc },
  // Univer's CommonJS builds run as they are; what they require is in part ESM only and is transformed.
  transformIgnorePatterns: [
    '/node_modules/@univerjs/.*/lib/cjs/',
    '/node_modules/(rxjs|lodash|react|react-dom|@microsoft|@fluentui)/',
  ],
};
module.exports = {
  // Forms of many fields in jsdom take seconds on a busy machine; nothing waits for a time-out that passes.
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      // Office.js keeps globals of its own and tidies up after a run has resolved.
      testEnvironmentOptions: { globalsCleanup: 'off' },
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/', '<rootDir>/test/taskpane/'],
    },
    {
      ...shared,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/taskpane/**/*.test.ts?(x)'],
      setupFilesAfterEnv: ['<rootDir>/test/taskpane/setup.ts'],
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/e2e/**/*.e2e.ts'],
    },
  ],
};
