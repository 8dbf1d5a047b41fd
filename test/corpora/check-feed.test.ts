import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFeed } from '../../src/publish/check-feed.js';
import { doubtsNumber } from '../../src/publish/doubts-number.js';
import { printable } from '../../src/publish/printable.js';
import { shownValue } from '../../src/publish/shown-value.js';
import { feedText } from '../fixtures/feeds.js';
import { saidEverywhere } from '../fixtures/said-everywhere.js';
import { sharedBytes, sharedNames, sharedText } from '../helpers/shared.js';

const nowMs = Date.parse('2026-03-02T14:10:00-05:00');
const check = (text: string, previous?: string) => checkFeed(text, { nowMs, previous, doubtsNumber });

const strings: readonly string[] = JSON.parse(sharedText('corpora/blns/blns.json'));
const payloads = sharedText('corpora/payloadbox/xss-payload-list.txt').split('\n');

it('the article’s feed has no error, and one warning: where its numbers are from stands beside none of them', () => {
  const text = readFileSync(new URL('../../public/feeds/massachusetts-911-2024-06-18.json', import.meta.url), 'utf8');
  const { findings } = checkFeed(text, { nowMs: Date.parse('2024-06-18T12:05:00-04:00'), doubtsNumber });
  expect(findings).toEqual([
    { severity: 'warning', rule: 'no-source', pointer: '/contacts', message: expect.any(String) },
  ]);
});

describe.each([
  ['the big list of naughty strings', strings, 500],
  ['the markup injections', payloads, 6600],
])('%s', (_what, list, least) => {
  it('are whole', () => {
    expect(list.length).toBeGreaterThan(least);
  });

  // All fifty places of a feed have the words: of six thousand injections that differ by a letter, a sixth will do.
  it('give findings, never a throw', { timeout: 60_000 }, () => {
    for (const words of list.filter((_words, index) => list.length < 1000 || index % 6 === 0)) {
      const { feed, findings } = check(saidEverywhere(words));
      expect(feed?.headline).toBe('911 is down in Springfield');
      expect(findings.length).toBeGreaterThan(0);
    }
  });

  it('are printed on one line that steers nothing', () => {
    for (const words of list) {
      expect(printable(words)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect([...shownValue(words)].length).toBeLessThanOrEqual(60);
    }
  });
});

it('of the markup injections that are tags, each is told as HTML', () => {
  const tags = payloads.filter((words) => /^<\w+[^<>]*>$/.test(words) && !/[\p{C}]/u.test(words));
  expect(tags.length).toBeGreaterThan(150);
  const missed = tags.filter((summary) => {
    const { findings } = check(feedText({ summary }));
    return !findings.some(({ rule, pointer }) => rule === 'markup-in-text' && pointer === '/summary');
  });
  expect(missed).toEqual([]);
});

describe.each(['test_parsing', 'test_transform'])('JSON of %s', (folder) => {
  const path = `corpora/jsontestsuite/${folder}`;
  const names = sharedNames(path);
  const text = (name: string) => new TextDecoder().decode(sharedBytes(`${path}/${name}`));

  it('is whole', () => {
    expect(names.length).toBeGreaterThan(20);
  });

  it('is no feed, and every reason is an error with a name', () => {
    for (const name of names) {
      const { feed, findings } = check(text(name), text(name));
      expect([name, feed, findings.some(({ severity }) => severity === 'error')]).toEqual([name, undefined, true]);
    }
  });

  it('within a feed leaves a feed or an error', () => {
    for (const name of names) {
      for (const fields of [
        { summary: 'here' },
        { contacts: ['here'] },
        { label: { en: 'here' } },
        { unknown: 'here' },
      ]) {
        const { feed, findings } = check(feedText(fields).replace('"here"', () => text(name)));
        expect([name, Boolean(feed) || findings.some(({ severity }) => severity === 'error')]).toEqual([name, true]);
      }
    }
  });
});

it('of the real alerts, none is taken for a call to test, and those that say not to are heard right', () => {
  const alerts: readonly { readonly id: string; readonly text: string }[] = JSON.parse(
    sharedText('samples/outages/alert-texts.json'),
  );
  expect(alerts.length).toBeGreaterThan(10);
  expect(alerts.some(({ text }) => text.includes('Do not call just to check'))).toBe(true);
  const told = alerts.flatMap(({ id, text }) =>
    check(feedText({ alerts: [{ text, issuer: 'Police' }] }))
      .findings.filter(({ pointer }) => pointer?.startsWith('/alerts'))
      .map(({ rule }) => `${id} ${rule}`),
  );
  // An estimate of repair stands in one of them, as a term; nobody knew the time.
  expect(told).toEqual(['boone-2019 repair-estimate']);
});

describe('of the numbers that were published in real outages', () => {
  const lists: Readonly<Record<string, { readonly rows: readonly (readonly string[])[] }>> = JSON.parse(
    sharedText('samples/outages/number-lists.json'),
  );
  const numbersOf = (isWanted: (name: string) => boolean) =>
    Object.entries(lists)
      .filter(([name]) => isWanted(name))
      .flatMap(([, { rows }]) => rows.flat().flatMap((cell) => cell.match(/\b\d{3}-\d{3}-\d{4}\b/g) ?? []));
  const doubted = (numbers: readonly string[]) =>
    numbers.filter((number) => doubtsNumber(`+1${number.replaceAll('-', '')}`));

  it('none of a right list is doubted', () => {
    const numbers = numbersOf((name) => !name.endsWith('WRONG'));
    expect(numbers.length).toBeGreaterThan(20);
    expect(doubted(numbers)).toEqual([]);
  });

  it('those whose area code was garbled are, though they have the form of one', () => {
    expect(doubted(numbersOf((name) => name.endsWith('WRONG'))).map((number) => number.slice(0, 3))).toEqual(
      expect.arrayContaining(['987', '988']),
    );
  });
});
