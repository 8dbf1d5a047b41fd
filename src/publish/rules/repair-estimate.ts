import type { Rule } from '../rule.js';
import { sentences } from '../sentences.js';

const GUESS =
  /\b(expect\w*|estimat\w*|should|will|hop(e|es|ed|ing)|anticipat\w*|likely|within|se espera|se estima|estar[aá])\b/i;
const REPAIR =
  /\b(restor\w+|fix(ed)?|repair\w*|resolv\w+|back|working|up and running|online|restablec\w+|repar\w+|funcion\w+)\b/i;
const WHEN =
  /\b(by|within|in|before|around|until|at|for)\b (about |around |the next |another |a few )*(\d|one|two|three|four|six|an? (hour|day)|hours|noon|midnight|tonight|tomorrow|(this |the )?(morning|afternoon|evening)|\w+day\b)|\b(soon|shortly|tonight|tomorrow|pronto|mañana)\b|\d\s*(hours?|minutes?|horas?|minutos?)\b/i;
const TERM = /\b(ETA|ETR)\b|\bestimated (time|repair time|restoration)\b/i;

const isEstimate = (sentence: string) =>
  TERM.test(sentence) || (GUESS.test(sentence) && REPAIR.test(sentence) && WHEN.test(sentence));

/** An estimate of repair is most often wrong, and people wait for it with their call. */
export const repairEstimate: Rule = {
  severity: 'warning',
  check({ wordings }) {
    const message =
      'This seems to say when it will work again. Such times are often wrong, and people may wait with their call. Say what to do now instead.';
    return wordings
      .filter(({ words }) => sentences(words).some(isEstimate))
      .map(({ pointer }) => ({ pointer, message }));
  },
};
