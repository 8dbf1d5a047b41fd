import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/feed/parse-feed.js';
import { feed, feedText, fullFeed } from '../../fixtures/feeds.js';

/** The name and place of every problem, or of the refusal. */
function problemsOf(text: string): string[] {
  const parsed = parseFeed(text);
  const problems = 'problem' in parsed ? [parsed.problem] : parsed.problems;
  return problems.map(({ name, pointer }) => `${name} ${pointer}`);
}

function parsed(fields: Readonly<Record<string, unknown>>) {
  const got = parseFeed(JSON.stringify(feed(fields)));
  if ('problem' in got) throw new Error(got.problem.message);
  return got;
}

describe('a document that can be read', () => {
  it('has every field that was written', () => {
    const written = fullFeed();
    const got = parseFeed(JSON.stringify(written));
    expect('problem' in got).toBe(false);
    if ('problem' in got) return;
    expect(got.problems).toEqual([]);
    const { contacts, ...others } = written as { contacts: unknown };
    expect(got.feed).toMatchObject(others);
    expect(got.feed.contacts).toMatchObject([
      {
        id: 'north',
        numbers: [
          { display: '413-555-0130', dial: '+14135550130' },
          { display: '413-555-0131', dial: '+14135550131', ext: '12', label: 'Night' },
        ],
        covers: ['Chicopee', '01020'],
      },
      { id: 'south', numbers: [{ display: '(413) 555-0132', dial: '+14135550132', channel: 'sms' }] },
    ]);
    expect(contacts).toHaveLength(2);
  });

  it('has the defaults where nothing is written', () => {
    const { feed: got } = parsed({});
    expect(got).toMatchObject({ mode: 'live', service: '911', language: 'en', country: 'US', quotes: [], links: [] });
  });

  it('may carry fields that nobody knows, and $schema', () => {
    expect(problemsOf(feedText({ $schema: './x.json', colour: 'red', contacts: [] }))).toEqual([]);
  });

  it('may begin with a byte order mark', () => {
    expect(problemsOf(`\ufeff${feedText()}`)).toEqual([]);
  });

  it('needs no headline when all is well, and nobody affected when it is over', () => {
    expect(problemsOf(feedText({ status: 'none', headline: undefined, affected: undefined }))).toEqual([]);
    expect(problemsOf(feedText({ status: 'restored', affected: undefined }))).toEqual([]);
  });
});

describe('a document is refused, with the name and the place of what is wrong', () => {
  const refusals: readonly [string, string, string][] = [
    ['is not JSON', '{"format": ', 'not-json undefined'],
    ['is HTML', '<!doctype html>', 'not-json undefined'],
    ['is nothing', '', 'not-json undefined'],
    ['is a list', '[]', 'not-an-object '],
    ['is null', 'null', 'not-an-object '],
    ['has another format', feedText({ format: 'outage-feed/2' }), 'unknown-value /format'],
    ['has no format', feedText({ format: undefined }), 'missing-field /format'],
    ['has no id', feedText({ id: undefined }), 'missing-field /id'],
    ['has a number for an id', feedText({ id: 7 }), 'bad-value /id'],
    ['has no revision', feedText({ revision: undefined }), 'missing-field /revision'],
    ['has half a revision', feedText({ revision: 1.5 }), 'bad-value /revision'],
    ['has a revision below nothing', feedText({ revision: -1 }), 'bad-value /revision'],
    ['has a revision in words', feedText({ revision: '1' }), 'bad-value /revision'],
    ['has no time', feedText({ updated: undefined }), 'missing-field /updated'],
    ['has a time without offset', feedText({ updated: '2026-03-02T14:05:00' }), 'bad-time /updated'],
    ['was written on 31 February', feedText({ updated: '2026-02-31T14:05:00Z' }), 'bad-time /updated'],
    ['has no status', feedText({ status: undefined }), 'missing-field /status'],
    ['has an unknown status', feedText({ status: 'broken' }), 'unknown-value /status'],
    ['has no headline', feedText({ headline: undefined }), 'missing-field /headline'],
    ['has a blank headline', feedText({ headline: ' ' }), 'bad-value /headline'],
    ['is over, without a headline', feedText({ status: 'withdrawn', headline: undefined }), 'missing-field /headline'],
    ['says not whom it affects', feedText({ affected: undefined }), 'missing-field /affected'],
    ['has an unknown mode', feedText({ mode: 'test' }), 'unknown-value /mode'],
    ['has a mode of null', feedText({ mode: null }), 'unknown-value /mode'],
  ];
  it.each(refusals)('that %s', (_what, text, problem) => {
    const got = parseFeed(text);
    expect('problem' in got).toBe(true);
    expect(problemsOf(text)).toEqual([problem]);
  });
});

describe('an optional field that is malformed counts as absent, and is reported', () => {
  const fields: readonly [string, unknown, string][] = [
    ['service', 911, 'bad-value'],
    ['service', '9', 'bad-value'],
    ['language', 'english!', 'bad-value'],
    ['expires', 'soon', 'bad-time'],
    ['refresh', 5, 'bad-value'],
    ['refresh', 3601, 'bad-value'],
    ['startedAt', '2026-03-02', 'bad-time'],
    ['label', '', 'bad-value'],
    ['label', null, 'bad-value'],
    ['label', {}, 'bad-value'],
    ['summary', ['text'], 'bad-value'],
    ['publisher', 'The newsroom', 'not-an-object'],
    ['contacts', {}, 'bad-value'],
  ];
  it.each(fields)('%s: %j', (field, value, name) => {
    const { feed: got, problems } = parsed({ [field]: value });
    expect(problems).toMatchObject([{ name, pointer: `/${field}` }]);
    const bare = parsed({ [field]: undefined }).feed as Readonly<Record<string, unknown>>;
    expect((got as Readonly<Record<string, unknown>>)[field]).toEqual(bare[field]);
  });

  it('at any depth', () => {
    const { feed: got, problems } = parsed({
      quotes: [{ text: 'a', speaker: 'b', url: 'javascript:alert(1)', saidAt: 7 }],
      publisher: { name: 'n', url: 'http://plain.example' },
    });
    expect(got.quotes).toEqual([{ text: 'a', speaker: 'b' }]);
    expect(got.publisher).toEqual({ name: 'n' });
    expect(problems.map(({ pointer }) => pointer)).toEqual(['/publisher/url', '/quotes/0/saidAt', '/quotes/0/url']);
  });

  it('one language of a text, by a pointer with its escapes', () => {
    const { feed: got, problems } = parsed({ label: { en: 'Live', 'a/b~': 'x', es: 5 } });
    expect(got.label).toEqual({ en: 'Live' });
    expect(problems.map(({ pointer }) => pointer)).toEqual(['/label/a~1b~0', '/label/es']);
  });
});

describe('an item that lacks what it needs is left out, and all others are shown', () => {
  const items: readonly [string, unknown, unknown, string][] = [
    ['services', { channel: 'voice' }, { state: 'down' }, 'missing-field /services/0/state'],
    ['services', { state: 'broken' }, { state: 'down' }, 'unknown-value /services/0/state'],
    ['guidance', { source: 'x' }, { text: 't' }, 'missing-field /guidance/0/text'],
    ['alerts', { text: 't' }, { text: 't', issuer: 'i' }, 'missing-field /alerts/0/issuer'],
    ['quotes', { text: 't' }, { text: 't', speaker: 's' }, 'missing-field /quotes/0/speaker'],
    ['quotes', { speaker: 's' }, { text: 't', organization: 'o' }, 'missing-field /quotes/0/text'],
    ['timeline', { time: '2026-03-02T14:05:00Z' }, { text: 't' }, 'missing-field /timeline/0/text'],
    ['corrections', {}, { text: 't', severity: 'minor' }, 'missing-field /corrections/0/text'],
    ['sources', { id: 'x' }, { id: 'y', name: 'n' }, 'missing-field /sources/0/name'],
    ['links', { text: 't', url: 'http://a.example' }, { text: 't', url: 'https://a.example/' }, 'bad-url /links/0/url'],
    [
      'contacts',
      { area: 'a', numbers: [] },
      { id: 'b', area: 'b', numbers: ['413-555-0130'] },
      'missing-field /contacts/0/numbers',
    ],
    [
      'contacts',
      { numbers: ['413-555-0130'] },
      { id: 'b', area: 'b', numbers: ['413-555-0130'] },
      'missing-field /contacts/0/area',
    ],
    ['contacts', 'Springfield', { id: 'b', area: 'b', numbers: ['413-555-0130'] }, 'not-an-object /contacts/0'],
  ];
  it.each(items)('%s: %j', (list, bad, good, problem) => {
    const { feed: got, problems } = parsed({ [list]: [bad, good] });
    expect((got as unknown as Readonly<Record<string, unknown[]>>)[list]).toMatchObject([
      list === 'contacts' ? { id: 'b' } : (good as object),
    ]);
    expect(problems.map(({ name, pointer }) => `${name} ${pointer}`)).toContain(problem);
  });

  it('one bad number does not drop the others of its contact', () => {
    const { feed: got } = parsed({ contacts: [{ area: 'a', numbers: [7, '413-555-0130', { dial: '+14135550131' }] }] });
    expect(got.contacts[0]?.numbers.map(({ display }) => display)).toEqual(['413-555-0130']);
  });
});

describe('references and ids', () => {
  it('a reference that names nothing is dropped, its item stays', () => {
    const { feed: got, problems } = parsed({ guidance: [{ text: 't', source: 'nobody' }] });
    expect(got.guidance).toEqual([{ text: 't' }]);
    expect(problems).toMatchObject([{ name: 'unknown-reference', pointer: '/guidance/0/source' }]);
  });

  it.each([7, null, ['south'], { toString: 'x' }])('a reference that is no string names nothing: %j', (contact) => {
    const contacts = [{ id: 'south', area: 'South', numbers: ['413-555-0130'] }];
    const { feed: got, problems } = parsed({ contacts, corrections: [{ text: 't', severity: 'danger', contact }] });
    expect(got.corrections).toEqual([{ text: 't', severity: 'danger' }]);
    expect(problems).toMatchObject([{ name: 'unknown-reference', pointer: '/corrections/0/contact' }]);
  });

  it('a source that was left out names nothing', () => {
    const { problems } = parsed({ sources: [{ id: 'x' }], guidance: [{ text: 't', source: 'x' }] });
    expect(problems.map(({ pointer }) => pointer)).toEqual(['/sources/0/name', '/guidance/0/source']);
  });

  it('a danger correction shows even if its contact is not there', () => {
    const { feed: got } = parsed({ corrections: [{ text: 't', severity: 'danger', contact: 'nobody' }] });
    expect(got.corrections).toEqual([{ text: 't', severity: 'danger' }]);
  });

  it('of twins both are shown', () => {
    const numbers = ['413-555-0130'];
    const { feed: got, problems } = parsed({
      contacts: [
        { id: 'a', area: 'A', numbers },
        { id: 'a', area: 'B', numbers },
      ],
    });
    expect(got.contacts).toHaveLength(2);
    expect(problems).toMatchObject([{ name: 'duplicate-id', pointer: '/contacts/1/id' }]);
  });

  it('a list as long as a document may be, all of one area, is read in a moment', () => {
    const contacts = Array.from({ length: 30_000 }, () => ({ area: 'a', numbers: ['911'] }));
    const { feed: got } = parsed({ contacts });
    expect(new Set(got.contacts.map(({ id }) => id)).size).toBe(30_000);
  });

  it('a contact without an id is named after its area, and two of one area apart', () => {
    const numbers = ['413-555-0130'];
    const { feed: got, problems } = parsed({
      contacts: ['Cape & Islands', 'Cape & Islands', '***', '***'].map((area) => ({ area, numbers })),
    });
    expect(got.contacts.map(({ id }) => id)).toEqual(['cape-islands', 'cape-islands-2', 'contact', 'contact-2']);
    expect(problems).toEqual([]);
  });
});

describe('words that nobody knows', () => {
  it('in guidance are information', () => {
    expect(parsed({ guidance: [{ text: 't', kind: 'maybe' }] }).feed.guidance).toEqual([{ text: 't', kind: 'info' }]);
  });

  it('in a correction that names a contact are danger, else minor', () => {
    const { feed: got } = parsed({
      corrections: [
        { text: 't', severity: 'grave', contact: 'springfield' },
        { text: 't', severity: 'grave' },
        { text: 't' },
      ],
    });
    expect(got.corrections.map(({ severity }) => severity)).toEqual(['danger', 'minor', 'minor']);
  });

  it('in a contact or a number are unknown', () => {
    const { feed: got } = parsed({
      contacts: [{ area: 'a', status: 'gone', numbers: [{ display: '413-555-0130', channel: 'fax' }] }],
    });
    expect(got.contacts).toMatchObject([{ status: 'unknown', numbers: [{ channel: 'unknown' }] }]);
  });
});

describe('characters that cannot be seen, or turn the order of what can', () => {
  it.each([
    ['a null', 'a\u0000b'],
    ['an escape', 'a\u001bb'],
    ['a right-to-left override', 'a\u202eb'],
    ['an isolate', 'a\u2067b'],
    ['a zero-width space', 'a\u200bb'],
    ['a byte order mark', 'a\ufeffb'],
    ['half a pair', 'a\ud800b'],
    ['a line separator', 'a\u2028b'],
    ['a tag character', 'a\u{e0041}b'],
  ])('%s is taken out of a text and reported; the text stays', (_what, text) => {
    const { feed: got, problems } = parsed({ summary: text });
    expect(got.summary).toBe('ab');
    expect(problems).toMatchObject([{ name: 'forbidden-character', pointer: '/summary' }]);
  });

  it('but line breaks, joined emoji and Hindi stay', () => {
    const text = 'a\nb \u{1f468}\u200d\u{1f692} \u0915\u094d\u200d\u0937';
    expect(parsed({ summary: text })).toMatchObject({ feed: { summary: text }, problems: [] });
  });
});

it('own fields alone count, whatever a page has put on Object.prototype', () => {
  const prototype = Object.prototype as unknown as Record<string, unknown>;
  try {
    prototype.headline = 'Everything is well';
    prototype.expires = '2020-01-01T00:00:00Z';
    expect(problemsOf(feedText({ headline: undefined }))).toEqual(['missing-field /headline']);
    expect(Object.hasOwn(parsed({}).feed, 'expires')).toBe(false);
  } finally {
    delete prototype.headline;
    delete prototype.expires;
  }
});

it('a field called __proto__ is only a field that nobody knows', () => {
  const got = parseFeed(feedText().replace('{', '{"__proto__": {"mode": "exercise"},'));
  expect(got).toMatchObject({ feed: { mode: 'live' }, problems: [] });
});
