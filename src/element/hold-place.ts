/** Safari moves the page under the reader when something is put in above what they see. */
const isAnchored = () => CSS.supports('overflow-anchor', 'auto');

const topPxOf = (element: Element) => element.getBoundingClientRect().top;

const isDrawn = (element: Element) => element.getClientRects().length > 0;

/** What has the focus of the banner, or of what the page has put inside. */
function focusIn(host: Element): Element | null | undefined {
  const { activeElement } = host.getRootNode() as ShadowRoot;
  const isWithin = activeElement !== host && host.contains(activeElement);
  return isWithin ? activeElement : host.shadowRoot?.activeElement;
}

/**
 * The number that the reader is on; else, once they have scrolled past the top, the first in sight of the links that the page
 * has put inside, which go when the banner comes, and, where the browser doesn't see to it, of the rows.
 */
function anchorIn(host: Element): Element | null | undefined {
  const focused = focusIn(host);
  const rows = isAnchored() ? undefined : host.shadowRoot?.querySelectorAll('li');
  const candidates = [...host.querySelectorAll('[href]'), ...(rows ?? [])];
  // To ask where something is, the whole page has to be laid out.
  if (focused || !candidates.length) return focused;
  const { top, bottom } = host.getBoundingClientRect();
  return top < 0 && bottom >= 0 ? candidates.find((node) => isDrawn(node) && topPxOf(node) >= 0) : undefined;
}

/** What has to be scrolled to move an element: whatever around it is scrolled, else the page. */
function scrollerOf(element: Element): Element | null {
  let box: Element | null = element;
  while (box && !box.scrollTop) box = box.parentElement;
  return box ?? document.scrollingElement;
}

/** Of a number that is none any more, what has become of it is in the status. A bar has another button. */
function focusInstead(root: ShadowRoot, gone: Element): void {
  const next = root.querySelector<HTMLElement>(
    gone.hasAttribute('aria-expanded') ? '[aria-expanded]' : '[part=status]',
  );
  if (!next) return;
  // Written down, its own place in the order lets words have the focus too, and keeps them out of the order.
  next.tabIndex = Number(next.tabIndex);
  next.focus({ preventScroll: true });
}

const doNothing = () => {};

/** A page that has broken what tells where things are moves them, and loses nothing else. */
function tried<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return;
  }
}

/**
 * Holds what the reader is about to press at its place on their screen. Called before a change; returns what has to be called
 * after it.
 */
export const holdPlace = (host: Element): (() => void) => {
  const putBack = tried(() => held(host)) ?? doNothing;
  return () => tried(putBack);
};

function held(host: Element): () => void {
  const anchor = anchorIn(host) as HTMLAnchorElement | null | undefined;
  if (!anchor) return doNothing;
  const beforePx = topPxOf(anchor);
  const hadFocus = focusIn(host);
  return () => {
    const root = host.shadowRoot!;
    const isThere = isDrawn(anchor);
    // What stood inside has gone as the banner has come: the same number there.
    const now = isThere ? anchor : [...root.querySelectorAll('a')].find(({ href }) => href && href === anchor.href);
    if (hadFocus && !isThere) {
      if (now) now.focus({ preventScroll: true });
      else focusInstead(root, anchor);
    }
    const movedPx = now ? topPxOf(now) - beforePx : 0;
    if (movedPx) scrollerOf(host)?.scrollBy({ top: movedPx, behavior: 'instant' });
  };
}
