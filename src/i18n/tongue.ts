import type { Messages } from './en.js';
import type { LanguageTag } from './languages.js';

/** What the banner speaks at a moment. */
export interface Tongue {
  readonly language: LanguageTag;
  readonly messages: Messages;
  /** The language that the reader wants: another one as long as its sentences are still on their way. */
  readonly wanted: LanguageTag;
}
