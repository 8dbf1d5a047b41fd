import { describe, expect, it } from 'vitest';
import { readSigned } from '../../../src/feed/signed-feed.js';
import { feedText, fullFeed } from '../../fixtures/feeds.js';
import { encoded, HEADER } from '../../fixtures/signing.js';

const entry = { protected: encoded(HEADER), signature: 'AAAA' };
const documentOf = (payload: unknown, ...signatures: unknown[]) => JSON.stringify({ payload, signatures });

describe('a signed feed', () => {
  it.each([
    ['the smallest', feedText()],
    ['the largest', JSON.stringify(fullFeed(), null, 2)],
    ['one in Windows’ lines', feedText().replace(/,/g, ',\r\n')],
    ['one with everything that is escaped', JSON.stringify({ text: '"\\/\b\f\n\r\t\u2028\ufffd🚒":"payload":' })],
    ['nothing', ''],
  ])('gives its payload as it was: %s', (_what, payload) => {
    expect(readSigned(documentOf(payload, entry))).toEqual({ payload, signatures: [entry] });
  });

  it('keeps of its signatures those of the one kind that is taken', () => {
    const others = [encoded({ ...HEADER, alg: 'none' }), '', '!', 'AAAA'].map((header) => ({
      ...entry,
      protected: header,
    }));
    expect(readSigned(documentOf('x', ...others, entry, entry))?.signatures).toEqual([entry, entry]);
  });

  it('has ten signatures at most', () => {
    expect(readSigned(documentOf('x', ...Array(10).fill(entry)))?.signatures).toHaveLength(10);
    const eleven = documentOf('x', ...Array(11).fill(entry));
    expect(readSigned(eleven)).toEqual({ payload: eleven, signatures: [] });
  });
});

describe('no signed feed', () => {
  it.each([
    ['a plain one', feedText()],
    [
      'a plain one with a payload somewhere',
      JSON.stringify({ ...JSON.parse(feedText()), payload: 'x', signatures: [entry] }),
    ],
    ['HTML', '<!doctype html>{"payload":'],
    ['a list', `[${documentOf('x', entry)}]`],
    ['nothing', ''],
    ['half a document', documentOf(feedText(), entry).slice(0, 60)],
  ])('is %s', (_what, text) => {
    expect(readSigned(text)).toBeUndefined();
  });

  it('is one that is nearly of its form: that is its own payload, and nobody signed it', () => {
    const text = JSON.stringify({ payload: feedText(), ...entry });
    expect(readSigned(text)).toEqual({ payload: text, signatures: [] });
  });
});

it('a megabyte of quotes and backslashes is read in one go', () => {
  const payload = '"\\'.repeat(200_000);
  expect(readSigned(documentOf(payload, entry))?.payload).toBe(payload);
  expect(readSigned(`{"payload":"${'\\"'.repeat(400_000)}`)).toBeUndefined();
});
