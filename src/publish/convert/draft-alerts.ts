import type { DraftAlert } from './conversion.js';
import { languageOf, translationsOf } from './in-languages.js';
import type { Info, Said } from './message.js';
import { readable } from './text-of.js';

/** Some senders write this where they have nothing to say. */
const isSaid = (said: Said | undefined): said is Said => said !== undefined && !/^(none|n\/a)\.?$/i.test(said.text);

/** What is said of the matter, and what to do; only where nothing is, the headline. */
function bodyOf({ headline, description, instruction, phoneText }: Info): string {
  const parts = [description, instruction].filter(isSaid);
  const alone = headline && !isSaid(phoneText) ? [headline] : [];
  return (parts.length ? parts : alone).map(({ text }) => readable(text)).join('\n\n');
}

type Frame = Pick<DraftAlert, 'issuer' | 'channel' | 'sentAt' | 'source'>;

/** One alert with the sender's own translations of it; what is in no language but the first has none. */
function alertOf(infos: readonly Info[], words: (info: Info) => string, frame: Frame): DraftAlert[] {
  const [first, ...others] = infos
    .map((info) => ({ language: languageOf(info), text: words(info) }))
    .filter(({ text }) => text);
  if (!first) return [];
  const translation = others.filter(({ text }) => text !== first.text).map(({ language, text }) => [language, text]);
  return [{ ...first, ...frame, ...(translation.length && { translation: Object.fromEntries(translation) }) }];
}

const onPhones = ({ phoneText, blockedChannels }: Info) =>
  isSaid(phoneText) && !blockedChannels.includes('CMAS') ? readable(phoneText.text) : '';

/** The official words of a message: the alert, and what phones showed of it. */
export const draftAlerts = (infos: readonly Info[], frame: Frame, withPhones: boolean): DraftAlert[] =>
  translationsOf(infos).flatMap((group) => [
    ...(withPhones ? alertOf(group, onPhones, { ...frame, channel: 'to mobile phones' }) : []),
    ...alertOf(group, bodyOf, frame),
  ]);
