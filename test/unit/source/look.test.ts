import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { type Look, look } from '../../../src/source/look.js';
import { feedText } from '../../fixtures/feeds.js';
import { serve } from '../../helpers/serve.js';

type Answer = readonly [status: number, body: string];

const good: Answer = [200, feedText()];
const other: Answer = [200, feedText({ revision: 2 })];
const failing: Answer = [500, ''];
const refused: Answer = [200, '<!doctype html>'];
const empty: Answer = [200, ''];

const options = (signal = new AbortController().signal) => ({ fetch, signal, deadlineMs: 60_000 });

/** A look at addresses with these answers: what it brought, and which it asked, by their place. */
async function looked(answers: readonly Answer[], last?: Look) {
  const asked: number[] = [];
  const origin = await serve(({ url }, response) => {
    const place = Number(url!.slice(1));
    asked.push(place);
    response.writeHead(answers[place]![0]).end(answers[place]![1]);
  });
  const addresses = answers.map((_answer, place) => `${origin}/${place}`);
  return { news: await look(addresses, last, options()), asked };
}

describe('spares', () => {
  it.each<[string, Answer[], number, number[]]>([
    ['are left alone while the first is good', [good, other], 1, [0]],
    ['are asked when the first fails', [failing, other], 2, [0, 1]],
    ['are asked when the first is refused', [refused, other], 2, [0, 1]],
    ['are asked when the first is empty', [empty, other], 2, [0, 1]],
    ['are asked in turn', [failing, refused, good, other], 1, [0, 1, 2]],
  ])('%s', async (_what, answers, revision, places) => {
    const { news, asked } = await looked(answers);
    expect(news).toMatchObject({ feed: { revision }, problems: [] });
    expect(asked).toEqual(places);
  });

  it('are not asked once the look is ended', async () => {
    const outside = new AbortController();
    const asked: string[] = [];
    const hang: RequestListener = ({ url }) => {
      asked.push(url!);
      outside.abort();
    };
    const origin = await serve(hang);
    const news = await look([`${origin}/first`, `${origin}/spare`], undefined, options(outside.signal));
    expect(news).toMatchObject({ problem: { name: 'unreachable' } });
    expect(asked).toEqual(['/first']);
  });
});

describe('the same text as last time', () => {
  it('gives back the very same feed', async () => {
    const { news: first } = await looked([good]);
    expect((await looked([good], first)).news).toBe(first);
  });

  it('also from a spare', async () => {
    const { news: first } = await looked([good]);
    expect((await looked([failing, good], first)).news).toBe(first);
  });

  it('but another text is read', async () => {
    const { news: first } = await looked([good]);
    expect((await looked([other], first)).news).toMatchObject({ feed: { revision: 2 }, text: other[1] });
  });
});

describe('with no good answer', () => {
  it.each<[string, Answer[]]>([
    ['http-status', [failing, refused, empty]],
    ['not-json', [refused, failing]],
    ['empty', [empty, failing]],
  ])('the problem is that of the first address: %s', async (name, answers) => {
    const { news, asked } = await looked(answers);
    expect(news).toMatchObject({ problem: { name } });
    expect(asked).toHaveLength(answers.length);
  });

  it('nor an address, that is the problem', async () => {
    expect(await look([], undefined, options())).toMatchObject({ problem: { name: 'no-address' } });
  });
});
