import { html, nothing, type TemplateResult } from 'lit';
import type { Stage } from './stage.ts';
import { words } from './words.ts';

function frame({ framePage, framed }: Stage, width: 'phone' | 'column'): TemplateResult {
  return html`<figure class=${width}>
    <figcaption id="preview-${width}">${words[width]}</figcaption>
    <iframe title="${words.preview}: ${words[width]}" src=${framePage}
      @load=${({ target }: Event) => framed(target as HTMLIFrameElement)}></iframe>
  </figure>`;
}

/**
 * The real banner, in the widths of a phone and of an article's column. In frames: each is a page of its own, as it will be.
 * Beside the form it scrolls by itself, so it takes the focus.
 */
export function previewPart(stage: Stage): TemplateResult {
  const { reading, previewNote } = stage;
  return html`<section class="preview" aria-labelledby="preview" tabindex="0">
    <h2 id="preview">${words.preview}</h2>
    ${reading?.feed ? nothing : html`<p>${words.previewEmpty}</p>`}
    ${previewNote ? html`<p class="note">${previewNote}</p>` : nothing}
    <div class="frames" ?hidden=${!reading?.feed}>${frame(stage, 'phone')}${frame(stage, 'column')}</div>
  </section>`;
}
