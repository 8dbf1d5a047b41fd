import { url } from '../../feed/leaves.js';
import type { FeedDraft, Remark } from './conversion.js';
import { type Info, isAllClear, isTelephoneOutage, type Message, type Said } from './message.js';
import { newRemarks, type Remarks } from './remarks.js';
import { sentences } from './sentences.js';
import { isSteered, readable, readableLine } from './text-of.js';

const THREE_HOURS_MS = 10_800_000;

const TEST =
  /\bthis is (only )?an? (test|drill|exercise)\b|\b(test|testing|drill|exercise) (message|alert|only|purposes)\b|\b(dummy|not real|probealarm|simulacro)\b/i;

/** Everything that is said to the public, and shown. */
const shown = ({ headline, event, description, instruction, phoneText }: Info): Said[] =>
  [headline, event, description, instruction, phoneText].filter((said) => said !== undefined);

/** What it is: the status, and whether it is real. */
function onMatter(message: Message, { status }: FeedDraft, { tell }: Remarks): void {
  const earlier = message.references.map(({ identifier }) => identifier).join(', ');
  if (!isTelephoneOutage(message)) tell('not-an-outage', sentences.notAnOutage, message);
  if (status === 'restored') tell('all-clear', sentences.restored, message);
  else if (isAllClear(message)) tell('all-clear', sentences.over(earlier), message);
  else tell('status-left', sentences.status, message);
  const isReal = message.status === 'Actual';
  if (!isReal) tell('exercise', sentences.exercise(message.status), message);
  const test = message.infos.flatMap(shown).find(({ text }) => TEST.test(text));
  if (isReal && test) tell('reads-like-a-test', sentences.test, test);
}

/** What is left to a person. */
function onGaps(message: Message, feed: FeedDraft, nowMs: number, { tell }: Remarks): void {
  if (feed.status !== 'restored') tell('numbers-left', sentences.numbers, message);
  if (!message.infos.some(({ areas }) => areas.length)) tell('area-left', sentences.area, message);
  const endMs = feed.expires ? Date.parse(feed.expires) : Date.parse(message.sent) + THREE_HOURS_MS;
  if (endMs < nowMs) tell('expired', sentences.expired(message.sent), message);
}

const isUsable = (address: string) => url(address, '', { country: 'US', known: new Map(), tell: () => undefined });

/** What is not shown, and why. */
function onInfo(info: Info, isEnd: boolean, { tell, tellNumbers }: Remarks): void {
  const { contact, web, phoneText, attachments } = info;
  for (const said of shown(info)) {
    tellNumbers(said);
    if (isSteered(said.text)) tell('forbidden-character', sentences.steered, said);
  }
  if (contact) tell('contact-left-out', sentences.contact(readableLine(contact.text)), contact);
  if (web && !isUsable(web.text)) tell('link-left-out', sentences.link(web.text), web);
  if (phoneText && isEnd) tell('phone-text-left-out', sentences.phoneText(readable(phoneText.text)), phoneText);
  const [file] = attachments;
  const names = attachments.map(({ text }) => text).join(', ');
  if (file) tell('attachment-left-out', sentences.attachments(names), file);
}

/** All that the editor has to know of a message and its draft. */
export function remarksOn(message: Message, feed: FeedDraft, nowMs: number): readonly Remark[] {
  const remarks = newRemarks();
  onMatter(message, feed, remarks);
  onGaps(message, feed, nowMs, remarks);
  for (const info of message.infos) onInfo(info, isAllClear(message), remarks);
  return remarks.list;
}
