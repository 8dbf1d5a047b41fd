import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_FEED_BYTES, parseFeed } from '../../../src/feed/parse-feed.js';
import { type Checked, checkFeed } from '../../../src/publish/check-feed.js';
import { SOON_MS, templateText, templateWith } from '../../fixtures/feed-template.js';
import { feedText, fullFeed } from '../../fixtures/feeds.js';

const check = (text: string): Checked => checkFeed(text, { nowMs: SOON_MS });
const errors = (text: string) => check(text).findings.filter(({ severity }) => severity === 'error');
const messageOf = (fields: Readonly<Record<string, unknown>>) =>
  errors(templateWith(fields)).map(({ message }) => message);

describe('what it takes is what the banner takes', () => {
  it('a good feed, as parsed', () => {
    const got = parseFeed(templateText);
    expect(check(templateText).feed).toEqual('feed' in got && got.feed);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n', 'not-json'],
    ['no JSON', '{', 'not-json'],
    ['a list', '[]', 'not-an-object'],
    ['more than 1 MiB', ' '.repeat(MAX_FEED_BYTES + 1), 'too-large'],
    [
      'more than 1 MiB in bytes, though not in letters',
      JSON.stringify({ summary: 'é'.repeat(MAX_FEED_BYTES / 2) }),
      'too-large',
    ],
  ])('not %s', (_what, text, rule) => {
    const { feed, findings } = check(text);
    expect([feed, findings.map((finding) => finding.rule)]).toEqual([undefined, [rule]]);
  });

  it('a feed of 1 MiB to the byte', () => {
    const { length } = new TextEncoder().encode(templateText);
    const text = templateText + ' '.repeat(MAX_FEED_BYTES - length);
    expect(new TextEncoder().encode(text)).toHaveLength(MAX_FEED_BYTES);
    expect(check(text).findings).toEqual([]);
    expect(errors(`${text} `)).toMatchObject([{ rule: 'too-large' }]);
  });

  it('a byte order mark is none of its business', () => {
    expect(check(`\ufeff${templateText}`).findings).toEqual([]);
  });

  it('every problem that the parser tells is an error, with its name and place', () => {
    const values = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('', ' ', 'a\u202e', '413-555-013', '2026-02-31', 'http://x', -1),
    );
    const fields = fc.dictionary(fc.constantFrom(...Object.keys(fullFeed())), values);
    fc.assert(
      fc.property(fields, (changed) => {
        const text = JSON.stringify(fullFeed(changed));
        const got = parseFeed(text);
        const problems = 'problem' in got ? [got.problem] : got.problems;
        const { feed, findings } = check(text);
        expect(Boolean(feed)).toBe('feed' in got);
        const told = findings
          .filter(({ severity }) => severity === 'error')
          .map(({ rule, pointer }) => `${rule} ${pointer}`);
        expect(told).toEqual(expect.arrayContaining(problems.map(({ name, pointer }) => `${name} ${pointer}`)));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a finding', () => {
  it('has the value that stands in its place', () => {
    const [finding] = errors(templateWith({ refresh: '30' }));
    expect(finding).toMatchObject({ rule: 'bad-value', pointer: '/refresh', value: '30' });
  });

  it('of something missing has none', () => {
    expect(errors(templateWith({ id: undefined }))).toEqual([
      { severity: 'error', rule: 'missing-field', pointer: '/id', message: expect.any(String) },
    ]);
  });

  it.each([
    [
      'the words that are known',
      { status: 'broken' },
      'one of "none", "unconfirmed", "down", "partial", "restored", "withdrawn"',
    ],
    ['the range', { refresh: 5 }, 'a number from 10 to 3600, without quotes'],
    ['the form of a whole number', { revision: '1' }, 'a whole number from 0 up, without quotes'],
    ['an example', { country: 'usa' }, 'text in quotes, such as "US"'],
    ['the languages of a text', { summary: 5 }, 'words in quotes, or an object of languages'],
    ['a list', { links: 'x' }, 'a list in brackets'],
    ['an object', { publisher: 'x' }, 'an object in braces'],
    [
      'the kind of a number',
      { contacts: [{ area: 'a', numbers: [{ display: '413-555-0130', channel: 'fax' }] }] },
      '"voice", "sms", "tty"',
    ],
  ])('names what to write: %s', (_what, fields, words) => {
    expect(messageOf(fields)[0]).toContain(words);
  });

  it('of a number in a country that can’t be read says what to correct first', () => {
    expect(messageOf({ country: 'usa' })[1]).toContain('The feed’s "country" can’t be read');
  });

  const numbers = (number: unknown, country = 'US') =>
    messageOf({ country, contacts: [{ area: 'a', numbers: [number], source: 'police' }] });

  it.each([
    ['a digit too few', '413-555-013', 'This has 9 digits, and a phone number has 10.'],
    ['a digit too many', '4-413-555-0130', 'This has 11 digits'],
    ['an area code of nobody, with the country’s', '1-011-555-0130', 'No local phone line has this area code'],
    ['letters', '1-800-FLOWERS', 'Write one phone number with digits'],
    ['two in one', '413-555-0130 or 413-555-0131', 'Write one phone number with digits'],
    ['an area code of nobody', '011-555-0130', 'No local phone line has this area code'],
    [
      'another number behind it',
      { display: '413-555-0130', dial: '+14135550131' },
      '"display" and "dial" are different numbers.',
    ],
    [
      'blanks in what is dialled',
      { display: '413-555-0130', dial: '+1 413 555 0130' },
      '"dial" is a plus sign and digits',
    ],
    ['null for what is dialled', { display: '413-555-0130', dial: null }, '"dial" has to be text in quotes'],
    ['a number for what is dialled', { display: '413-555-0130', dial: 14135550130 }, '"dial" has to be text in quotes'],
  ])('says why a number is none: %s', (_what, number, words) => {
    expect(numbers(number)).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    ['without what is dialled', '030 123456', 'Outside North America a number needs "dial"'],
    [
      'of another continent',
      { display: '413-555-0130', dial: '+14135550130' },
      '+14135550130 is no number that a phone in DE calls',
    ],
  ])('says why a number elsewhere is none: %s', (_what, number, words) => {
    expect(numbers(number, 'DE')).toEqual([expect.stringContaining(words)]);
  });
});

it('a judge of numbers is heard only if one is given', () => {
  const text = templateWith({ contacts: [{ area: 'a', numbers: ['413-555-0130'], source: 'police' }] });
  const doubts = checkFeed(text, { nowMs: SOON_MS, doubtsNumber: (dial) => `Really ${dial}?` }).findings;
  expect(doubts).toEqual([expect.objectContaining({ rule: 'doubtful-number', value: '413-555-0130' })]);
  expect(doubts[0]!.message).toContain('Really +14135550130?');
  expect(check(text).findings).toEqual([]);
});

it('a feed before it that can’t be read is passed over', () => {
  for (const previous of ['', '{', '[]', '{}']) {
    expect(checkFeed(templateText, { nowMs: SOON_MS, previous }).findings).toEqual([]);
  }
});

it('brackets without end are no reason to throw', () => {
  for (const text of [
    '['.repeat(500_000),
    feedText({ summary: 'here' }).replace('"here"', '['.repeat(9000) + ']'.repeat(9000)),
  ]) {
    expect(() => check(text)).not.toThrow();
  }
});

it('five thousand contacts, each with a slip, are read in one go', () => {
  const contacts = Array.from({ length: 5000 }, (_, index) => ({ area: `a ${index}`, numbers: ['413-555-013'] }));
  expect(errors(templateWith({ contacts }))).toHaveLength(5000);
});

it('the judge of numbers is in no file that the rules import by themselves', () => {
  const read = (name: string) => readFileSync(new URL(`../../../src/publish/${name}`, import.meta.url), 'utf8');
  for (const name of ['check-feed.ts', 'rules/doubtful-number.ts', 'rule.ts'])
    expect(read(name)).not.toContain('doubts-number');
});

it.each([
  '[',
  '\n',
  '<a ',
  '<a',
  '*',
  '** ',
  '\n- ',
  '`',
  '_',
  ' ',
  '9',
  '413-',
  'call ',
  'call 911 ',
  '.',
  'by ',
  'expect ',
  '&',
  'state ',
  '[a](x',
  'should fix ',
  'see if ',
  '9-1-',
  'x',
])('a feed full of %j is read to its end', (words) => {
  const summary = words.repeat(Math.floor(900_000 / JSON.stringify(words).length));
  expect(check(templateWith({ summary, [`a${summary.slice(0, 50_000)}`]: 1 })).findings).toBeInstanceOf(Array);
});
