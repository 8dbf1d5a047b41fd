import { describe, expect, it } from 'vitest';
import { incident, statuspageText, update } from '../../../fixtures/alerts.js';
import { converted, refusedAs, remarkNames } from '../../../helpers/converted.js';

const one = (fields = {}, page = {}) => converted(statuspageText([incident(fields)], page));

it('an incident becomes a draft, its updates the timeline', () => {
  expect(one().feed).toEqual({
    format: 'outage-feed/1',
    id: 'i1',
    revision: 1,
    updated: '2026-03-02T19:05:00.000Z',
    status: 'unconfirmed',
    headline: '911 calls do not go through',
    affected: 'Springfield 911',
    startedAt: '2026-03-02T18:55:00.000Z',
    sources: [{ id: 'page', name: 'Springfield 911', url: 'https://stspg.example/i1' }],
    contacts: [],
    timeline: [{ time: '2026-03-02T19:05:00.000Z', text: 'We are looking into it.', source: 'page' }],
  });
});

it('a resolved incident of 911 is restored since then', () => {
  const resolved = { status: 'resolved', resolved_at: '2026-03-02T19:10:00.000Z' };
  expect(one(resolved).feed).toMatchObject({ status: 'restored', restoredAt: '2026-03-02T19:10:00.000Z' });
  expect(one({ ...resolved, name: 'Mail is late' }).feed).not.toHaveProperty('restoredAt');
});

it('is about 911 by its name or by what it touches', () => {
  const touches = (name: string) => [update('a', { affected_components: [{ name }] })];
  expect(remarkNames(one({ name: 'Calls fail', incident_updates: touches('Voice 9-1-1') }))).not.toContain(
    'not-an-outage',
  );
  expect(remarkNames(one({ name: 'Calls fail', components: [{ name: 'Voice 911' }] }))).not.toContain('not-an-outage');
  expect(remarkNames(one({ name: 'Calls fail', incident_updates: touches('Room 9110') }))).toContain('not-an-outage');
});

describe('HTML in a body becomes plain text', () => {
  it.each([
    ['line breaks', 'One.<br /><br />Two.<br>Three.', 'One.\n\nTwo.\nThree.'],
    ['paragraphs and lists', '<p>One.</p><ul><li>a</li><li>b</li></ul><p>Two.</p>', 'One.\n\n- a\n- b\n\nTwo.'],
    ['entities', 'Fire &amp; police&nbsp;&lt;now&gt;', 'Fire & police <now>'],
    [
      'a link, with its address',
      '<a href="https://springfield.example/911">more</a>',
      'more (https://springfield.example/911)',
    ],
    ['a link that runs something', '<a href="javascript:alert(1)">more</a>', 'more'],
    ['a link to a number', 'Call <a href="tel:+14135550130">us</a>', 'Call us'],
    ['a script', 'a<script>alert(1)</script><style>b{}</style>b', 'ab'],
    ['tags that are never closed', '<b>One<i> and <u>two', 'One and two'],
    ['what only looks like a tag', 'if a < b and b > c', 'if a < b and b > c'],
    ['lines of the writer', 'One.\nTwo.', 'One.\nTwo.'],
  ])('%s', (_what, body, text) => {
    expect(one({ incident_updates: [update(body)] }).feed.timeline?.map((entry) => entry.text)).toEqual([text]);
  });

  it('an address that is not https is told', () => {
    const got = one({ incident_updates: [update('<a href="javascript:alert(1)">more</a>')] });
    expect(got.remarks).toContainEqual(
      expect.objectContaining({ name: 'link-left-out', pointer: '/incidents/0/incident_updates/0/body' }),
    );
  });
});

it('what the page says of its parts is told, not taken over', () => {
  const components = [
    { name: 'Voice 911', status: 'major_outage' },
    { name: 'Text-to-911', status: 'operational' },
    { name: 'Mail', status: 'operational' },
    { name: 'Radio', status: 'degraded_performance' },
    { name: 7, status: 'operational' },
  ];
  const got = one({}, { components });
  expect(got.feed).not.toHaveProperty('services');
  const told = got.remarks.filter(({ name }) => name === 'component-left-out');
  expect(told.map(({ pointer }) => pointer)).toEqual(['/components/0', '/components/1', '/components/3']);
  expect(told[0]?.message).toContain('"Voice 911: major_outage"');
});

it('an update without words, a time or a shape is left out, or has no time', () => {
  const incident_updates = [
    null,
    7,
    update(null),
    update(' '),
    update('<br>'),
    update('a', { display_at: 'x', created_at: 5 }),
  ];
  expect(one({ incident_updates }).feed.timeline).toEqual([{ text: 'a', source: 'page' }]);
});

it.each([
  ['no identifier', { id: undefined }, 'missing-field'],
  ['no name', { name: ' ' }, 'missing-field'],
  ['no status', { status: null }, 'missing-field'],
  ['no time', { updated_at: 'x', created_at: null }, 'bad-time'],
] as const)('%s is refused', (_what, fields, name) => {
  expect(refusedAs(statuspageText([incident(fields)]))).toMatchObject({ name, pointer: '/incidents/0' });
});

it('without the page, or with an address that is not https, the source has a name alone', () => {
  const text = JSON.stringify({ incidents: [incident({ shortlink: 'http://stspg.example/i1' })] });
  expect(converted(text).feed.sources).toEqual([{ id: 'page', name: 'Status page' }]);
});
