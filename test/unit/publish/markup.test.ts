import { expect, it } from 'vitest';
import { htmlOf, joined, lines, markup } from '../../../src/publish/markup.js';

it.each([
  ['an element', '<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  ['an end of an attribute', '" onclick="alert(1)', '&quot; onclick=&quot;alert(1)'],
  ['an entity', '&lt;b&gt;', '&amp;lt;b&amp;gt;'],
  ['a list', ['<', '>'], '&lt;&gt;'],
  ['a number', 1, '1'],
  ['what looks like markup, read from outside', JSON.parse('{"html":"<b>","Symbol(html)":"<b>"}'), '[object Object]'],
  ['nothing', undefined, ''],
  ['nothing, as a condition leaves it', false, ''],
])('%s is text', (_what, value, html) => {
  expect(htmlOf(markup`<p title="${value}">${value}</p>`)).toBe(`<p title="${html}">${html}</p>`);
});

it('markup stands in markup as it is', () => {
  expect(htmlOf(markup`<p>${markup`<b>${'<'}</b>`}</p>`)).toBe('<p><b>&lt;</b></p>');
});

it('lines and lists leave out what is nothing', () => {
  expect(htmlOf(lines([markup`<p>`, undefined, false, '', markup`</p>`]))).toBe('<p>\n</p>');
  expect(htmlOf(joined([undefined, '<', markup`<b>`], ' & '))).toBe('&lt; &amp; <b>');
});
