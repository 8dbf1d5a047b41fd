import { fileURLToPath } from 'node:url';
import { chromeLauncher, defaultReporter } from '@web/test-runner';
import puppeteer from 'puppeteer-core';
import { alteredScript } from './helpers/altered-script.mjs';
import { closingLine } from './helpers/closing-line.mjs';
import { chromeArguments, ensureChrome } from './helpers/ensure-chrome.mjs';
import { feedDesk } from './helpers/feed-desk.mjs';
import { forEveryOrigin } from './helpers/for-every-origin.mjs';
import { sharedFiles } from './helpers/shared-files.mjs';
import { tamperedLanguages } from './helpers/tampered-languages.mjs';
import { typescript } from './helpers/typescript.mjs';
import { webkitLauncher } from './helpers/webkit.mjs';

const engines = {
  chromium: () => chromeLauncher({ launchOptions: { executablePath: ensureChrome(), args: chromeArguments } }),
  firefox: () => {
    const executablePath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
    // Named here, or the launcher looks for a Chrome.
    const launcher = chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath } });
    launcher.name = 'Firefox';
    return launcher;
  },
  webkit: () => webkitLauncher(),
};

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: process.env.SUITE === 'corpora' ? 'test/corpora/browser/*.test.ts' : 'test/browser/**/*.test.ts',
  nodeResolve: true,
  plugins: [typescript()],
  middleware: [forEveryOrigin(), feedDesk(), sharedFiles(), tamperedLanguages(), alteredScript()],
  browsers: (process.env.ENGINES ?? 'chromium').split(' ').map((name) => engines[name]()),
  concurrentBrowsers: 1,
  // Two pages at once steal each other's focus.
  concurrency: 1,
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 240_000,
  browserStartTimeout: 60_000,
  reporters: [defaultReporter(), closingLine()],
  filterBrowserLogs: ({ args }) => !`${args[0]}`.startsWith('<outage-banner>'),
};
