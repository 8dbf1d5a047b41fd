import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const suite = process.env.SUITE ?? 'unit';

// Its own file, or vitest would take the build's plugins.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: [`test/${suite}/**/*.test.ts`],
    // Golden files are written by `-u` alone: elsewhere a missing one is a failure, not a new one.
    update: 'none',
    globalSetup: suite === 'package' ? ['test/helpers/installed-package.ts'] : [],
    exclude: ['test/corpora/browser/**'],
    // One user has one screen reader, and it has one thing to read.
    fileParallelism: suite !== 'speech',
    // The wrong zone and the right one: what readers far away see is tested by name.
    env: {
      TZ: 'America/New_York',
      // What bundlers make for readers, not for developers.
      ...(suite === 'package' && { NODE_ENV: 'production' }),
    },
    reporters: [
      'default',
      {
        onTestRunEnd(modules) {
          const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
          for (const module of modules) {
            if (module.errors().length) count.failed++;
            for (const test of module.children.allTests()) count[test.result().state]++;
          }
          console.log(`\n${count.passed} passed, ${count.failed} failed`);
        },
      },
    ],
  },
});
