import type { Problem, ProblemName } from '../feed/problem.js';

const ADVICE: { readonly [N in ProblemName]?: string } = {
  'not-json': 'this is no JSON; look for a missing comma, quote or bracket here or just before.',
  'not-an-object': 'an object in braces has to stand here.',
  'too-large': 'a feed has at most 1 MiB; leave something out.',
  'not-utf-8': 'save the file as UTF-8.',
  'missing-field': 'is needed; add it.',
  'unknown-value': 'this word is none of those that the format knows.',
  'bad-value': 'has the wrong type, is empty, or is out of range.',
  'bad-time': 'write the time as RFC 3339 with an offset, as in 2026-03-02T14:05:00-05:00.',
  'bad-url': 'write a whole address that begins with https://.',
  'bad-number': 'this is shown as text, not as a link; write one whole phone number of the country.',
  'forbidden-character': 'take out the characters that cannot be seen or that turn the order of the text.',
  'duplicate-id': 'another entry of this list has the same id; give it one of its own.',
  'unknown-reference': 'nothing in this feed has that id; add it, or take the reference out.',
};

/** What was wrong with a feed and what to do about it, in one line of words. */
export const adviceFor = ({ name, message, pointer }: Problem): string => {
  const advice = ADVICE[name];
  return advice ? `${pointer ? `${pointer}: ` : ''}${advice}` : message;
};
