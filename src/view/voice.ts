import { html, nothing, type TemplateResult } from 'lit';
import type { Feed } from '../feed/schema.js';
import { bestText, type Text } from '../feed/text.js';
import type { Messages } from '../i18n/en.js';
import { fill } from '../i18n/fill.js';
import type { Tongue } from '../i18n/messages-for.js';
import { clockTime } from '../i18n/when.js';

/** How everything on screen gets its words. */
export interface Voice {
  readonly language: string;
  readonly direction: Tongue['direction'];
  /** One of our own sentences, filled in. */
  say(message: keyof Messages, values?: Readonly<Record<string, unknown>>): unknown;
  /** One of our own sentences where only a string will do. */
  plain(message: keyof Messages): string;
  /** Words of the feed, marked with their language if it isn't ours. */
  words(text: Text | undefined): unknown;
  /** Words in a language of their own. */
  verbatim(words: string, language?: string): unknown;
  /** A clock time: RFC 3339, or milliseconds since 1970. */
  time(time: string | number): TemplateResult;
  /** The name of a source, or nothing. */
  source(id: string | undefined): unknown;
}

/** Digits stay in their order in right-to-left text. */
export const number = (digits: unknown): TemplateResult => html`<bdi dir="ltr">${digits}</bdi>`;

export function voiceFor({ language, direction, messages }: Tongue, feed: Feed, nowMs: number): Voice {
  const verbatim = (words: string, own = feed.language) =>
    own.split('-')[0] === language ? words : html`<span lang=${own} dir="auto">${words}</span>`;
  return {
    language,
    direction,
    verbatim,
    say: (message, values) => fill<unknown>(messages[message], { service: number(feed.service), ...values }),
    plain: (message) => fill(messages[message], { service: feed.service }).join(''),
    words(text) {
      if (!text) return nothing;
      const best = bestText(text, language, feed.language);
      return verbatim(best.words, best.language);
    },
    time: (time) => html`<time datetime=${new Date(time).toISOString()}>${clockTime(time, nowMs, language)}</time>`,
    source(id) {
      const name = feed.sources.find((source) => source.id === id)?.name;
      return name ? verbatim(name) : nothing;
    },
  };
}
