import { numberPattern } from '../number-pattern.js';
import type { Rule } from '../rule.js';
import { sentences } from '../sentences.js';

const NOT = /\b(not|never|avoid|refrain|stop|without|no|nunca|eviten?|dej\w+)\b|n[’']t\b/i;
const CALL = /\b(call|calls|calling|dial|dialling|dialing|try|trying|text|texting|llam\w+|marc\w+|marqu\w+)\b/i;
const TEST =
  /\b(test\w*|(see|check\w*|find out|verify\w*|confirm\w*) (if|whether|that|it)|(to|and) check|to make sure|to be sure|prob\w+|comprob\w+|para ver|prueba)\b/i;

/** Whether a sentence tells people to call the number to see if it works. A "not" before it makes it the right advice. */
function isAskedFor(sentence: string, service: RegExp): boolean {
  const call = CALL.exec(sentence);
  return Boolean(
    call && service.test(sentence) && TEST.test(sentence.slice(call.index)) && !NOT.test(sentence.slice(0, call.index)),
  );
}

/** Test calls take the lines of people in need, most of all just after an outage. */
export const callToTest: Rule = {
  severity: 'warning',
  check({ wordings, feed: { service } }) {
    const pattern = numberPattern(service);
    const message = `This seems to tell people to call ${service} to see if it works. Such calls block the lines: ask them not to.`;
    return wordings
      .filter(({ words }) => sentences(words).some((sentence) => isAskedFor(sentence, pattern)))
      .map(({ pointer }) => ({ pointer, message }));
  },
};
