import { defineConfig } from 'vitest/config';

/** The tests that mutants of shared/law must fail. The brute-force year tables are left out: they would kill more, but take ten seconds for each mutant. */
export default defineConfig({
  test: {
    include: ['test/law/**/*.test.ts'],
    exclude: ['test/law/brute-force.test.ts', 'test/law/holidays.test.ts'],
    pool: 'forks',
    maxWorkers: 1,
  },
});
