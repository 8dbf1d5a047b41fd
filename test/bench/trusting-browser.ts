import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
// @ts-expect-error: plain JavaScript, which the browser runner's configuration reads too
import { chromeArguments, ensureChrome } from '../helpers/ensure-chrome.mjs';

/**
 * Chromium that takes one certificate as if it were vouched for. Told to ignore errors instead, it would keep nothing of
 * such a host in its cache, and never ask whether that has changed.
 */
export function launchTrusting(certificate?: string) {
  const trusted = certificate && [
    `--ignore-certificate-errors-spki-list=${createHash('sha256')
      .update(new X509Certificate(readFileSync(certificate)).publicKey.export({ type: 'spki', format: 'der' }))
      .digest('base64')}`,
  ];
  return puppeteer.launch({ executablePath: ensureChrome(), args: [...chromeArguments, ...(trusted || [])] });
}
