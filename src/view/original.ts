import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../feed/text.js';
import { originalOf } from '../i18n/original-of.js';
import type { Scene } from './scene.js';

/** What stands beside words that somebody said in English, for readers of another language. */
export const original = ({ feed, voice }: Scene, language = feed.language): unknown => {
  const name = originalOf(language, voice.language);
  return name && voice.say(name);
};

/** Their translation, below them, where the feed has one in the reader's language. */
export const translated = (
  { feed, voice }: Scene,
  language = feed.language,
  translation?: Text,
): TemplateResult | typeof nothing =>
  translation && !voice.isOurs(language) && voice.speaks(translation)
    ? html`<p>${voice.words(translation)}</p>`
    : nothing;
