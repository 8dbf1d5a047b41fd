import { draftOf, feedText } from '../draft.js';
import { writtenTime } from '../written-time.js';

/** Minutes east of Greenwich of a written time; a feed's times are all on one clock. */
function offsetOf(time: unknown): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(`${time}`) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

/** A feed's text with another `expires`, and nothing else that means another thing. A text that is no object stays. */
export function withExpires(text: string, untilMs: number): string {
  const document = draftOf(text)?.document;
  return document ? feedText({ ...document, expires: writtenTime(untilMs, offsetOf(document.updated)) }) : text;
}
