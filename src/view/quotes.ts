import { html, nothing, type TemplateResult } from 'lit';
import type { Quote } from '../feed/schema.js';
import { joined } from './joined.js';
import { original, translated } from './original.js';
import { list, rows } from './rows.js';
import type { Scene } from './scene.js';
import { section } from './section.js';

/** Who said it, what they are, for whom, where and when; the name links to where it can be read. */
function attribution(scene: Scene, quote: Quote): unknown[] {
  const { voice } = scene;
  const { speaker, role, organization, setting, saidAt, url, language } = quote;
  const [first, ...others] = [speaker, organization].filter((name) => name !== undefined);
  const name = html`<b>${voice.verbatim(first!)}</b>`;
  return joined([
    url ? html`<a href=${url} rel="noopener">${name}</a>` : name,
    voice.words(role),
    ...others.map((other) => voice.verbatim(other)),
    voice.words(setting),
    saidAt && voice.time(saidAt),
    original(scene, language),
  ]);
}

/** What officials said, in their own words. */
export const quotes = (scene: Scene): TemplateResult | typeof nothing => {
  const { feed, voice } = scene;
  if (!feed.quotes.length) return nothing;
  const row = (quote: Quote) => html`
      <div part="quote">
        <blockquote lang=${quote.language ?? feed.language}><q>${voice.verbatim(quote.text, quote.language)}</q></blockquote>
        ${translated(scene, quote.language, quote.translation)}
        <p part="attribution">${attribution(scene, quote)}</p>
      </div>
    `;
  return section(scene, 'quotes', 'quotesHeading', list(rows(feed.quotes, row)));
};
