import { describe, expect, it } from 'vitest';
import { usual } from '../../../../demo/generator/choices.js';
import { ownNumber } from '../../../../demo/generator/own-number.js';
import { parseFeed } from '../../../../src/feed/parse-feed.js';
import { isFailure } from '../../../../src/feed/problem.js';
import { feedText } from '../../../fixtures/feeds.js';

const of = (name: string, number: string) => ({ ...usual, name, number });

function feedOf(fields: Readonly<Record<string, unknown>>) {
  const got = parseFeed(feedText(fields));
  if (isFailure(got)) throw new Error(got.problem.message);
  return got.feed;
}

it('a name and a number are the attribute, and what will be dialled', () => {
  expect(ownNumber(of(' Ware police ', '(413) 555-0130'))).toEqual({
    local: 'Ware police: (413) 555-0130',
    link: 'tel:+14135550130',
  });
});

it('without both there is no attribute, and it says what is missing', () => {
  expect(ownNumber(of('', ''))).toEqual({});
  expect(ownNumber(of('Ware police', ''))).toEqual({ numberError: expect.stringContaining('Fill in the number') });
  expect(ownNumber(of('', '413-555-0130'))).toEqual({
    link: 'tel:+14135550130',
    nameError: expect.stringContaining('Say whose number it is'),
  });
});

describe('a slip of the pen stays out of the code', () => {
  it.each(['413-555-013', '413-555-01300', '555-0130', '911', 'call us', '413-555-0130: day'])('%s', (number) => {
    const got = ownNumber(of('Ware police', number));
    expect(got.local).toBeUndefined();
    expect(got.numberError).toContain('not a whole number');
  });
});

it('goes by the feed: what is no link by the rule of its country is text, and said so', () => {
  const got = ownNumber(of('Rathaus', '030 1234567'), feedOf({ country: 'DE', service: '112' }));
  expect(got).toEqual({ local: 'Rathaus: 030 1234567', numberNote: expect.stringContaining('can not dial') });
});

it('is checked as for an outage, on a calm day as well', () => {
  expect(ownNumber(of('Ware police', '413-555-0130'), feedOf({ status: 'none' })).link).toBe('tel:+14135550130');
});
