import type { Answer } from './answer.js';
import { answerRules } from './answer-rules.js';
import type { Finding } from './rule.js';

/** What the way that an address answers means for the pages that ask it. What was read from its text is `checkFeed`'s. */
export const checkAnswer = (answer: Answer): readonly Finding[] =>
  Object.entries(answerRules).flatMap(([rule, { severity, check }]) => {
    const found = check(answer);
    return found ? [{ severity, rule, ...found }] : [];
  });
