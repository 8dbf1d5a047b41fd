import { channelName } from '../feed/channel-name.js';
import type { PhoneNumber } from '../feed/phone-number.js';
import { isolate } from '../i18n/isolate.js';
import type { Voice } from './voice.js';

/** A number with its extension and what it is for, where only a string will do. */
export function plainNumber(voice: Voice, number: PhoneNumber): string {
  const own = (digits: string) => (voice.direction === 'rtl' ? isolate(digits) : digits);
  const { display, ext, label } = number;
  const channel = channelName(number);
  return [
    own(display),
    ext && voice.plain('extension', { number: own(ext) }),
    channel && `(${voice.plain(channel)})`,
    label && `(${voice.plainWords(label)})`,
  ]
    .filter(Boolean)
    .join(' ');
}
