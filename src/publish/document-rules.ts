import type { DocumentSubject, Rule } from './rule.js';
import { duplicateField } from './rules/duplicate-field.js';
import { markupInText } from './rules/markup-in-text.js';
import { unknownField } from './rules/unknown-field.js';

/** What is looked at in any JSON document, by name, also where no feed can be read from it: a slip may be why. */
export const documentRules = {
  'duplicate-field': duplicateField,
  'markup-in-text': markupInText,
  'unknown-field': unknownField,
} as const satisfies Readonly<Record<string, Rule<DocumentSubject>>>;
