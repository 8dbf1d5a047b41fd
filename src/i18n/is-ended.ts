/** With what closes behind it: "He said: 'Go.')" */
const ENDED = /[.!?\u2026\u3002\uff01\uff1f\u0964\u061f][\p{Pe}\p{Pf}'"]*$/u;

/** A sentence has an end of its own. */
export const isEnded = (sentence: string): boolean => ENDED.test(sentence);
