import { isBanned } from '../feed/number-link.js';
import { numbersTitle } from '../feed/numbers-title.js';
import type { PhoneNumber } from '../feed/phone-number.js';
import type { Contact } from '../feed/schema.js';
import { plainNumber } from './plain-number.js';
import type { Scene } from './scene.js';
import { plainStatus } from './status-sentences.js';

/** The numbers as plain text, to keep or to pass on: what is down, whom to call, as of when, and where that was read. None that must not be called. */
export function numbersText(scene: Scene): string {
  const { feed, voice, address } = scene;
  const row = ({ area, agency, numbers }: Contact) => {
    const who = [voice.plainWords(area), voice.plainWords(agency)].filter(Boolean).join(', ');
    return `${who}: ${numbers.map((one: PhoneNumber) => plainNumber(voice, one)).join(' / ')}`;
  };
  const place = voice.plainWords(feed.affected);
  return [
    plainStatus(scene),
    place && voice.plain('affected', { place }),
    '',
    voice.plain(numbersTitle(feed.status)),
    ...feed.contacts.filter((contact) => !isBanned(feed, contact)).map(row),
    '',
    voice.plain('asOf', { time: voice.plainTime(feed.updated) }),
    feed.publisher && voice.plain('publishedBy', { source: feed.publisher.name }),
    address,
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}
