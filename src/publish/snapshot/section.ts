import type { Messages } from '../../i18n/en.js';
import { lines, type Markup, markup } from '../markup.js';
import type { Copy } from './copy.js';

/** A part under a heading of its own; nothing if nothing is in it. */
export function section(
  { level, wording }: Copy,
  title: keyof Messages,
  content: readonly unknown[],
): Markup | undefined {
  if (!content.some(Boolean)) return;
  const words = wording.say(title);
  return lines([level === 3 ? markup`<h3>${words}</h3>` : markup`<h4>${words}</h4>`, ...content]);
}
