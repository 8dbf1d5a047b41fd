import type { Rule } from './rule.js';
import { callToTest } from './rules/call-to-test.js';
import { correctedNumber } from './rules/corrected-number.js';
import { doubtfulNumber } from './rules/doubtful-number.js';
import { duplicateNumber } from './rules/duplicate-number.js';
import { exercise } from './rules/exercise.js';
import { expired } from './rules/expired.js';
import { idChanged } from './rules/id-changed.js';
import { missingTranslation } from './rules/missing-translation.js';
import { noLink } from './rules/no-link.js';
import { noNumbers } from './rules/no-numbers.js';
import { noSource } from './rules/no-source.js';
import { numberInText } from './rules/number-in-text.js';
import { oldNews } from './rules/old-news.js';
import { overButDown } from './rules/over-but-down.js';
import { repairEstimate } from './rules/repair-estimate.js';
import { sameRevision } from './rules/same-revision.js';
import { statewide } from './rules/statewide.js';
import { timeOrder } from './rules/time-order.js';
import { unreachableContact } from './rules/unreachable-contact.js';
import { updatedBeforeEntry } from './rules/updated-before-entry.js';
import { updatedInFuture } from './rules/updated-in-future.js';
import { updatedNotRaised } from './rules/updated-not-raised.js';

/** What is looked at in a feed that can be read, by name, in the order that it is told where two say something of one place. */
export const feedRules = {
  'call-to-test': callToTest,
  'corrected-number': correctedNumber,
  'doubtful-number': doubtfulNumber,
  'duplicate-number': duplicateNumber,
  exercise: exercise,
  expired: expired,
  'id-changed': idChanged,
  'missing-translation': missingTranslation,
  'no-link': noLink,
  'no-numbers': noNumbers,
  'no-source': noSource,
  'number-in-text': numberInText,
  'old-news': oldNews,
  'over-but-down': overButDown,
  'repair-estimate': repairEstimate,
  'same-revision': sameRevision,
  statewide: statewide,
  'time-order': timeOrder,
  'unreachable-contact': unreachableContact,
  'updated-before-entry': updatedBeforeEntry,
  'updated-in-future': updatedInFuture,
  'updated-not-raised': updatedNotRaised,
} as const satisfies Readonly<Record<string, Rule>>;
