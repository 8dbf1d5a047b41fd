/** Safari moves the page under the reader when something is put in above what they see. */
const isAnchored = () => CSS.supports('overflow-anchor', 'auto');

/** The number that the reader is on; else, where the browser doesn't see to it, the first row in sight, once they have scrolled past the top. */
function anchorIn(root: ShadowRoot): Element | undefined {
  if (root.activeElement) return root.activeElement;
  if (isAnchored() || root.host.getBoundingClientRect().top >= 0) return;
  return [...root.querySelectorAll('li')].find((row) => row.getBoundingClientRect().top >= 0);
}

/** What has to be scrolled to move an element: whatever around it is scrolled, else the page. */
function scrollerOf(element: Element): Element | null {
  let box: Element | null = element;
  while (box && !box.scrollTop) box = box.parentElement;
  return box ?? document.scrollingElement;
}

/** The number that the reader was on is none any more: what has become of it is in the status. A bar has another button. */
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
export const holdPlace = (root: ShadowRoot): (() => void) => {
  const putBack = tried(() => held(root)) ?? doNothing;
  return () => tried(putBack);
};

function held(root: ShadowRoot): () => void {
  const anchor = anchorIn(root);
  const beforePx = anchor?.getBoundingClientRect().top ?? 0;
  const hadFocus = root.activeElement;
  return () => {
    if (hadFocus && document.activeElement === document.body) focusInstead(root, hadFocus);
    const movedPx = anchor?.isConnected ? anchor.getBoundingClientRect().top - beforePx : 0;
    if (movedPx) scrollerOf(root.host)?.scrollBy({ top: movedPx, behavior: 'instant' });
  };
}
