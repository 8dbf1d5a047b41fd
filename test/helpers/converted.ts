import { expect } from 'vitest';
import { parseFeed } from '../../src/feed/parse-feed.js';
import type { Converted, ConvertOptions } from '../../src/publish/convert/conversion.js';
import { convert } from '../../src/publish/convert.js';

/** Some minutes after the alerts of the fixtures. */
export const NOW_MS = Date.parse('2026-03-02T14:20:00-05:00');

/** What became of an alert, which has to be a feed that the banner takes without a word. */
export function converted(text: string, options: Partial<ConvertOptions> = {}): Converted {
  const got = convert(text, { nowMs: NOW_MS, ...options });
  if ('problem' in got) throw new Error(`${got.problem.name}: ${got.problem.message}`);
  const parsed = parseFeed(JSON.stringify(got.feed));
  expect('problem' in parsed ? parsed.problem : parsed.problems).toEqual([]);
  expect(got.feed.contacts).toEqual([]);
  return got;
}

/** The one reason why there is nothing. */
export function refusedAs(text: string, options: Partial<ConvertOptions> = {}) {
  const got = convert(text, { nowMs: NOW_MS, ...options });
  if ('problem' in got) return got.problem;
  throw new Error('This was converted.');
}

/** The names of what the editor is told. */
export const remarkNames = ({ remarks }: Converted): string[] => remarks.map(({ name }) => name);
