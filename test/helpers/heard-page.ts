import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { onTestFinished } from 'vitest';
import { type Desktop, startDesktop } from './desktop.js';
// @ts-expect-error: plain JavaScript, which the browser runner's configuration reads too
import { chromeArguments, ensureChrome } from './ensure-chrome.mjs';
import { serve } from './serve.js';
import type { Transcript } from './transcript.js';

/** Not a blocking one: the synthesizer has to answer meanwhile. */
const run = promisify(execFile);

export const ENGINES = ['chromium', 'firefox'] as const;
export type Engine = (typeof ENGINES)[number];

type Fields = Readonly<Record<string, unknown>>;

/** The last words of the page, read after the banner. */
export const LAST_WORDS = 'That is all for today.';

/** Before all else on the page, so that the test can let a minute go by. */
const CLOCK = `
  const start = setInterval;
  const now = Date.now;
  const eachMinute = [];
  let lateMs = 0;
  Date.now = () => now() + lateMs;
  setInterval = (run, delayMs) => {
    if (delayMs === 60_000) eachMinute.push(run);
    return start(run, delayMs);
  };
  passMinute = () => {
    if (!eachMinute.length) throw new Error('Nobody on the page counts minutes.');
    lateMs += 60_000;
    for (const run of eachMinute) run();
  };
`;

const BANNER = '<outage-banner src="/feed"></outage-banner>';

const pageWith = (content: string) => `<!doctype html>
  <html lang="en">
    <title>Town news</title>
    <script>${CLOCK}</script>
    <script type="module" src="/outage-banner.js"></script>
    <div id="proof" aria-live="polite"></div>
    <h1>Town news</h1>
    ${content}
    <p>${LAST_WORDS}</p>
  </html>`;

/** A page that is open in a browser that a screen reader reads. */
export interface Heard {
  readonly transcript: Transcript;
  readonly page: Page;
  /** Keys of a real keyboard, by their X names, as fast as a person types. */
  press(...keys: string[]): Promise<void>;
  /** All that was said since the mark. Ends with a sentence of the page's own, so that nothing can be on its way any more. */
  saidSince(mark: number): Promise<string[]>;
}

/** A page with a banner. */
export interface HeardPage extends Heard {
  /** What the feed's address answers from now on; before the first time, it keeps whoever asks waiting. */
  publish(feed: Fields): void;
  /** Has the banner look now. */
  look(): Promise<void>;
  /** Has the page's clock say that a minute is over. */
  passMinute(): Promise<void>;
}

function launch(engine: Engine, { env }: Desktop): Promise<Browser> {
  if (engine === 'firefox') {
    const executablePath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
    return puppeteer.launch({ browser: 'firefox', executablePath, headless: false, env });
  }
  return puppeteer.launch({
    executablePath: ensureChrome(),
    headless: false,
    env,
    args: [...chromeArguments, '--force-renderer-accessibility'],
    // Its bar over the page would be read, too.
    ignoreDefaultArgs: ['--enable-automation'],
  });
}

/** The page, the banner as built, and a feed that changes when the test says so. */
async function startSite(content: string) {
  const script = readFileSync(new URL('../../dist/outage-banner.js', import.meta.url));
  const waiting: ServerResponse[] = [];
  let body: string | undefined;
  const answer = (response: ServerResponse) => {
    if (body === undefined) waiting.push(response);
    else response.setHeader('Content-Type', 'application/json').end(body);
  };
  const address = await serve(({ url }, response) => {
    if (url === '/feed') answer(response);
    else if (url === '/outage-banner.js') response.setHeader('Content-Type', 'text/javascript').end(script);
    else response.setHeader('Content-Type', 'text/html; charset=utf-8').end(pageWith(content));
  });
  const publish = (feed: Fields) => {
    body = JSON.stringify(feed);
    for (const response of waiting.splice(0)) answer(response);
  };
  return { address, publish };
}

/** Runs in the page. */
const lookNow = () => document.querySelector<HTMLElement & { refresh(): Promise<void> }>('outage-banner')?.refresh();

/** Runs in the page. */
const passMinute = () => (globalThis as typeof globalThis & { passMinute(): void }).passMinute();

/** Runs in the page. */
function speakUp(words: string): void {
  const proof = document.querySelector('#proof');
  if (proof) proof.textContent = words;
}

/** Runs in the page. */
function addProof(): void {
  if (document.querySelector('#proof')) return;
  const proof = document.createElement('div');
  proof.id = 'proof';
  proof.ariaLive = 'polite';
  document.body.prepend(proof);
}

/**
 * Opens an address; all that it takes ends with the test. Resolves once the screen reader has read the page.
 * @param readTo its name, and the last words that are read by themselves
 */
export async function openHeard(engine: Engine, address: string, ...readTo: [string, string | RegExp]): Promise<Heard> {
  const desktop = await startDesktop();
  const { env, transcript } = desktop;
  const browser = await launch(engine, desktop);
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  let proofs = 0;
  const saidSince = async (mark: number) => {
    const proof = `The page speaks, ${++proofs}.`;
    await page.evaluate(speakUp, proof);
    const said = await transcript.until(proof, mark);
    await page.evaluate(speakUp, '');
    return said.slice(0, -1);
  };
  await page.goto(address);
  // Long before its first words: a region that comes with them is silent in Firefox.
  await page.evaluate(addProof);
  const [name, last] = readTo;
  // In this order or another.
  await Promise.all([`Finished loading ${name}.`, /^Page has/, last].map((said) => transcript.until(said, 0)));
  await saidSince(0);
  return {
    transcript,
    page,
    async press(...keys) {
      await run('xdotool', ['key', '--delay', '250', ...keys], { env });
    },
    saidSince,
  };
}

/**
 * Opens a page with a banner; all that it takes ends with the test. Resolves once it has been read to its last words.
 * @param around the page's own content, with the banner's tag in it
 */
export async function openPage(engine: Engine, feed?: Fields, around = (banner: string) => banner): Promise<HeardPage> {
  const { address, publish } = await startSite(around(BANNER));
  if (feed) publish(feed);
  const heard = await openHeard(engine, address, 'Town news', LAST_WORDS);
  const { page } = heard;
  return { ...heard, publish, look: () => page.evaluate(lookNow), passMinute: () => page.evaluate(passMinute) };
}
