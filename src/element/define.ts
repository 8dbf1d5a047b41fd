import { OutageBannerElement } from './outage-banner-element.js';

const TAG = 'outage-banner';

/**
 * Registers the tag; where there is no document, as in Node, nothing is done. (`customElements` says nothing there: Lit brings
 * its own.) A second script on the page changes nothing: the first one serves all banners.
 */
export function define(): void {
  if (typeof document === 'undefined') return;
  const registered = customElements.get(TAG);
  if (!registered) customElements.define(TAG, OutageBannerElement);
  else if (registered !== OutageBannerElement)
    console.warn(`<${TAG}> is already defined on this page; the first one stays.`);
}
