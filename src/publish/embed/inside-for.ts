import { directionOf } from '../../i18n/direction.js';
import type { EmbedOptions } from '../embed-code.js';
import { htmlOf, markup } from '../markup.js';
import { tongueFor } from '../tongue-for.js';

/**
 * What stands inside until the banner has something better, and where scripts don't run: the snapshot, or the one sentence
 * that is right whatever the news. Nothing for a bar, which takes no room on a calm day.
 */
export function insideFor({ snapshot, attributes = {} }: EmbedOptions): string {
  if (snapshot) return snapshot.trim();
  if (attributes.layout === 'bar') return '';
  const { language, messages } = tongueFor(attributes.lang ?? 'en') ?? tongueFor('en')!;
  if (language === 'en') return `  ${messages.callDirect}`;
  return htmlOf(markup`  <p lang="${language}" dir="${directionOf(language)}">${messages.callDirect}</p>`);
}
