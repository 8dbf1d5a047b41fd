import type { Feed } from '../feed/schema.js';
import { bestText, type Text } from '../feed/text.js';
import { directionOf } from '../i18n/direction.js';
import type { Messages } from '../i18n/en.js';
import { fill } from '../i18n/fill.js';
import { isEnded } from '../i18n/is-ended.js';
import { cutAtNumbers, turnsNumbers } from '../i18n/isolate.js';
import { ownTag } from '../i18n/language-for.js';
import type { Tongue } from '../i18n/tongue.js';
import { writersZone, zonedTime } from '../i18n/zoned-time.js';
import { type Markup, markup } from './markup.js';

type Values = Readonly<Record<string, unknown>>;

/** How everything in a static copy gets its words: as the banner's voice does, as HTML. */
export interface Wording extends Tongue {
  readonly direction: 'ltr' | 'rtl';
  /** One of our own sentences, filled in. */
  say(message: keyof Messages, values?: Values): Markup;
  /** The same with a full stop, if it hasn't an end of its own. */
  sentence(message: keyof Messages, values?: Values): Markup;
  /** A sentence that is no message of the banner's. */
  filled(sentence: string, values?: Values): Markup;
  /** Words of the feed, marked with their language if it isn't ours. */
  words(text: Text | undefined): Markup | undefined;
  /** Words in a language of their own. */
  verbatim(words: string, language?: string): Markup;
  /** The words are there in our language. */
  speaks(text: Text): boolean;
  /** This language is ours. */
  isOurs(language: string): boolean;
  /** Digits in the order in which they are dialled. */
  number(digits: string): Markup;
  /** A time (RFC 3339), as far as it differs from that of the feed. */
  time(time: string): string;
  /** When the feed was written, with day and zone. */
  readonly written: string;
  /** The name of a source, or nothing. */
  source(id: string | undefined): Markup | undefined;
}

/** Of an element with a direction, browsers isolate the text; `bdi`, made for that, is dropped by editing systems. */
const isolated = (digits: unknown) => markup`<span dir="ltr">${digits}</span>`;

/** A text with its line breaks, and, where text runs from right to left, with every number in it isolated. */
function prose(words: string, direction: 'ltr' | 'rtl'): Markup {
  const pieces = turnsNumbers(words, direction) ? cutAtNumbers(words) : [words];
  const broken = (text: string) =>
    text.split(/[\t ]*\r?\n\s*/).map((line, index) => (index ? markup`<br>${line}` : line));
  return markup`${pieces.map((piece, index) => (index % 2 ? isolated(piece) : broken(piece)))}`;
}

/** @param timeZone IANA name: on whose clock times are shown, if the feed's writer has the same */
export function wordingFor(tongue: Tongue, feed: Feed, timeZone: string): Wording {
  const { language, messages } = tongue;
  const direction = directionOf(language);
  const zone = writersZone(feed.updated, timeZone);
  const isOurs = (tag: string) => ownTag(tag) === language;
  const best = (text: Text) => bestText(text, language, feed.language, isOurs);
  const number = (digits: string) => (direction === 'rtl' ? isolated(digits) : markup`${digits}`);
  const filled = (sentence: string, values?: Values) =>
    markup`${fill<unknown>(sentence, { service: number(feed.service), ...values })}`;
  const say = (message: keyof Messages, values?: Values) => filled(messages[message], values);
  const verbatim = (words: string, own = feed.language) => {
    if (isOurs(own)) return prose(words, direction);
    const way = directionOf(own);
    return markup`<span lang="${own}" dir="${way}">${prose(words, way)}</span>`;
  };
  return {
    ...tongue,
    direction,
    number,
    filled,
    say,
    sentence: (message, values) =>
      markup`${say(message, values)}${isEnded(messages[message]) ? '' : messages.fullStop}`,
    verbatim,
    words: (text) => (text ? verbatim(best(text).words, best(text).language) : undefined),
    isOurs,
    speaks: (text) => isOurs(best(text).language),
    time: (time) => zonedTime(time, language, zone, feed.updated),
    written: zonedTime(feed.updated, language, zone),
    source(id) {
      const name = feed.sources.find((source) => source.id === id)?.name;
      return name ? verbatim(name) : undefined;
    },
  };
}
