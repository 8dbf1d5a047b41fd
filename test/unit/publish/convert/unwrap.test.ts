import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../../src/publish/convert/unwrap.js';

const LONG = 'Calls to 911 from Springfield and from all of Franklin County';

describe('lines that a machine broke are joined', () => {
  it.each([
    ['at the width of the paragraph', `${LONG} do not\ngo through.`, `${LONG} do not go through.`],
    ['at a hyphen within a word', `${LONG} are life-\nthreatening now.`, `${LONG} are life-threatening now.`],
    ['within a number, however short the line is', 'Call 1-413-\n555-0130.', 'Call 1-413-555-0130.'],
    ['where XML is indented', 'Calls to 911\n            do not go through.', 'Calls to 911 do not go through.'],
    ['whatever ends a line', `${LONG} do not\r\ngo through.`, `${LONG} do not go through.`],
  ])('%s', (_where, text, whole) => {
    expect(unwrap(text)).toBe(whole);
  });
});

describe('lines that somebody wrote stay', () => {
  it.each([
    ['short ones', 'Police: 413-555-0130\nFire: 413-555-0131'],
    ['ones that had room', `In Ware:\n${LONG} fail.`],
    ['bullets', `${LONG} do not go through\n* In Ware, they may.`],
    ['titles of the weather service', `...${LONG}...\n${LONG}`],
    ['paragraphs', `${LONG}\n\n${LONG}`],
    ['very long ones', `${LONG} ${LONG} ${LONG}\n${LONG}`],
  ])('%s', (_what, text) => {
    expect(unwrap(text)).toBe(text);
  });
});

it('at most one blank line stands between paragraphs', () => {
  expect(unwrap('  One. \n\n \n\n\nTwo.  ')).toBe('One.\n\nTwo.');
});
