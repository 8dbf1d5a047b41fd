import { string } from '../../feed/text.js';
import { isMarkedUp, plainText } from './plain-text.js';
import { unwrap } from './unwrap.js';

const reading = { country: 'US', known: new Map(), tell: () => undefined };

/** Words without what can't be seen or turns the order of what can, as the feed's parser takes them. */
export const cleaned = (text: string): string => string(text, '', reading) ?? '';

/** The parser would have to take something out of them. */
export const isSteered = (text: string): boolean => text.trim() !== cleaned(text);

/** The words of an alert as paragraphs of plain text: without HTML that somebody put in, and without a machine's line breaks. */
export const readable = (text: string): string => cleaned(unwrap(isMarkedUp(text) ? plainText(text) : text));

/** The same on one line. */
export const readableLine = (text: string): string => readable(text).replace(/\s*\n\s*/g, ' ');
