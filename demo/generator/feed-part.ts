import { html, nothing, type TemplateResult } from 'lit';
import type { Finding } from '../../src/publish/rule.ts';
import { keysOf } from './embed-options.ts';
import { selectField, textField } from './fields.ts';
import type { FeedReading } from './read-feed.ts';
import type { Stage } from './stage.ts';
import { words } from './words.ts';

const list = (findings: readonly Finding[]) => html`<ul class="findings">
  ${findings.map(({ pointer, message }) => html`<li>${pointer ? html`<code>${pointer}</code>: ` : nothing}${message}</li>`)}
</ul>`;

function said({ lead, feed, findings }: FeedReading): TemplateResult {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const hints = findings.filter(({ severity }) => severity === 'warning');
  return html`
    ${feed ? html`<p>${[words.fine, words.statuses[feed.status], words.numbers(feed.contacts.length)].join(' ')}</p>` : nothing}
    ${feed?.mode === 'exercise' ? html`<p>${words.exercise}</p>` : nothing}
    ${lead ? html`<p class=${feed ? 'note' : 'error'}>${lead}</p>` : nothing}
    ${errors.length ? list(errors) : nothing}
    ${hints.length ? html`<details><summary>${words.hints(hints.length)}</summary>${list(hints)}</details>` : nothing}
  `;
}

const errorOf = ({ choices, src }: Stage) => (choices.src.trim() && !src ? words.srcForm : undefined);

/** What is wrong with the key that was filled in; or that there should be one. */
function keySaid({ choices, reading, doubt }: Stage): { readonly error?: string; readonly note?: string } {
  if (!choices['public-key'].trim()) return reading?.isSigned ? { note: words.keyWanted } : {};
  if (!keysOf(choices)) return { error: words.keyForm };
  if (reading?.feed && !reading.isSigned) return { error: words.keyUnsigned };
  return doubt === 'bad-signature' ? { error: words.keyOther } : {};
}

/** Which feed it is, and what there is to say of it. */
export function feedPart(stage: Stage): TemplateResult {
  const { choices, src, reading, listed, choose } = stage;
  const samples = [...listed].map(([address, id]) => [address, id] as const);
  return html`<section aria-labelledby="feed">
    <h2 id="feed">${words.feed}</h2>
    ${textField(
      { id: 'src', label: words.src, hint: words.srcHint, error: errorOf(stage) },
      choices.src,
      (value) => choose('src', value),
      { kind: 'url' },
    )}
    ${
      samples.length
        ? selectField(
            { id: 'sample', label: words.sample },
            src && listed.has(src) ? src : '',
            [['', words.sampleNone], ...samples],
            (value) => choose('src', value),
          )
        : nothing
    }
    ${textField(
      { id: 'public-key', label: words.key, hint: words.keyHint, ...keySaid(stage) },
      choices['public-key'],
      (value) => choose('public-key', value),
    )}
    <div role="status" class="said">
      ${src ? (reading?.address === src ? said(reading) : html`<p>${words.looking}</p>`) : nothing}
    </div>
  </section>`;
}
