import { html, nothing, type TemplateResult } from 'lit';
import { isOngoing } from '../feed/status.js';
import { joined } from './joined.js';
import type { Scene } from './scene.js';

const link = (words: unknown, url: string | undefined) =>
  url ? html`<a href=${url} rel="noopener">${words}</a>` : words;

/** Who publishes this, where it comes from, where to read on, and where to report a wrong number. */
export const footer = ({ feed, voice, checkedAtMs }: Scene): TemplateResult => {
  const { publisher, sources, links } = feed;
  const names = sources.map(({ name, url }) => link(voice.verbatim(name), url));
  const published =
    publisher && voice.say('publishedBy', { source: link(voice.verbatim(publisher.name), publisher.url) });
  const checked = voice.say('lastChecked', { time: voice.time(checkedAtMs) });
  const report = publisher?.corrections && link(voice.say('reportWrong'), publisher.corrections);
  return html`
    <footer part="footer">
      <p>${joined([published, isOngoing(feed.status) && voice.say('developingHint'), checked])}</p>
      ${names.length ? html`<p>${voice.say('source', { source: joined(names) })}</p>` : nothing}
      <p part="links">${joined([...links.map(({ text, url }) => link(voice.words(text), url)), report])}</p>
    </footer>
  `;
};
