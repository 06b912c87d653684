import { defineConfig } from 'vitest/config';

/** The tests that need the AWS emulator; `npm run test:aws` starts it. */
export default defineConfig({
  test: {
    include: ['test/aws/**/*.test.ts', ...(process.env.PLI_MEASURE === '1' ? ['test/aws/step-times.ts'] : [])],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
