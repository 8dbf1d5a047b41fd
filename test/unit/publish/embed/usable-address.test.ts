import { describe, expect, it } from 'vitest';
import { usableAddress } from '../../../../src/publish/embed/usable-address.js';

describe('an address may stand in embed code', () => {
  it.each([
    ['on https', 'https://outage.news.example/feeds/now.json'],
    ['within the same site', '/feeds/now.json'],
    ['beside the page', 'feeds/now.json'],
    ['of the machine that one sits at', 'http://localhost:5173/feeds/now.json'],
    ['the same by its number', 'http://127.0.0.1:8080/v1/'],
  ])('%s', (_what, address) => {
    expect(usableAddress(` ${address}\n`)).toBe(address);
  });

  it('with what HTML or a header could stumble over written in percent', () => {
    expect(usableAddress("https://news.example/a'b|ä")).toBe('https://news.example/a%27b|%C3%A4'.replace('%27', "'"));
  });
});

describe('an address may not', () => {
  it.each([
    ['on http, which no page on https loads', 'http://outage.news.example/now.json'],
    ['a script', 'javascript:alert(1)'],
    ['a script in other letters', ' JavaScript:alert(1)'],
    ['data', 'data:application/json,{}'],
    ['a file', 'file:///tmp/now.json'],
    ['on the page’s own protocol, which may be http', '//news.example/now.json'],
    ['the same with other slashes', '\\\\news.example\\now.json'],
    ['with a password', 'https://name:word@news.example/now.json'],
    ['of another site that begins like one’s own machine', 'http://localhost.news.example/now.json'],
    ['two in one', 'https://a.example/now.json https://b.example/now.json'],
    ['with a quote', 'https://news.example/"onload='],
    ['without a host', 'https://'],
    ['with one slash', 'https:/news.example/now.json'],
    ['nothing', ' '],
  ])('%s', (_what, address) => {
    expect(usableAddress(address)).toBeUndefined();
  });
});
