import { type JSONPath, visit } from 'jsonc-parser';
import { pointerStep } from '../pointer-step.js';
import type { DocumentSubject, Found, Rule } from '../rule.js';

/** The fields that are written more than once in one object. */
function twins(text: string): readonly string[] {
  const found: string[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty(name, _offset, _length, _line, _character, path: () => JSONPath) {
      const names = open.at(-1)!;
      if (names.has(name)) found.push([...path(), name].map(pointerStep).join(''));
      names.add(name);
    },
  });
  return found;
}

/** Of two fields of one name JSON's readers take the last, and the first is lost without a word. */
export const duplicateField: Rule<DocumentSubject> = {
  severity: 'error',
  check({ text }) {
    try {
      return twins(text).map(
        (pointer): Found => ({
          pointer,
          message: 'This field stands twice in the same object, and only the last counts. Take one out.',
        }),
      );
    } catch {
      // Brackets without end are more than its stack holds.
      return [];
    }
  },
};
