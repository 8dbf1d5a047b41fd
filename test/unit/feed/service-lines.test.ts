import { expect, it } from 'vitest';
import { parseFeed } from '../../../src/feed/parse-feed.js';
import { serviceLines, textSentence } from '../../../src/feed/service-lines.js';
import { feedText } from '../../fixtures/feeds.js';

function linesOf(fields: Readonly<Record<string, unknown>>) {
  const got = parseFeed(feedText(fields));
  if ('problem' in got) throw new Error(got.problem.message);
  return serviceLines(got.feed).map((line) => [line.channel, line.state, textSentence(line)]);
}

it('whether a text gets through comes first', () => {
  const services = [
    { state: 'down', channel: 'voice' },
    { state: 'working', channel: 'text' },
  ];
  expect(linesOf({ services })).toEqual([
    ['text', 'working', 'textWorks'],
    ['voice', 'down', undefined],
  ]);
});

it('that nobody knows is said too, as long as the outage is on', () => {
  expect(linesOf({})).toEqual([['text', 'unknown', 'textUnknown']]);
  expect(linesOf({ status: 'restored' })).toEqual([]);
});

it.each([
  ['fails at times', { state: 'intermittent', channel: 'text' }],
  ['is one carrier’s', { state: 'down', channel: 'text', carrier: 'One Mobile' }],
])('of a text line that %s, one sentence doesn’t say it all', (_what, service) => {
  expect(linesOf({ services: [service] })[0]?.[2]).toBe(undefined);
});
