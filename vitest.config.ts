import { configDefaults, defineConfig } from 'vitest/config';
import { restingToday } from './test/rota.ts';

const unit = ['controller/**/*.test.ts', 'schemas/**/*.test.ts', 'state/**/*.test.ts', 'web/**/*.test.ts', 'test/*.test.ts', 'test/properties/**/*.test.ts', 'test/vectors/**/*.test.ts', 'test/conformance/**/*.test.ts'];

// What `npm run check` has time for: the pure rooms, the golden scenarios and the rules of the architecture. `npm test` runs all of `unit`.
const quick = ['controller/{model,spec,plan,policy,catalogue,adoption,proxies,observe,apply,loop,probes,entrance}/**/*.test.ts', 'state/**/*.test.ts', 'web/present/**/*.test.ts', 'test/{architecture,architecture-rules,scenarios,error-codes,rota,sampled}.test.ts'];
const slow = ['controller/spec/hostile.test.ts', 'controller/catalogue/{merge-yaml,draft-update,hostile-templates}.test.ts'];

// The runner's machine is shared: one more try tells a busy machine from a defect. vitest names every test that needed it.
const retry = process.env['CI'] ? 1 : 0;

const resting = process.env['ORBITR_ROTA'] && process.env['ORBITR_FAULTS'] !== 'long' ? restingToday(Date.now()) : [];
if (resting.length > 0) console.log(`NOT TODAY (all of them: npm run engine): ${resting.join(', ')}\n`);

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: unit, testTimeout: 20_000 } },
      { test: { name: 'quick', isolate: false, include: quick, exclude: [...configDefaults.exclude, ...slow], testTimeout: 20_000 } },
      // Real engine, real browser: few at a time, because the engine serialises most of what they do.
      { test: { name: 'engine', retry, include: ['test/engine/**/*.test.ts'], exclude: [...configDefaults.exclude, ...resting], testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 2 } },
      { test: { name: 'browser', retry, include: ['test/browser/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 1 } },
    ],
  },
});
