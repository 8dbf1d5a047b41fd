import type { Banner } from './page.js';

/** Resolves when a page has what is asked for: banners come when the feed has answered. */
export async function until<T>(page: Document, find: () => T | null | undefined): Promise<T> {
  for (;;) {
    const found = find();
    if (found) return found;
    await new Promise((changed) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        changed(undefined);
      });
      observer.observe(page, { childList: true, subtree: true, attributes: true });
    });
  }
}

/** The banner of a page, once its numbers are on screen. */
export async function shown(page: Document, selector = 'outage-banner'): Promise<Banner> {
  const banner = await until(page, () => page.querySelector<Banner>(`${selector}[state=live]`));
  await banner.updateComplete;
  return banner;
}
