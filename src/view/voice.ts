import { html, nothing, type TemplateResult } from 'lit';
import type { Feed } from '../feed/schema.js';
import { bestText, type Text } from '../feed/text.js';
import { directionOf } from '../i18n/direction.js';
import type { Messages } from '../i18n/en.js';
import { fill } from '../i18n/fill.js';
import { isolate } from '../i18n/isolate.js';
import { ownTag } from '../i18n/language-for.js';
import type { Tongue } from '../i18n/tongue.js';
import { clockTime } from '../i18n/when.js';
import { isolated, number } from './isolated.js';

/** How everything on screen, and everything said aloud, gets its words. */
export interface Voice extends Tongue {
  readonly direction: 'ltr' | 'rtl';
  /** One of our own sentences, filled in. */
  say(message: keyof Messages, values?: Readonly<Record<string, unknown>>): unknown;
  /** One of our own sentences where only a string will do. */
  plain(message: keyof Messages, values?: Readonly<Record<string, string>>): string;
  /** Words of the feed, marked with their language if it isn't ours. */
  words(text: Text | undefined): unknown;
  /** Words of the feed where only a string will do. */
  plainWords(text: Text | undefined): string;
  /** Words in a language of their own. */
  verbatim(words: string, language?: string): unknown;
  /** The words are there in our language. */
  speaks(text: Text): boolean;
  /** This language is ours. */
  isOurs(language: string): boolean;
  /** A clock time: RFC 3339, or milliseconds since 1970. */
  time(time: string | number): TemplateResult;
  /** A clock time where only a string will do. */
  plainTime(time: string | number): string;
  /** The name of a source, or nothing. */
  source(id: string | undefined): unknown;
}

export function voiceFor(tongue: Tongue, feed: Feed, nowMs: number): Voice {
  const { language, messages } = tongue;
  const direction = directionOf(language);
  const isOurs = (tag: string) => ownTag(tag) === language;
  const best = (text: Text) => bestText(text, language, feed.language, isOurs);
  const verbatim = (words: string, own = feed.language) => {
    if (isOurs(own)) return isolated(words, direction);
    const way = directionOf(own);
    return html`<span lang=${own} dir=${way}>${isolated(words, way)}</span>`;
  };
  const plainTime = (time: string | number) => clockTime(time, nowMs, language);
  return {
    ...tongue,
    direction,
    verbatim,
    plainTime,
    say: (message, values) => fill<unknown>(messages[message], { service: number(feed.service), ...values }),
    plain(message, values) {
      const digits = { service: feed.service, ...values };
      if (direction === 'rtl') digits.service = isolate(digits.service);
      return fill(messages[message], digits).join('');
    },
    words: (text) => (text ? verbatim(best(text).words, best(text).language) : nothing),
    plainWords: (text) => (text ? best(text).words : ''),
    isOurs,
    speaks: (text) => isOurs(best(text).language),
    time: (time) => html`<time datetime=${new Date(time).toISOString()}>${plainTime(time)}</time>`,
    source(id) {
      const name = feed.sources.find((source) => source.id === id)?.name;
      return name ? verbatim(name) : nothing;
    },
  };
}
