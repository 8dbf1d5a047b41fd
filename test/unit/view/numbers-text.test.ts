import { expect, it } from 'vitest';
import { ar } from '../../../src/i18n/ar.js';
import { numbersText } from '../../../src/view/numbers-text.js';
import { sceneOf } from '../../fixtures/scene.js';

const fields = {
  contacts: [
    {
      area: 'North',
      agency: 'Police',
      numbers: ['413-555-0130', { display: '413-555-0131', ext: '12', label: 'Night' }],
    },
    {
      area: 'South',
      numbers: [
        { display: '413-555-0132', channel: 'tty' },
        { display: '413-555-0133', channel: 'sms' },
      ],
    },
    { area: 'East', numbers: ['413-555-0134'], status: 'withdrawn' },
    { id: 'west', area: 'West', numbers: ['413-555-0135'] },
  ],
  corrections: [{ text: 'The number of the west is wrong', severity: 'danger', contact: 'west' }],
  publisher: { name: 'The newsroom' },
};

it('holds what is down, whom to call, as of when, by whom and where; and no number that must not be called', () => {
  expect(numbersText(sceneOf(fields)).replace('\u202f', ' ')).toBe(`\
911 is not working. If you call 911, you may not get help.
Affected: Springfield

Call instead of 911
North, Police: 413-555-0130 / 413-555-0131 ext. 12 (Night)
South: 413-555-0132 (TTY) / 413-555-0133 (Text messages)

As of 2:05 PM
Published by The newsroom
https://news.example/story`);
});

it('says to try the service first where some calls go through', () => {
  expect(numbersText(sceneOf({ ...fields, status: 'partial' }))).toContain('Try 911 first.');
  expect(numbersText(sceneOf({ ...fields, status: 'partial' }))).toContain('If 911 fails, call');
});

it('is in the reader’s language, with its numbers from left to right', () => {
  const text = numbersText(sceneOf(fields, {}, ['ar', ar]));
  expect(text).toContain('\u2066413-555-0130\u2069');
  expect(text).toContain(ar.callInstead.replace('{service}', '\u2066911\u2069'));
});
