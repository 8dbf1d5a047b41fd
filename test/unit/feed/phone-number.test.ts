import { describe, expect, it } from 'vitest';
import { dialFor } from '../../../src/feed/phone-number.js';

describe('a number of the United States or Canada has something to dial', () => {
  it.each([
    ['413-555-0130', undefined, '+14135550130'],
    ['(413) 555-0130', undefined, '+14135550130'],
    ['413.555.0130', undefined, '+14135550130'],
    ['413 555 0130', undefined, '+14135550130'],
    ['4135550130', undefined, '+14135550130'],
    ['1-413-555-0130', undefined, '+14135550130'],
    ['+1 413 555 0130', undefined, '+14135550130'],
    ['413\u2011555\u20130130', undefined, '+14135550130'],
    ['413\u00a0555\u202f0130', undefined, '+14135550130'],
    ['413-555-0130', '+14135550130', '+14135550130'],
    ['+1 413-555-0130', '+14135550130', '+14135550130'],
    ['911', undefined, '911'],
    ['9-1-1', undefined, '911'],
    ['711', '711', '711'],
    ['787-555-0130', undefined, '+17875550130'],
    ['800-555-0130', undefined, '+18005550130'],
  ])('%s with dial %s → %s', (display, dial, expected) => {
    expect(dialFor('US', display, dial)).toBe(expected);
    expect(dialFor('CA', display, dial)).toBe(expected);
    expect(dialFor('PR', display, dial)).toBe(expected);
  });
});

describe('a number that breaks the rule has nothing to dial', () => {
  const broken: readonly (readonly [string, string, unknown])[] = [
    ['a digit is missing', '413-555-013', undefined],
    ['a digit too many', '413-555-01300', undefined],
    ['two numbers in one', '413-555-0130 / 413-555-0131', undefined],
    ['two numbers with a word', '413-555-0130 or 413-555-0131', undefined],
    ['letters', '1-800-FLOWERS', undefined],
    ['an extension in words', '413-555-0130 ext. 4', undefined],
    ['area code begins with 1', '113-555-0130', undefined],
    ['area code begins with 0', '013-555-0130', undefined],
    ['area code ends in 11', '411-555-0130', undefined],
    ['exchange begins with 1', '413-155-0130', undefined],
    ['exchange ends in 11', '413-911-0130', undefined],
    ['exchange 976', '413-976-0130', undefined],
    ['area code 900', '900-555-0130', undefined],
    ['area code 976', '976-555-0130', undefined],
    ['area code 700', '700-555-0130', undefined],
    ...['500', '521', '529', '533', '544', '566', '577', '588'].map(
      (code) => [`area code ${code}, personal`, `${code}-555-0130`, undefined] as const,
    ),
    ...['242', '268', '441', '473', '649', '809', '829', '849', '876', '658'].map(
      (code) => [`area code ${code}, another country's`, `${code}-555-0130`, undefined] as const,
    ),
    ['four digits', '1234', undefined],
    ['another country', '+44 20 7946 0958', '+442079460958'],
    ['a star code', '*55', undefined],
    ['a hash code', '#77', undefined],
    ['digits of another script', '\u0664\u0661\u0663-555-0130', undefined],
    ['a minus sign', '413\u2212555\u22120130', undefined],
    ['dial differs from what is shown', '413-555-0130', '+14135550131'],
    ['dial has spaces', '413-555-0130', '+1 413 555 0130'],
    ['dial has no plus', '413-555-0130', '14135550130'],
    ['dial has parameters', '413-555-0130', '+14135550130;phone-context=+1'],
    ['dial ends in a line break', '413-555-0130', '+14135550130\n'],
    ['dial is null', '413-555-0130', null],
    ['dial is a number', '413-555-0130', 14135550130],
    ['dial is a list', '413-555-0130', ['+14135550130']],
    ['dial is empty', '413-555-0130', ''],
    ['a short code with a country code', '911', '+1911'],
    ['a plus before a short code', '+911', undefined],
    ['a plus without the country code', '+413-555-0130', '+14135550130'],
    ['a plus in the middle', '413+555-0130', undefined],
    ['nothing to read', '- -', undefined],
  ];
  it.each(broken)('%s: %s, dial %j', (_why, display, dial) => {
    expect(dialFor('US', display, dial)).toBeUndefined();
  });
});

describe('elsewhere', () => {
  it.each([
    ['DE', '+49 2303 555010', '+492303555010', '+492303555010'],
    ['DE', '2303 555010', '+492303555010', '+492303555010'],
    ['DE', '112', '112', '112'],
    ['TW', '+886 2 5550 1234', '+886255501234', '+886255501234'],
    ['FI', '+358 9 5550123', '+35895550123', '+35895550123'],
  ])('%s: %s with dial %s is dialled', (country, display, dial, expected) => {
    expect(dialFor(country, display, dial)).toBe(expected);
  });

  it.each([
    ['dial is required', 'DE', '+49 2303 555010', undefined],
    ['not +1', 'DE', '+1 413-555-0130', '+14135550130'],
    ['not by satellite', 'DE', '+881 6 12345678', '+881612345678'],
    ['not by an international network', 'DE', '+882 16 1234567', '+882161234567'],
    ['not premium', 'DE', '+979 0 12345678', '+979012345678'],
    ['the area code is missing', 'DE', '555010', '+492303555010'],
    ['a trunk zero is not in the number', 'DE', '02303 555010', '+492303555010'],
    ['six digits are too few', 'DE', '+49 2303', '+492303'],
    ['sixteen digits are too many', 'DE', '+4923035550101234', '+4923035550101234'],
  ])('%s', (_why, country, display, dial) => {
    expect(dialFor(country, display, dial)).toBeUndefined();
  });
});
