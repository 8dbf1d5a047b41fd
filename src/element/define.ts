import { canRender } from './can-render.js';
import { OutageBannerElement } from './outage-banner-element.js';

const TAG = 'outage-banner';

/**
 * Registers the tag; where there is no document, as in Node, nothing is done. (`customElements` says nothing there: Lit brings
 * its own.) A second script on the page changes nothing: the first one serves all banners. Where the page's policy
 * lets nothing be drawn (Trusted Types), the tag stays as it is, with what stands inside.
 */
export function define(): void {
  if (typeof document === 'undefined') return;
  const registered = customElements.get(TAG);
  if (!registered && !canRender())
    console.warn(`<${TAG}> can't draw here: the page has to allow \`trusted-types ${TAG}\`.`);
  else if (!registered) customElements.define(TAG, OutageBannerElement);
  else if (registered !== OutageBannerElement)
    console.warn(`<${TAG}> is already defined on this page; the first one stays.`);
}
