import type { Banner } from './page.js';
import { desk } from './page.js';

/** What a page of its own is served with. */
export interface Conditions {
  /** Its Content-Security-Policy, if any. */
  readonly policy?: string;
  readonly head?: string;
  readonly body: string;
}

/** A page that is loaded, and what it heard. */
export interface Visit {
  readonly page: Document;
  readonly window: Window & typeof globalThis;
  readonly banner: Banner | null;
  /** Exceptions that reached the page. */
  readonly errors: readonly string[];
}

/** Collects exceptions before anything else runs; a file, as a policy may allow no inline script. */
const LISTENER = '<script src="/test/fixtures/listen.js"></script>';

/** A page in a frame, served with headers of its own. Resolves when its scripts have run and its banners have looked. */
export async function pageUnder({ policy, head = '', body }: Conditions): Promise<Visit> {
  const one = desk();
  const headers = { 'Content-Type': 'text/html; charset=utf-8', ...(policy && { 'Content-Security-Policy': policy }) };
  await one.answer({
    headers,
    body: `<!doctype html><html lang="en"><head>${LISTENER}${head}</head><body>${body}</body></html>`,
  });
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 704px; height: 600px; border: 0';
  frame.src = one.src;
  document.body.append(frame);
  await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
  const page = frame.contentDocument;
  const window = frame.contentWindow as Visit['window'] & { errors?: string[] };
  if (!page) throw new Error('The frame has no page.');
  await Promise.all([...page.querySelectorAll<Banner>('outage-banner')].map((element) => element.refresh?.()));
  return { page, window, banner: page.querySelector('outage-banner'), errors: window.errors ?? ['No listener ran.'] };
}

afterEach(() => {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
});
