import type { DraftAlert } from './conversion.js';
import { languageOf, translationsOf } from './in-languages.js';
import type { Info, Said } from './message.js';
import { readable } from './text-of.js';

/** Some senders write this where they have nothing to say. */
const isSaid = (said: Said | undefined): said is Said => said !== undefined && !/^(none|n\/a)\.?$/i.test(said.text);

/** What is said of the matter, and what to do; only where nothing is, the headline. */
function bodyOf({ headline, description, instruction, phoneText }: Info): Said[] {
  const parts = [description, instruction].filter(isSaid);
  return parts.length || isSaid(phoneText) ? parts : [headline].filter(isSaid);
}

const onPhones = ({ phoneText, blockedChannels }: Info): Said[] =>
  blockedChannels.includes('CMAS') ? [] : [phoneText].filter(isSaid);

type Frame = Pick<DraftAlert, 'issuer' | 'channel' | 'sentAt' | 'source'>;

/** One alert with the sender's own translations of it; what one left in the first language is no translation. */
function alertOf(infos: readonly Info[], pick: (info: Info) => Said[], frame: Frame): DraftAlert[] {
  const [first, ...others] = infos
    .map((info) => ({
      language: languageOf(info),
      parts: pick(info)
        .map(({ text }) => readable(text))
        .filter(Boolean),
    }))
    .filter(({ parts }) => parts.length);
  if (!first) return [];
  const textOf = (parts: readonly string[]) => parts.join('\n\n');
  const translation = others
    .map(({ language, parts }) => [language, textOf(parts.filter((part) => !first.parts.includes(part)))] as const)
    .filter(([, text]) => text);
  return [
    {
      text: textOf(first.parts),
      ...frame,
      language: first.language,
      ...(translation.length && { translation: Object.fromEntries(translation) }),
    },
  ];
}

/** The official words of a message: what phones showed of it, and the alert. */
export const draftAlerts = (infos: readonly Info[], frame: Frame, withPhones: boolean): DraftAlert[] =>
  translationsOf(infos).flatMap((group) => [
    ...(withPhones ? alertOf(group, onPhones, { ...frame, channel: 'to mobile phones' }) : []),
    ...alertOf(group, bodyOf, frame),
  ]);
