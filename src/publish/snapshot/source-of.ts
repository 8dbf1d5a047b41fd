import type { Markup } from '../markup.js';
import type { Copy } from './copy.js';

/** Where something comes from, if that is known. */
export function sourceOf({ wording }: Copy, id: string | undefined): Markup | undefined {
  const source = wording.source(id);
  return source && wording.say('source', { source });
}
