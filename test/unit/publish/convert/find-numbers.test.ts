import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../../../src/publish/convert/find-numbers.js';

const found = (text: string) => findNumbers(text).map(({ number }) => number);

describe('numbers in prose are found', () => {
  it.each([
    ['413-555-0130'],
    ['(413) 555-0130'],
    ['413.555.0130'],
    ['413 555 0130'],
    ['4135550130'],
    ['1-413-555-0130'],
    ['+1 413 555 0130'],
    ['413\u2011555\u20110130'],
    ['555-0130'],
    ['+41 27 555 01 30'],
    ['1-800-FLOWERS'],
    ['*55'],
    ['#77'],
  ])('%s', (number) => {
    for (const text of [number, `Call ${number}.`, `Police: ${number}, or the fire department`, `(${number})`]) {
      expect(found(text)).toEqual([number]);
    }
  });

  it('each of several', () => {
    expect(found('Call 413-555-0140 or 413-555-0141/413-555-0142.')).toEqual([
      '413-555-0140',
      '413-555-0141',
      '413-555-0142',
    ]);
  });

  it('with an extension, or right behind a name', () => {
    expect(found('Ware-413-555-0130x12, Springfield:413-555-0131 ext. 4')).toEqual(['413-555-0130', '413-555-0131']);
  });

  it('short ones where somebody is told to call them', () => {
    expect(found('TTY users may dial 711. Police: 117. Ambulance 144')).toEqual(['711', '117', '144']);
  });
});

describe('what is no number to call is none', () => {
  it.each([
    ['the number that is out', 'Call 911. Do not dial 911 to test it.'],
    ['a date', 'On 2026-03-02, 03/02/2026 or 02.03.2026'],
    ['a time', 'at 2026-03-02T14:05:00-05:00, 14:05:00, 13.03.2025 10:15:06'],
    ['a coordinate', 'Lat: 55.300, Lon: -134.900; 42.3481,-82.9314'],
    ['an address of the web', 'https://springfield.example/2026/4135550130'],
    ['an identifier', 'NYZ026413555013099 and SPR4135550130'],
    ['a count', 'About 120 people; room 314'],
  ])('%s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });
});

it('they come with the words around them', () => {
  const long = 'a '.repeat(100);
  const [only] = findNumbers(`${long}the duty officer at\n413-555-0130 (media only) ${long}`);
  expect(only?.surroundings).toMatch(/^….*the duty officer at 413-555-0130 \(media only\) .*…$/);
  expect(only?.surroundings.length).toBeLessThan(150);
});

it.each(['1'.repeat(100_000), '1-'.repeat(50_000), '+1 '.repeat(30_000), '(((('.repeat(20_000)])(
  'digits without end are read in one go',
  (text) => {
    expect(found(text).length).toBeLessThan(text.length);
  },
);
