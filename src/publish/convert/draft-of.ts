import { url } from '../../feed/leaves.js';
import type { Status } from '../../feed/schema.js';
import { time } from '../../feed/time.js';
import type { Draft, FeedDraft } from './conversion.js';
import { draftAlerts } from './draft-alerts.js';
import { inLanguages, languageOf } from './in-languages.js';
import { issuerOf } from './issuer-of.js';
import { type Info, isAllClear, isOver, isTelephoneOutage, type Message, type Said } from './message.js';
import { remarksOn } from './remarks-on.js';
import { slug } from './slug.js';
import { readableLine } from './text-of.js';

const reading = { country: 'US', known: new Map(), tell: () => undefined };
const timeOf = (text: string | undefined) => (text ? time(text, '', reading) : undefined);

const CANCELED = 'An official alert was canceled';
const ALERT = 'Official alert';
export const NO_AREA = 'Not stated in the alert';

/**
 * An alert says that there is an outage, not how far it goes: nothing makes it `down`. Over is only what calls itself an outage of
 * this number and says so itself; a mere Cancel may also mean that there was none.
 */
const statusOf = (message: Message): Status =>
  isTelephoneOutage(message) && isOver(message) ? 'restored' : 'unconfirmed';

/** Names the outage after the first message about it, and counts those that follow. */
function identityOf({ identifier, references }: Message): Pick<FeedDraft, 'id' | 'revision'> {
  // Some senders refer to the message itself.
  const earlier = new Map(references.map((reference) => [reference.identifier, Date.parse(reference.sent) || 0]));
  earlier.delete(identifier);
  const [[first] = [identifier]] = [...earlier].sort(([, a], [, b]) => a - b);
  return { id: slug(first), revision: earlier.size + 1 };
}

/** The soonest end of trust that lies behind the sending; an all-clear needs none. */
function expiryOf({ infos, sent }: Message): string | undefined {
  const times = infos.flatMap(({ expires }) => timeOf(expires) ?? []);
  return times
    .filter((expires) => Date.parse(expires) > Date.parse(sent))
    .sort((a, b) => Date.parse(a) - Date.parse(b))[0];
}

/** The words of each language. */
function texts(infos: readonly Info[], own: string, pick: (info: Info) => string | undefined) {
  return inLanguages(
    infos.flatMap((info) => {
      const words = pick(info);
      return words ? [[languageOf(info), words] as const] : [];
    }),
    own,
  );
}

const line = (said: Said | undefined) => said && readableLine(said.text);

/** The first address of the sender's that a feed may name. */
const addressOf = (infos: readonly Info[]) => infos.flatMap(({ web }) => (web && url(web.text, '', reading)) ?? [])[0];

/** A message as an outage feed, to be completed by a person. What is left out of it is in the remarks. */
export function draftOf(message: Message, nowMs: number): Draft {
  const { infos, sent, msgType, status: kind } = message;
  const status = statusOf(message);
  const isEnd = isAllClear(message);
  const language = infos[0] ? languageOf(infos[0]) : 'en';
  const issuer = issuerOf(infos, message.sender);
  const address = addressOf(infos);
  const expires = isEnd ? undefined : expiryOf(message);
  const startedAt = !isEnd && isTelephoneOutage(message) ? timeOf(infos[0]?.onset) : undefined;
  const alerts = draftAlerts(infos, { issuer, sentAt: sent, source: 'issuer' }, !isEnd);
  const feed: FeedDraft = {
    format: 'outage-feed/1',
    ...identityOf(message),
    updated: sent,
    status,
    ...(kind !== 'Actual' && { mode: 'exercise' as const }),
    headline:
      texts(infos, language, ({ headline, event }) => line(headline) || line(event)) ??
      (msgType === 'Cancel' ? CANCELED : ALERT),
    affected:
      texts(infos, language, ({ areas }) => [...new Set(areas.map((text) => readableLine(text)))].join('; ')) ??
      NO_AREA,
    language,
    ...(expires && { expires }),
    ...(startedAt && { startedAt }),
    sources: [{ id: 'issuer', name: issuer, ...(address && { url: address }) }],
    contacts: [],
    ...(alerts.length && { alerts }),
  };
  return { isAllClear: isEnd, feed, remarks: remarksOn(message, feed, nowMs) };
}
