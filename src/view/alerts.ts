import { html, nothing, type TemplateResult } from 'lit';
import type { Alert } from '../feed/schema.js';
import { joined } from './joined.js';
import { original, translated } from './original.js';
import { list, rows } from './rows.js';
import type { Scene } from './scene.js';
import { section } from './section.js';

/** Official messages to the public, word for word. */
export const alerts = (scene: Scene): TemplateResult | typeof nothing => {
  const { feed, voice } = scene;
  if (!feed.alerts.length) return nothing;
  const row = ({ text, issuer, channel, language, translation, sentAt }: Alert) => html`
      <div part="alert">
        <p part="attribution">${joined([voice.verbatim(issuer), channel && voice.verbatim(channel), sentAt && voice.time(sentAt), original(scene, language)])}</p>
        <blockquote>${voice.verbatim(text, language)}</blockquote>
        ${translated(scene, language, translation)}
      </div>
    `;
  return section(scene, 'alerts', 'alertsHeading', list(rows(feed.alerts, row)));
};
