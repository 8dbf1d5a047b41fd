import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/feed/parse-feed.js';
import { feedText } from '../fixtures/feeds.js';
import { sharedBytes, sharedNames } from '../helpers/shared.js';

const text = (path: string) => new TextDecoder().decode(sharedBytes(path));
const HOLE = '"here"';

describe.each(['test_parsing', 'test_transform'])('%s', (folder) => {
  const path = `corpora/jsontestsuite/${folder}`;
  const names = sharedNames(path);

  it('is whole', () => {
    expect(names.length).toBeGreaterThan(20);
  });

  it.each(names)('%s is no feed, and says why', (name) => {
    const got = parseFeed(text(`${path}/${name}`));
    const reasons = ['not-json', 'not-an-object', 'missing-field'];
    expect(reasons).toContain('problem' in got ? got.problem.name : got);
  });

  it.each(names)('%s within a feed leaves a feed or a named problem', (name) => {
    const inner = text(`${path}/${name}`);
    for (const fields of [
      { summary: 'here' },
      { contacts: ['here'] },
      { label: { en: 'here' } },
      { unknown: 'here' },
    ]) {
      const got = parseFeed(feedText(fields).replace(HOLE, () => inner));
      if ('problem' in got) expect(got.problem.name).toBe('not-json');
      else expect(got.feed.headline).toBe('911 is down in Springfield');
    }
  });
});

it('what has to be refused as JSON is', () => {
  const path = 'corpora/jsontestsuite/test_parsing';
  const taken = sharedNames(path)
    .filter((name) => name.startsWith('n_'))
    .filter((name) => {
      const got = parseFeed(text(`${path}/${name}`));
      return !('problem' in got) || got.problem.name !== 'not-json';
    });
  // A byte order mark before nothing, as Windows editors leave it, is still nothing; with a document behind it, it is taken.
  expect(taken).toEqual([]);
});
