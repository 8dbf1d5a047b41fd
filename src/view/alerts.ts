import { html, nothing, type TemplateResult } from 'lit';
import { joined } from './joined.js';
import type { Scene } from './scene.js';
import { section } from './section.js';

/** Official messages to the public, word for word. */
export const alerts = (scene: Scene): TemplateResult | typeof nothing => {
  const { feed, voice } = scene;
  if (!feed.alerts.length) return nothing;
  const rows = feed.alerts.map(
    ({ text, issuer, channel, language, translation, sentAt }) => html`
      <figure part="alert">
        <figcaption part="attribution">${joined([voice.verbatim(issuer), channel, sentAt && voice.time(sentAt)])}</figcaption>
        <blockquote>${voice.verbatim(text, language)}</blockquote>
        ${translation ? html`<p>${voice.words(translation)}</p>` : nothing}
      </figure>
    `,
  );
  return section(scene, 'alerts', 'alertsHeading', rows);
};
