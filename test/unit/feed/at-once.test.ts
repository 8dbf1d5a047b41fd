import { expect, it } from 'vitest';
import { atOnce } from '../../../src/feed/at-once.js';
import { parseFeed, parseFeedInSteps } from '../../../src/feed/parse-feed.js';
import { fullFeed } from '../../fixtures/feeds.js';
import { withContacts } from '../../fixtures/many-contacts.js';

it('what is done in steps comes to the same at once', () => {
  function* steps() {
    yield;
    yield;
    return 'done';
  }
  expect(atOnce(steps())).toBe('done');
});

it('a feed is read with a step after each contact at least, to the same end', () => {
  const text = JSON.stringify(withContacts(fullFeed(), 40));
  const steps = parseFeedInSteps(text);
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count++;
  expect(count).toBeGreaterThanOrEqual(40);
  expect(step.value).toEqual(parseFeed(text));
  expect(step.value).toHaveProperty('feed');
});
