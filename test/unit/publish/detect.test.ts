import { expect, it } from 'vitest';
import { detect } from '../../../src/publish/detect.js';
import { capText, incident, nwsFields, nwsText, statuspageText } from '../../fixtures/alerts.js';
import { feedText } from '../../fixtures/feeds.js';

it.each([
  ['cap', 'XML', capText()],
  ['cap', 'XML behind a byte order mark and blanks', `\ufeff\n ${capText()}`],
  ['nws', 'a collection', nwsText(nwsFields())],
  ['nws', 'a collection behind a byte order mark', `\ufeff${nwsText(nwsFields())}`],
  ['nws', 'an empty collection', nwsText()],
  ['nws', 'one alert', JSON.stringify({ type: 'Feature', properties: nwsFields() })],
  ['nws', 'one alert as JSON-LD', JSON.stringify(nwsFields())],
  ['nws', 'a collection as JSON-LD', JSON.stringify({ '@graph': [nwsFields()] })],
  ['statuspage', 'a summary', statuspageText()],
  ['statuspage', 'a summary without incidents', statuspageText([])],
  ['statuspage', 'a list of incidents without the page', JSON.stringify({ incidents: [incident()] })],
  ['statuspage', 'one incident', JSON.stringify({ page: {}, incident: incident() })],
  ['statuspage', 'a page’s status alone', JSON.stringify({ page: {}, status: {} })],
] as const)('%s is known by its shape: %s', (format, _what, text) => {
  expect(detect(text)).toBe(format);
});

it.each([
  ['nothing', ''],
  ['words', '911 is down'],
  ['half of a document', nwsText(nwsFields()).slice(0, 90)],
  ['a list', '[]'],
  ['a value', 'null'],
  ['an empty object', '{}'],
  ['an outage feed', feedText()],
  ['brackets without end', '['.repeat(500_000)],
])('%s is none of them', (_what, text) => {
  expect(detect(text)).toBeUndefined();
});
