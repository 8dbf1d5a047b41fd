import { html, nothing, type TemplateResult } from 'lit';
import { isOngoing } from '../feed/status.js';
import { isDraft } from '../i18n/is-draft.js';
import { joined } from './joined.js';
import type { Scene } from './scene.js';
import { tools } from './tools.js';

const link = (words: unknown, url: string | undefined) =>
  url ? html`<a href=${url} rel="noopener">${words}</a>` : words;

/** On paper, nobody can ask the page where it was, and when. */
const imprint = ({ voice, address, nowMs }: Scene) =>
  html`<p class="paper"><b dir="ltr">${address}</b> ${voice.say('asOf', { time: voice.time(nowMs) })}</p>`;

/** Who publishes this, where it comes from, where to read on, where to report a wrong number, and what to do with all of it. */
export const footer = (scene: Scene): TemplateResult => {
  const { feed, state, voice, checkedAtMs } = scene;
  const { publisher, sources, links } = feed;
  const names = sources.map(({ name, url }) => link(voice.verbatim(name), url));
  const published = publisher && [
    voice.say(state.isSigned ? 'signedBy' : 'publishedBy', {
      source: link(voice.verbatim(publisher.name), publisher.url),
    }),
    `${voice.plain('fullStop')} `,
  ];
  const checked = voice.say('lastChecked', { time: voice.time(checkedAtMs) });
  const report = publisher?.corrections && link(voice.say('reportWrong'), publisher.corrections);
  return html`
    <footer part="footer">
      <p>${published}${isOngoing(feed.status) ? `${voice.plain('developingHint')} ` : nothing}${checked}</p>
      ${names.length ? html`<p>${voice.say('source', { source: joined(names) })}</p>` : nothing}
      <p part="links">${[...links.map(({ text, url }) => link(voice.words(text), url)), report].map((one) => one && html`${one} `)}</p>
      ${isDraft(voice.language) ? html`<p>${voice.say('machineTranslated')}</p>` : nothing}
      ${tools(scene)}${imprint(scene)}
    </footer>
  `;
};
