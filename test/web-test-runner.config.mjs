import { fileURLToPath } from 'node:url';
import { chromeLauncher, defaultReporter } from '@web/test-runner';
import { closingLine } from './helpers/closing-line.mjs';
import { chromeArguments, ensureChrome } from './helpers/ensure-chrome.mjs';
import { feedDesk } from './helpers/feed-desk.mjs';
import { typescript } from './helpers/typescript.mjs';

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: 'test/browser/**/*.test.ts',
  nodeResolve: true,
  plugins: [typescript()],
  middleware: [feedDesk()],
  browsers: [chromeLauncher({ launchOptions: { executablePath: ensureChrome(), args: chromeArguments } })],
  // Two pages at once steal each other's focus.
  concurrency: 1,
  testsFinishTimeout: 120_000,
  browserStartTimeout: 60_000,
  reporters: [defaultReporter(), closingLine()],
  filterBrowserLogs: ({ args }) => !`${args[0]}`.startsWith('<outage-banner>'),
};
