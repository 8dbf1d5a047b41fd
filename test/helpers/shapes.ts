import type { Banner } from './chromium-page.js';

/** Runs in the page: all that there is to see of a banner. */
export function shapes() {
  const root = document.querySelector<Banner>('outage-banner')!.shadowRoot!;
  return [...root.querySelectorAll<HTMLElement>('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [element.localName, element.className, x, y, width, height].join(' ');
  });
}
