import { ANNOUNCER_SLOT } from './announcer.js';

/** Whether the page has put something inside: words, or anything else that may be seen. */
export const hasInside = (host: Element): boolean =>
  [...host.childNodes].some((node) =>
    node.nodeType === Node.ELEMENT_NODE
      ? (node as Element).slot !== ANNOUNCER_SLOT
      : node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
  );
