import { expect, it } from 'vitest';
import { originRate } from '../../bench/load/origin-rate.js';
import { toldAgeSeconds } from '../../bench/load/told-age.js';
import { stoppingAll } from '../../bench/stopping-all.js';

const asked = (atSeconds: number, path = '/feed') => {
  const rest = { connection: '1', protocol: 'HTTP/1.1', method: 'GET', status: 200 };
  return { atSeconds, path, ...rest };
};

it('what was asked for before, after, or at another path is not counted', () => {
  const log = [asked(9), asked(10), asked(14.9), asked(12, '/script'), asked(15)];
  expect(originRate(log, '/feed', 10, 5)).toBe(2 / 5);
});

it.each([
  ['Last updated: 2:38 PM (3 minutes ago)', 180],
  ['Last updated: 2:38 PM (1 minute ago)', 60],
  ['Last updated: 2:38 PM (2 hours ago)', 7200],
  ['Last updated: 2:38 PM (now)', 0],
])('%s is %i seconds', (sentence, seconds) => {
  expect(toldAgeSeconds(sentence)).toBe(seconds);
});

it('all that was started is stopped, the last first, though what used it failed', async () => {
  const stopped: string[] = [];
  const used = stoppingAll(async (keep) => {
    keep({ stop: () => stopped.push('first') });
    keep({ close: async () => stopped.push('second') });
    throw new Error('in use');
  });
  await expect(used).rejects.toThrow('in use');
  expect(stopped).toEqual(['second', 'first']);
});
