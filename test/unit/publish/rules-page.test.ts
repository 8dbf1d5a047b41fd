import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/publish/answer.js';
import { answerRules } from '../../../src/publish/answer-rules.js';
import { checkAnswer } from '../../../src/publish/check-answer.js';
import { checkFeed } from '../../../src/publish/check-feed.js';
import { documentRules } from '../../../src/publish/document-rules.js';
import { doubtsNumber } from '../../../src/publish/doubts-number.js';
import { feedRules } from '../../../src/publish/feed-rules.js';
import { readingRules } from '../../../src/publish/reading-rules.js';
import { SOON_MS, templateText, templateWith } from '../../fixtures/feed-template.js';

const page = readFileSync(new URL('../../../demo/docs/rules.md', import.meta.url), 'utf8');

/** A rule of the page, from its heading to the next one. */
interface Section {
  readonly name: string;
  readonly severity: string;
  readonly text: string;
  readonly blocks: readonly (readonly [info: string, text: string])[];
}

const blocksOf = (text: string) =>
  [...text.matchAll(/^```([^\n]*)\n(.*?)```$/gms)].map(([, info, inner]) => [info!, inner!] as const);

const sections: readonly Section[] = page
  .split(/^###? /m)
  .slice(1)
  .flatMap((text) => {
    const [, name, severity] = /^`([\w-]+)`\n\n(?:An|A) (error|warning)\. /.exec(text) ?? [];
    return name ? [{ name, severity: severity!, text, blocks: blocksOf(text) }] : [];
  });

const readings = Object.keys(readingRules).map((name) => [name, 'error'] as const);
const others = Object.entries({ ...documentRules, ...feedRules, ...answerRules }).map(
  ([name, { severity }]) => [name, severity] as const,
);

/** A text as it stands, or the template with the fields that an example has. Of fields that stand twice, both stay. */
function exampleText(info: string, text: string): string {
  if (info === 'text') return text;
  const fields = text.trim().replace(/^\{|\}$/g, '');
  const names = Object.keys(JSON.parse(text));
  const rest = templateWith(Object.fromEntries(names.map((name) => [name, undefined])))
    .trim()
    .slice(1);
  return `{${fields},${rest}`;
}

const headersOf = (text: string) =>
  Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => /^([\w-]+): ?(.*)$/.exec(line)!.slice(1) as [string, string]),
  );

const answer = headersOf(blocksOf(page).find(([info]) => info === 'http answer')![1]);

function answerWith(text: string): Answer {
  const all = { ...answer, ...headersOf(text) };
  const named = Object.entries(all).filter(([, value]) => value);
  const headers = Object.fromEntries(named.map(([name, value]) => [name.toLowerCase(), value]));
  const url = 'https://outage.news.example/feeds/now.json';
  return { url, finalUrl: url, headers, bodyBytes: 900, nowMs: SOON_MS };
}

/** The names of the rules that have something to say of an example. */
function told({ blocks }: Section, index: number): string[] {
  const previous = blocks.find(([info]) => info === 'json previous');
  const [info = '', text = ''] = blocks.filter(([name]) => name !== 'json previous')[index] ?? [];
  if (info === 'http') return checkAnswer(answerWith(text)).map(({ rule }) => rule);
  const before = previous && exampleText(...previous);
  return checkFeed(exampleText(info, text), { nowMs: SOON_MS, previous: before, doubtsNumber }).findings.map(
    ({ rule }) => rule,
  );
}

it('the page has every rule, each with its severity, and no other', () => {
  expect(sections.map(({ name, severity }) => [name, severity]).sort()).toEqual([...readings, ...others].sort());
});

it('every name stands for one rule', () => {
  const names = sections.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe('every rule has its reason, and a bad and a good example', () => {
  it.each(sections)('$name', ({ text }) => {
    expect(text).toMatch(/\n\nWhy: .+\n\n(After:\n\n```json previous\n.+?```\n\n)?Bad:.+?\n\nGood:.+/s);
  });
});

const tried = sections.filter(({ blocks }) => blocks.length);

it('most examples can be tried', () => {
  expect(tried.length).toBeGreaterThan(45);
});

describe('an example is what its rule says', () => {
  it.each(tried)('$name has something to say of the bad one', (section) => {
    expect(told(section, 0)).toContain(section.name);
  });

  it.each(tried)('no rule has anything to say of the good one of $name', (section) => {
    expect(told(section, 1)).toEqual([]);
  });
});

it('no rule has anything to say of the README’s template', () => {
  expect(checkFeed(templateText, { nowMs: SOON_MS, doubtsNumber }).findings).toEqual([]);
});
