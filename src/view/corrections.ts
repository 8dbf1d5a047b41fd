import { html, nothing, type TemplateResult } from 'lit';
import type { Correction } from '../feed/schema.js';
import { GAP } from './gap.js';
import type { Scene } from './scene.js';

/** What was wrong before. The old words are struck through, in an `a` without address: iOS makes no link of its own there. */
export function corrections({ feed, voice }: Scene, severity: Correction['severity']): TemplateResult | typeof nothing {
  const rows = feed.corrections.filter((correction) => correction.severity === severity);
  if (!rows.length) return nothing;
  return html`
    <ul part="corrections" role="list" class=${severity}>
      ${rows.map(
        ({ text, time, was }) => html`
          <li>
            <b>${voice.say('correction')}</b>${time ? html`${GAP}<small>${voice.time(time)}</small>` : nothing}
            <p>${voice.words(text)}</p>
            ${was ? html`<p>${voice.say('correctedWas', { text: html`<s><a>${voice.verbatim(was)}</a></s>` })}</p>` : nothing}
          </li>
        `,
      )}
    </ul>
  `;
}
