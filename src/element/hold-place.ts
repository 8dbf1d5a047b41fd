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

/**
 * Holds what the reader is about to press at its place on their screen. Called before a change; returns what has to be called
 * after it.
 */
export function holdPlace(root: ShadowRoot): () => void {
  const anchor = anchorIn(root);
  const beforePx = anchor?.getBoundingClientRect().top ?? 0;
  return () => {
    const movedPx = anchor?.isConnected ? anchor.getBoundingClientRect().top - beforePx : 0;
    if (movedPx) scrollerOf(root.host)?.scrollBy({ top: movedPx, behavior: 'instant' });
  };
}
