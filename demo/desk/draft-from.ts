import { convert } from '../../src/publish/convert.ts';
import { type Draft, draftOf, feedText } from '../../src/publish/draft.ts';
import { words } from './words.ts';

/** What a text became: something to edit, with what has to be known of it, or the reason why it didn't. */
export type Opened =
  | { readonly draft: Draft; readonly remarks: readonly string[] }
  | { readonly problem: string; readonly isChoice: boolean };

/**
 * Opens a feed, or an official alert (CAP, weather service, Statuspage), which becomes a draft that nobody has published.
 * @param alertId which alert, where the text has several
 */
export function draftFrom(text: string, more: Omit<Draft, 'document'>, nowMs: number, alertId?: string): Opened {
  const draft = draftOf(text, { ...more, published: text });
  if (typeof draft?.document.format === 'string') return { draft, remarks: [] };
  const got = convert(text, { nowMs, ...(alertId && { alertId }) });
  if ('problem' in got) {
    const { name, message } = got.problem;
    return {
      problem: name === 'unknown-format' ? words.notAFeed : message,
      isChoice: /-alerts?$/.test(name) && name !== 'no-alert',
    };
  }
  const converted = draftOf(feedText({ ...got.feed }), {});
  return converted
    ? { draft: converted, remarks: got.remarks.map(({ message }) => message) }
    : { problem: words.notAFeed, isChoice: false };
}
