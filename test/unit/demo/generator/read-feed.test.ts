import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../../demo/generator/read-feed.js';
import { feedText } from '../../../fixtures/feeds.js';
import { nobody, serve } from '../../../helpers/serve.js';

const never = new AbortController().signal;

const answering = async (text: string | Uint8Array, status = 200) =>
  readFeed(await serve((_request, response) => response.writeHead(status).end(text)), never);

it('gives the feed, and nothing to say, where all is as it should be', async () => {
  const got = await answering(feedText({ updated: new Date().toISOString() }));
  expect(got.feed?.id).toBe('springfield-911-2026-03');
  expect(got.lead).toBeUndefined();
  expect(got.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('gives the feed, and what is left out of it, in words', async () => {
  const got = await answering(feedText({ links: [{ text: 'a', url: 'javascript:alert(1)' }] }));
  expect(got.feed).toBeDefined();
  expect(got.lead).toContain('Tell the owner');
  const errors = got.findings.filter(({ severity }) => severity === 'error');
  expect(errors).toMatchObject([{ rule: 'bad-url', pointer: '/links/0/url' }]);
});

describe('gives no feed, and why, in words', () => {
  it.each([
    ['no JSON', '<!doctype html>', 200, /Ask the owner to mend it/, 'not-json'],
    ['a field is missing', '{"format": "outage-feed/1"}', 200, /Ask the owner to mend it/, 'missing-field'],
    ['an error', '', 404, /answers with an error \(404\)/, undefined],
    ['too large', ' '.repeat(1_048_577), 200, /too large/, undefined],
  ])('%s', async (_what, text, status, lead, finding) => {
    const got = await answering(text, status);
    expect(got.feed).toBeUndefined();
    expect(got.lead).toMatch(lead);
    if (finding) expect(got.findings[0]?.rule).toBe(finding);
    else expect(got.findings).toEqual([]);
  });

  it('nobody there', async () => {
    expect((await readFeed(await nobody(), never)).lead).toContain('can not reach this address');
  });
});

it('is given up when another address is asked for', async () => {
  const other = new AbortController();
  const reading = readFeed(await serve(() => other.abort()), other.signal);
  await expect(reading).rejects.toThrow();
});
