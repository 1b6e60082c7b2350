import { defineConfig } from 'vitest/config';

const unit = ['controller/**/*.test.ts', 'schemas/**/*.test.ts', 'state/**/*.test.ts', 'web/**/*.test.ts', 'test/*.test.ts', 'test/properties/**/*.test.ts', 'test/vectors/**/*.test.ts', 'test/conformance/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: unit, testTimeout: 20_000 } },
      // Real engine, real browser: few at a time, because the engine serialises most of what they do.
      { test: { name: 'engine', include: ['test/engine/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 2 } },
      { test: { name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 1 } },
    ],
  },
});
