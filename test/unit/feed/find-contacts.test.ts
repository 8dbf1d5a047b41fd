import { expect, it } from 'vitest';
import { contactNamed, findContacts } from '../../../src/feed/find-contacts.js';
import type { Contact } from '../../../src/feed/schema.js';

const contact = (id: string, fields: Partial<Contact>): Contact => ({
  id,
  area: id,
  numbers: [{ display: '413-555-0130' }],
  ...fields,
});
const contacts = [
  contact('cape', { area: 'South Coast, Cape & Islands' }),
  contact('franklin', { area: { en: 'Franklin County', es: 'Condado de Franklin' }, covers: ['Petersham', '01366'] }),
  contact('peabody', { area: 'Saint-Élie', agency: 'State Police' }),
];
const found = (typed: string) => findContacts(contacts, typed).map(({ id }) => id);

it.each([
  ['nothing typed', '', ['cape', 'franklin', 'peabody']],
  ['blanks', '  ', ['cape', 'franklin', 'peabody']],
  ['a region', 'cape', ['cape']],
  ['part of a word', 'isl', ['cape']],
  ['two words apart', 'islands south', ['cape']],
  ['capitals', 'FRANKLIN', ['franklin']],
  ['another language', 'condado', ['franklin']],
  ['a town that is covered', 'petersham', ['franklin']],
  ['a postal code', '01366', ['franklin']],
  ['an agency', 'state police', ['peabody']],
  ['without accents', 'saint elie', ['peabody']],
  ['with other accents', 'Sâint Èlie', ['peabody']],
  ['punctuation', 'south coast, cape & islands', ['cape']],
  ['what is not there', 'zzz', []],
])('%s', (_what, typed, ids) => {
  expect(found(typed)).toEqual(ids);
});

it('a contact is named by its id, or by its area in any language', () => {
  expect(contactNamed(contacts, 'cape')?.id).toBe('cape');
  expect(contactNamed(contacts, 'condado de franklin')?.id).toBe('franklin');
  expect(contactNamed(contacts, 'nowhere')).toBeUndefined();
});
