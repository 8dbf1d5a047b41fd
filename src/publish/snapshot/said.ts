import type { Alert, Quote } from '../../feed/schema.js';
import type { Text } from '../../feed/text.js';
import { originalOf } from '../../i18n/original-of.js';
import { joined, lines, type Markup, markup } from '../markup.js';
import type { Copy } from './copy.js';
import { section } from './section.js';

interface Words {
  readonly text: string;
  readonly language?: string | undefined;
  readonly translation?: Text | undefined;
}

/** What somebody said, as they said it, with the feed's translation where it has one in the reader's language. */
function words({ feed, wording }: Copy, { text, language = feed.language, translation }: Words): Markup {
  const isHelpful = translation && !wording.isOurs(language) && wording.speaks(translation);
  return lines([
    markup`<blockquote><p>${wording.verbatim(text, language)}</p></blockquote>`,
    isHelpful && markup`<p>${wording.words(translation)}</p>`,
  ]);
}

function original({ feed, wording }: Copy, { language = feed.language }: Words) {
  const name = originalOf(language, wording.language);
  return name && wording.say(name);
}

/** Official messages to the public, word for word. */
export function alerts(copy: Copy): Markup | undefined {
  const { feed, wording } = copy;
  const row = (alert: Alert) => {
    const { issuer, channel, sentAt } = alert;
    const by = [wording.verbatim(issuer), channel && wording.verbatim(channel), sentAt && wording.time(sentAt)];
    return lines([markup`<p>${joined([...by, original(copy, alert)])}</p>`, words(copy, alert)]);
  };
  return section(copy, 'alertsHeading', feed.alerts.map(row));
}

/** Who said it, what they are, for whom, where and when; the name links to where it can be read. */
function attribution(copy: Copy, quote: Quote): Markup {
  const { wording } = copy;
  const { speaker, role, organization, setting, saidAt, url } = quote;
  const [first, ...others] = [speaker, organization].filter((name) => name !== undefined);
  const name = markup`<strong>${wording.verbatim(first!)}</strong>`;
  return joined([
    url ? markup`<a href="${url}">${name}</a>` : name,
    wording.words(role),
    ...others.map((other) => wording.verbatim(other)),
    wording.words(setting),
    saidAt && wording.time(saidAt),
    original(copy, quote),
  ]);
}

/** What officials said, in their own words. */
export const quotes = (copy: Copy): Markup | undefined =>
  section(
    copy,
    'quotesHeading',
    copy.feed.quotes.map((quote) => lines([words(copy, quote), markup`<p>${attribution(copy, quote)}</p>`])),
  );
