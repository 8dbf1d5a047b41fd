import { html, nothing, type TemplateResult } from 'lit';
import type { Feed } from '../../src/feed/schema.ts';
import { words } from './words.ts';

/** What the banner makes of the draft, beside the form. */
export interface Preview {
  /** Address of the text that the banner shows; nothing until there was one that it could. */
  readonly src: string | undefined;
  /** The draft as it is now; nothing where a banner would not believe it. */
  readonly feed: Feed | undefined;
}

/** The real banner, fed from the draft without any network. It keeps nothing on the device. */
export function preview({ src, feed }: Preview): TemplateResult {
  const said = feed ? (feed.status === 'none' ? words.previewNone : '') : src ? words.previewOld : words.previewWaits;
  return html`<aside id="preview" aria-labelledby="preview-title" tabindex="-1">
    <h2 id="preview-title">${words.preview}</h2>
    ${said ? html`<p class="hint">${said}</p>` : nothing}
    ${src ? html`<outage-banner src=${src} lang="en" heading-level="3" no-store allow-exercise></outage-banner>` : nothing}
  </aside>`;
}
