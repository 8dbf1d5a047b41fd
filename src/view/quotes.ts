import { html, nothing, type TemplateResult } from 'lit';
import type { Quote } from '../feed/schema.js';
import { joined } from './joined.js';
import type { Scene } from './scene.js';
import { section } from './section.js';

/** Who said it, what they are, for whom, where and when; the name links to where it can be read. */
function attribution({ voice }: Scene, { speaker, role, organization, setting, saidAt, url }: Quote): unknown[] {
  const [first, ...others] = [speaker, organization].filter((name) => name !== undefined);
  const name = html`<b>${voice.verbatim(first!)}</b>`;
  return joined([
    url ? html`<a href=${url} rel="noopener">${name}</a>` : name,
    voice.words(role),
    ...others.map((other) => voice.verbatim(other)),
    voice.words(setting),
    saidAt && voice.time(saidAt),
  ]);
}

/** What officials said, in their own words. */
export const quotes = (scene: Scene): TemplateResult | typeof nothing => {
  const { feed, voice } = scene;
  if (!feed.quotes.length) return nothing;
  const rows = feed.quotes.map(
    (quote) => html`
      <figure part="quote">
        <blockquote><q>${voice.verbatim(quote.text, quote.language)}</q></blockquote>
        ${quote.translation ? html`<p>${voice.words(quote.translation)}</p>` : nothing}
        <figcaption part="attribution">${attribution(scene, quote)}</figcaption>
      </figure>
    `,
  );
  return section(scene, 'quotes', 'quotesHeading', rows);
};
