import { html, nothing, type TemplateResult } from 'lit';
import { otherLanguages, ownWords } from '../../src/publish/draft/own-words.ts';
import type { Fields } from '../../src/publish/draft.ts';
import { filled, words } from './words.ts';

const ENDED = /^(restored|withdrawn)$/;
const TOLD_ANEW = ['headline', 'summary'] as const;

/** What an outage said before it ended: put aside, as old words under a new status would be wrong. */
export type Aside = Partial<Record<(typeof TOLD_ANEW)[number], unknown>>;

export const isEndedStatus = (status: unknown): boolean => ENDED.test(`${status}`);

/**
 * A document with another status. When that ends the outage, headline and summary are put aside, to be said anew; when it is
 * on again and nothing was said meanwhile, they come back.
 * @param now the time as feeds write it (RFC 3339)
 */
export function withStatus(
  document: Fields,
  status: string,
  aside: Aside,
  now: string,
): { document: Fields; aside: Aside } {
  const isEnd = isEndedStatus(status) && !isEndedStatus(document.status) && Boolean(document.status);
  if (isEnd) {
    const old = Object.fromEntries(TOLD_ANEW.filter((name) => document[name]).map((name) => [name, document[name]]));
    const { summary: _summary, ...others } = document;
    const restored = status === 'restored' && !document.restoredAt ? { restoredAt: now } : {};
    return { document: { ...others, status, headline: '', ...restored }, aside: old };
  }
  if (isEndedStatus(status)) return { document: { ...document, status }, aside };
  const back = Object.entries(aside).filter(([name]) => !document[name]);
  return { document: { ...document, status, ...Object.fromEntries(back) }, aside: {} };
}

/** Says why the words are gone, and gives them back to whoever wants them. */
export function endedNote(aside: Aside, language: string, takeBack: () => void): TemplateResult | typeof nothing {
  const old = TOLD_ANEW.flatMap((name) => (aside[name] ? [aside[name]] : []));
  if (!old.length) return nothing;
  const languages = [...new Set(old.flatMap((text) => otherLanguages(text, language)))];
  return html`<div class="offer" id="ended" role="status">
    <p><b>${words.endedAsk}</b></p>
    ${old.map((text) => html`<p>${filled(words.endedWas, { words: ownWords(text, language) })}</p>`)}
    ${languages.length ? html`<p>${filled(words.endedLanguages, { languages: languages.join(', ') })}</p>` : nothing}
    <button type="button" @click=${takeBack}>${words.endedKeep}</button>
  </div>`;
}
