import { whenNotCalm } from './when-not-calm.js';

const TAG = 'outage-banner';

const seen = new WeakSet<Element>();

/** A banner with every `data-*` of an element as its attribute. */
function bannerFor(origin: HTMLElement): HTMLElement {
  const banner = document.createElement(TAG);
  for (const { name, value } of origin.attributes) {
    if (/^data-./.test(name)) banner.setAttribute(name.slice(5), value);
  }
  return banner;
}

/**
 * Puts a banner into the page as soon as there is something to show. With fallback content, which it takes inside, or with
 * pinned keys, which only the banner can check, that is at once.
 */
function mount(origin: HTMLElement, load: () => void, place: (banner: HTMLElement) => void): void {
  const [address] = origin.dataset.src?.trim().split(/\s+/) ?? [];
  if (!address) return;
  const act = () => {
    const banner = bannerFor(origin);
    place(banner);
    load();
  };
  const isWanted = () => {
    // What a router takes off the page, it may put back: that is as good as new.
    if (!origin.isConnected) seen.delete(origin);
    return origin.isConnected;
  };
  if (origin.dataset.publicKey || origin.textContent?.trim()) act();
  else whenNotCalm(new URL(address, document.baseURI).href, act, isWanted);
}

/** First on the page, as soon as there is one. */
function prepend(banner: HTMLElement): void {
  if (document.body) document.body.prepend(banner);
  else addEventListener('DOMContentLoaded', () => prepend(banner), { once: true });
}

/** A banner behind the script that asks for it; for one in the head, where nothing is shown, on top of the page. */
export const mountBehind = (script: HTMLElement, load: () => void): void =>
  mount(script, load, (banner) => (document.head?.contains(script) ? prepend(banner) : script.after(banner)));

/** A banner in each placeholder under a root that has none yet: `<div class="outage-banner" data-src="…">`. */
export function mountIn(root: ParentNode, load: () => void): void {
  for (const place of root.querySelectorAll<HTMLElement>(`div.${TAG}[data-src]`)) {
    if (seen.has(place) || place.querySelector(TAG)) continue;
    seen.add(place);
    mount(place, load, (banner) => {
      const { activeElement } = place.getRootNode() as Document;
      banner.append(...place.childNodes);
      place.append(banner);
      // What is moved loses the focus.
      if (place.contains(activeElement)) (activeElement as HTMLElement).focus({ preventScroll: true });
    });
  }
}
