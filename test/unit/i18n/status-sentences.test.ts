import { expect, it } from 'vitest';
import { statusSentences } from '../../../src/i18n/status-sentences.js';

it.each([
  ['none', []],
  ['unconfirmed', ['statusUnconfirmed']],
  ['down', ['statusDown', 'mayNotGetHelp']],
  ['partial', ['statusPartial', 'tryFirst']],
  ['restored', ['statusRestored', 'callAgain']],
  ['withdrawn', ['statusWithdrawn']],
] as const)('%s alone makes the sentences', (status, names) => {
  expect(statusSentences(status, false)).toEqual(names);
});

it('of news that has run out, one sentence is left, and none while all is well', () => {
  expect(statusSentences('down', true)).toEqual(['mayBeOver']);
  expect(statusSentences('none', true)).toEqual([]);
});
