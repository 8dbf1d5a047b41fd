import { isOngoing } from '../../feed/status.js';
import { isDraft } from '../../i18n/is-draft.js';
import { joined, lines, type Markup, markup } from '../markup.js';
import type { Copy } from './copy.js';

const link = (words: unknown, url: string | undefined): Markup =>
  url ? markup`<a href="${url}">${words}</a>` : markup`${words}`;

/** Who publishes this, where it comes from, where to read on, and where to report a wrong number. */
export function foot({ feed, wording }: Copy): Markup {
  const { publisher, sources, links } = feed;
  const by = publisher && { source: link(wording.verbatim(publisher.name), publisher.url) };
  const named = sources.map(({ name, url }) => link(wording.verbatim(name), url));
  const further = [
    ...links.map(({ text, url }) => link(wording.words(text), url)),
    publisher?.corrections && link(wording.say('reportWrong'), publisher.corrections),
  ].filter(Boolean);
  const about = [by && wording.sentence('publishedBy', by), isOngoing(feed.status) && wording.say('developingHint')];
  return lines([
    about.some(Boolean) && markup`<p>${joined(about, ' ')}</p>`,
    named.length > 0 && markup`<p>${wording.say('source', { source: joined(named) })}</p>`,
    further.length > 0 && markup`<p>${joined(further)}</p>`,
    isDraft(wording.language) && markup`<p><small>${wording.say('machineTranslated')}</small></p>`,
  ]);
}
