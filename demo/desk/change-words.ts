import type { Change } from '../../src/publish/difference.ts';
import { formTable } from './form-table.ts';
import { filled, statusWords } from './words.ts';

const sentences = {
  status: 'Status: “{after}”, before “{before}”',
  statusNew: 'Status: “{after}”',
  id: 'This is another outage: its id is {after}, before {before}. Old numbers of the other one go.',
  changed: '{area}: call {after}, no longer {before}',
  added: '{area}: {after} is new',
  removed: '{area}: {before} is gone',
  contact: '{area}: “{after}”, before “{before}”',
  text: '{field}: “{after}”, before “{before}”',
  textNew: '{field}: “{after}”',
  textGone: '{field}: taken out, before “{before}”',
  list: '{field}: {counts}',
  field: '{field}: changed',
} as const;

const rows = formTable.flatMap((section) => section.fields.map((field) => ({ section, field })));
const labelOf = (name: string): string =>
  formTable.find(({ at }) => at === name)?.title ??
  rows.find(({ section, field }) => !section.at && field.name === name)?.field.label ??
  name;

const statusName = (status: string | undefined) => statusWords[status ?? '']?.[0] ?? status ?? '';

const contactStatus = (status: string) => {
  const row = rows.find(({ section, field }) => section.at === 'contacts' && field.name === 'status');
  return row?.field.options?.find(([value]) => value === (status === row.field.usual ? '' : status))?.[1] ?? status;
};

const counted = ({ added, changed, removed }: { added: number; changed: number; removed: number }) => {
  const parts = [
    [added, 'new'],
    [changed, 'changed'],
    [removed, 'taken out'],
  ] as const;
  const said = parts.filter(([count]) => count).map(([count, word]) => `${count} ${word}`);
  return said.length ? said.join(', ') : 'another order';
};

/** A change as a line that says all of it. */
export function changeWords(change: Change, ownLanguage: string): string {
  const { kind } = change;
  if (kind === 'status') {
    const values = { before: statusName(change.before), after: statusName(change.after) };
    return filled(change.before ? sentences.status : sentences.statusNew, values);
  }
  if (kind === 'contact-status') {
    const { area, before, after } = change;
    return filled(sentences.contact, { area, before: contactStatus(before), after: contactStatus(after) });
  }
  if (kind === 'text') {
    const { language, before, after } = change;
    const label = labelOf(change.field);
    const field = language === ownLanguage ? label : `${label} (${language})`;
    const sentence = !before ? sentences.textNew : after ? sentences.text : sentences.textGone;
    return filled(sentence, { field, before, after });
  }
  if (kind === 'list') return filled(sentences.list, { field: labelOf(change.field), counts: counted(change) });
  if (kind === 'field') return filled(sentences.field, { field: labelOf(change.field) });
  if (kind === 'id') return filled(sentences.id, change);
  const sentence = { 'number-changed': 'changed', 'number-added': 'added', 'number-removed': 'removed' } as const;
  const { area, before = '', after = '' } = change;
  return filled(sentences[sentence[kind]], { area, before, after });
}

/** Whether somebody has to say once more that it is right: a wrong one of these costs lives. */
export const isGrave = ({ kind }: Change): 'status' | 'numbers' | undefined => {
  if (kind === 'status' || kind === 'id') return 'status';
  return /^(number|contact)-/.test(kind) ? 'numbers' : undefined;
};
