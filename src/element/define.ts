import { OutageBannerElement } from './outage-banner-element.js';

const TAG = 'outage-banner';

declare global {
  interface HTMLElementTagNameMap {
    'outage-banner': OutageBannerElement;
  }
}

/** Registers the tag. A second script on the page changes nothing: the first one serves all banners. */
export function define(): void {
  if (typeof customElements === 'undefined') return;
  const registered = customElements.get(TAG);
  if (!registered) customElements.define(TAG, OutageBannerElement);
  else if (registered !== OutageBannerElement)
    console.warn(`<${TAG}> is already defined on this page; the first one stays.`);
}
