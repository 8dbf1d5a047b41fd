import { describe, expect, it } from 'vitest';
import { checkFeed } from '../../../src/publish/check-feed.js';
import { documentRules } from '../../../src/publish/document-rules.js';
import { doubtsNumber } from '../../../src/publish/doubts-number.js';
import { feedRules } from '../../../src/publish/feed-rules.js';
import type { readingRules } from '../../../src/publish/reading-rules.js';
import { SOON_MS, templateWith } from '../../fixtures/feed-template.js';

type Fields = Readonly<Record<string, unknown>>;
type RuleName = keyof typeof feedRules | keyof typeof documentRules | keyof typeof readingRules;

const contact = (fields: Fields = {}) => ({
  area: 'Springfield',
  numbers: ['413-555-0130'],
  source: 'police',
  ...fields,
});
const contacts = (...all: Fields[]) => ({ contacts: all.map(contact) });
const guidance = (text: unknown) => ({ guidance: [{ text, source: 'police' }] });
const line = (fields: Fields) => ({ services: [{ source: 'police', ...fields }] });
const WARE = { area: 'Ware', numbers: ['413-555-0131'] };
const OTHER = 'springfield-fire-2026-03';

/** Where a rule has something to say, in the order of the document's reading. */
const placesOf = (rule: RuleName, fields: Fields, previous?: Fields) =>
  checkFeed(templateWith(fields), { nowMs: SOON_MS, doubtsNumber, previous: previous && templateWith(previous) })
    .findings.filter((finding) => finding.rule === rule)
    .map(({ pointer }) => pointer);

/** What a feed says, and where that rule has something to say of it: nowhere, where the feed is right. */
type Row = readonly [rule: RuleName, what: string, fields: Fields, pointers: readonly string[], previous?: Fields];

const reading: readonly Row[] = [
  [
    'missing-field',
    'several at once, where the banner would stop at the first',
    { id: undefined, status: undefined },
    ['/id', '/status'],
  ],
  ['missing-field', 'no headline', { headline: undefined }, ['/headline']],
  ['missing-field', 'no headline where all is well', { headline: undefined, status: 'none', services: [] }, []],
  ['missing-field', 'no place in an outage', { affected: undefined }, ['/affected']],
  ['missing-field', 'a contact without numbers', contacts({ numbers: [] }, WARE), ['/contacts/0/numbers']],
  ['missing-field', 'a quote that nobody said', { quotes: [{ text: 'We are at work.' }] }, ['/quotes/0/speaker']],
  ['not-an-object', 'a word for a publisher', { publisher: 'Springfield News' }, ['/publisher']],
  ['unknown-value', 'a status that does not exist', { status: 'broken' }, ['/status']],
  ['unknown-value', 'a mode that must not be guessed', { mode: 'drill' }, ['/mode']],
  [
    'unknown-value',
    'a channel of a number',
    contacts({ numbers: [{ display: '413-555-0130', channel: 'fax' }] }),
    ['/contacts/0/numbers/0/channel'],
  ],
  ['bad-value', 'a blank text', { summary: '  ' }, ['/summary']],
  ['bad-value', 'a blank translation', { summary: { en: 'Crews are at work.', es: '' } }, ['/summary/es']],
  ['bad-value', 'a list for a text', { summary: ['Crews are at work.'] }, ['/summary']],
  ['bad-value', 'seconds out of range', { refresh: 5 }, ['/refresh']],
  ['bad-time', '31 February', { startedAt: '2026-02-31T13:00:00-05:00' }, ['/startedAt']],
  ['bad-url', 'a script', { publisher: { name: 'Springfield News', url: 'javascript:alert(1)' } }, ['/publisher/url']],
  ['bad-number', 'star and hash codes', contacts({ numbers: ['*55', '#77'] }), []],
  [
    'bad-number',
    'a slip, of a withdrawn contact too',
    contacts({ numbers: ['413-555-013'], status: 'withdrawn' }),
    ['/contacts/0/numbers/0'],
  ],
  ['forbidden-character', 'a turned order', { summary: 'Crews\u202e are at work.' }, ['/summary']],
  ['forbidden-character', 'joiners, which scripts need', { summary: '\u0915\u094d\u200d\u0937' }, []],
  [
    'duplicate-id',
    'of two sources',
    {
      sources: [
        { id: 'police', name: 'Police' },
        { id: 'police', name: 'Fire' },
      ],
    },
    ['/sources/1/id'],
  ],
  [
    'unknown-reference',
    'a correction of no contact',
    { corrections: [{ text: 'Wrong.', contact: 'nobody' }] },
    ['/corrections/0/contact'],
  ],
  ['duplicate-id', 'one made from the area', contacts({}, {}), []],
];

const own: readonly Row[] = [
  ['unknown-field', 'deep inside', contacts({ nots: 'x' }), ['/contacts/0/nots']],
  ['unknown-field', 'in a feed that can’t be read', { headline: undefined, headlin: 'Down' }, ['/headlin']],
  [
    'unknown-field',
    'in a number',
    contacts({ numbers: [{ display: '413-555-0130', dail: '+14135550130' }] }),
    ['/contacts/0/numbers/0/dail'],
  ],
  ['unknown-field', 'names that every object has', { constructor: 1, toString: 2 }, ['/constructor', '/toString']],
  ['unknown-field', 'with marks of pointers in its name', { 'a/b~c': 1 }, ['/a~1b~0c']],
  ['unknown-field', 'languages of a text', { summary: { en: 'Crews are at work.' } }, []],
  ['markup-in-text', 'a tag', { summary: 'Crews are<br>at work' }, ['/summary']],
  ['markup-in-text', 'an entity', { summary: 'Fire &amp; police' }, ['/summary']],
  ['markup-in-text', 'bold', { summary: { en: 'Call **now**' } }, ['/summary/en']],
  ['markup-in-text', 'a link', guidance('See [the page](https://news.example)'), ['/guidance/0/text']],
  ['markup-in-text', 'a heading', { summary: '# Down' }, ['/summary']],
  ['markup-in-text', 'a list', { summary: '- police\n- fire' }, ['/summary']],
  ['markup-in-text', 'signs that people write', { summary: 'AT&T: 5 < 6, 3 * 4 * 5, #1, <3, police - fire' }, []],
  [
    'duplicate-number',
    'in another form',
    contacts({}, { area: 'Ware', numbers: ['(413) 555-0130'] }),
    ['/contacts/1/numbers/0'],
  ],
  ['duplicate-number', 'in one contact', contacts({ numbers: ['413-555-0130', '413-555-0130'] }), []],
  [
    'duplicate-number',
    'with other extensions',
    contacts({}, { area: 'Ware', numbers: [{ display: '413-555-0130', ext: '2' }] }),
    [],
  ],
  ['duplicate-number', 'under one that is withdrawn', contacts({ status: 'withdrawn' }, { area: 'Ware' }), []],
  [
    'duplicate-number',
    'behind a contact that was left out',
    { contacts: [{}, contact(), contact({ area: 'Ware' })] },
    ['/contacts/2/numbers/0'],
  ],
  [
    'duplicate-number',
    'behind a number that was left out',
    contacts({}, { area: 'Ware', numbers: [5, '413-555-0130'] }),
    ['/contacts/1/numbers/1'],
  ],
  [
    'doubtful-number',
    'an area code that nobody has',
    contacts({ numbers: ['222-555-0130'] }),
    ['/contacts/0/numbers/0'],
  ],
  ['doubtful-number', 'a short code', contacts({ numbers: ['311'] }), []],
  ['doubtful-number', 'withdrawn', contacts({ numbers: ['222-555-0130'], status: 'withdrawn' }), []],
  [
    'corrected-number',
    'in another form',
    { corrections: [{ text: 'Wrong.', was: '(413) 555 0130' }] },
    ['/contacts/0/numbers/0'],
  ],
  [
    'corrected-number',
    'withdrawn',
    { ...contacts({ status: 'withdrawn' }), corrections: [{ text: 'Wrong.', was: '413-555-0130' }] },
    [],
  ],
  ['corrected-number', 'a word that was wrong', { corrections: [{ text: 'Wrong.', was: 'Ware' }] }, []],
  ['unreachable-contact', 'while the outage is on', contacts({ status: 'unreachable' }), ['/contacts/0/status']],
  [
    'unreachable-contact',
    'afterwards',
    { ...contacts({ status: 'unreachable' }), status: 'restored', services: [] },
    [],
  ],
  ['no-numbers', 'none', { contacts: undefined }, ['']],
  ['no-numbers', 'all withdrawn', contacts({ status: 'withdrawn' }), ['/contacts']],
  ['no-numbers', 'afterwards', { contacts: [], status: 'restored', services: [] }, []],
  ['no-link', 'the number that is out', contacts({ numbers: ['911', '413-555-0130'] }), ['/contacts/0/numbers/0']],
  [
    'no-link',
    'by text, where that works',
    { ...contacts({ numbers: [{ display: '911', channel: 'sms' }] }), ...line({ state: 'working', channel: 'text' }) },
    [],
  ],
  [
    'no-link',
    'a danger correction',
    { ...contacts({ id: 'a' }), corrections: [{ text: 'Wrong.', severity: 'danger', contact: 'a' }] },
    ['/contacts/0'],
  ],
  [
    'no-link',
    'a danger correction of a withdrawn contact',
    {
      ...contacts({ id: 'a', status: 'withdrawn' }),
      corrections: [{ text: 'Wrong.', severity: 'danger', contact: 'a' }],
    },
    [],
  ],
  [
    'no-link',
    'a minor correction',
    { ...contacts({ id: 'a' }), corrections: [{ text: 'Wrong.', severity: 'minor', contact: 'a' }] },
    [],
  ],
  ['no-link', 'afterwards', { ...contacts({ numbers: ['911'] }), status: 'restored', services: [] }, []],
  ['number-in-text', 'in guidance', guidance('Call (413) 555-0139'), ['/guidance/0/text']],
  ['number-in-text', 'one of the contacts', guidance('Call 413.555.0130'), []],
  ['number-in-text', 'in a quote', { quotes: [{ text: 'Call 413-555-0139', speaker: 'The mayor' }] }, []],
  ['number-in-text', 'another kind of number', { summary: 'Case 2024-555-01399, 911, 9-1-1, 413-555-01390' }, []],
  ['no-source', 'one of two', contacts({}, { ...WARE, source: undefined }), ['/contacts/1']],
  [
    'no-source',
    'none of two: told once',
    contacts({ source: undefined }, { ...WARE, source: undefined }),
    ['/contacts'],
  ],
  ['no-source', 'the only one', contacts({ source: undefined }), ['/contacts/0']],
  ['no-source', 'one that names nothing, which is told as that', contacts({ source: 'nobody' }), []],
  ['no-source', 'withdrawn', contacts({}, { ...WARE, source: undefined, status: 'withdrawn' }), []],
  [
    'statewide',
    'in a line of its own without a source',
    { services: [{ state: 'down', area: 'statewide' }] },
    ['/services/0/area'],
  ],
  [
    'statewide',
    'in two places',
    { headline: 'Down in the whole state', summary: 'A nationwide outage.' },
    ['/headline', '/summary'],
  ],
  ['statewide', 'in Spanish', { affected: { es: 'Todo el estado' } }, ['/affected/es']],
  [
    'statewide',
    'where a quote says so',
    { headline: 'Down statewide', quotes: [{ text: 'It is statewide.', organization: 'Police' }] },
    [],
  ],
  [
    'statewide',
    'where a line with a source says so',
    { headline: 'Down statewide', ...line({ state: 'down', area: 'Statewide' }) },
    [],
  ],
  [
    'statewide',
    'where a guidance with a source says so in Spanish',
    { headline: 'Down statewide', ...guidance({ es: 'No funciona en todo el estado' }) },
    [],
  ],
  ['statewide', 'other words', { summary: 'The state police answer. Towns across the state post numbers.' }, []],
  ['call-to-test', 'to see', guidance('Try calling 9-1-1 to see if it works'), ['/guidance/0/text']],
  ['call-to-test', 'a test', { summary: 'Please dial 911 for a test call.' }, ['/summary']],
  ['call-to-test', 'in Spanish', { summary: { es: 'Llame al 911 para comprobar.' } }, ['/summary/es']],
  ['call-to-test', 'don’t', guidance('Please don’t call 911 just to check whether it is working'), []],
  [
    'call-to-test',
    'do not, in one sentence of two',
    { summary: 'Call 911 in an emergency. Do not call 911 to test it.' },
    [],
  ],
  ['call-to-test', 'in Spanish, don’t', { summary: { es: 'No llame al 911 para probar.' } }, []],
  ['call-to-test', 'another number', guidance('Call 413-555-0130 to see if the office is open'), []],
  [
    'call-to-test',
    'in a test of another kind',
    { summary: 'Call 911 in an emergency. The test of the sirens is on Monday.' },
    [],
  ],
  ['repair-estimate', 'by the hour', { summary: 'Service is expected to be restored by 5 p.m.' }, ['/summary']],
  ['repair-estimate', 'in hours', { summary: 'It should be fixed within two hours.' }, ['/summary']],
  ['repair-estimate', 'a term', { timeline: [{ text: 'ETA: unknown' }] }, ['/timeline/0/text']],
  ['repair-estimate', 'soon', { summary: '911 will be back soon.' }, ['/summary']],
  ['repair-estimate', 'what happened', { summary: 'Calls were restored by 5 p.m. Crews work to fix the rest.' }, []],
  [
    'repair-estimate',
    'news to come',
    { summary: 'More information will be provided when available. Expect delays.' },
    [],
  ],
  ['over-but-down', 'withdrawn', { status: 'withdrawn', ...line({ state: 'down' }) }, ['/services/0/state']],
  ['over-but-down', 'restored, but not for all', { status: 'restored', ...line({ state: 'intermittent' }) }, []],
  [
    'missing-translation',
    'a translation of a quote',
    {
      ...guidance({ en: 'Go', es: 'Vaya' }),
      headline: { en: 'Down', es: 'No' },
      summary: { en: 'x', es: 'x' },
      quotes: [{ text: 'Down', speaker: 'The mayor', translation: { fr: 'En panne' } }],
    },
    ['/headline', '/affected', '/summary', '/guidance/0/text', '/quotes/0/translation'],
  ],
  [
    'missing-translation',
    'a form of the same language',
    { headline: { en: 'Down' }, summary: { 'en-US': 'Crews are at work.' } },
    [],
  ],
  ['missing-translation', 'one language, of which no text is', { language: 'es' }, []],
  [
    'updated-before-entry',
    'a time of an alert',
    { alerts: [{ text: 'Down', issuer: 'Police', sentAt: '2026-03-02T20:05:00Z' }] },
    ['/alerts/0/sentAt'],
  ],
  ['updated-before-entry', 'the same moment in another zone', { startedAt: '2026-03-02T19:05:00Z' }, []],
  ['updated-before-entry', 'a day that does not exist', { startedAt: '2026-03-32T19:05:00Z' }, []],
  ['updated-before-entry', 'expires', { expires: '2026-03-02T17:00:00-05:00' }, []],
  ['updated-in-future', 'within what clocks differ by', { updated: '2026-03-02T14:14:00-05:00' }, []],
  ['updated-in-future', 'by an hour', { updated: '2026-03-02T15:14:00-05:00' }, ['/updated']],
  [
    'time-order',
    'at the same moment',
    { startedAt: '2026-03-02T13:00:00-05:00', restoredAt: '2026-03-02T18:00:00Z' },
    ['/restoredAt'],
  ],
  ['expired', 'after it was written, before now', { expires: '2026-03-02T14:09:00-05:00' }, ['/expires']],
  ['expired', 'where all is well', { status: 'none', services: [], expires: '2026-03-02T14:09:00-05:00' }, []],
  ['exercise', 'a drill', { mode: 'exercise' }, ['/mode']],
];

const PREVIOUS = { revision: 7, updated: '2026-03-02T14:00:00-05:00' };
const UNTIL_FIVE = { ...PREVIOUS, expires: '2026-03-02T17:00:00-05:00' };
const order: readonly Row[] = [
  ['old-news', 'a lower revision', { revision: 6 }, ['/revision'], PREVIOUS],
  [
    'old-news',
    'another outage, written earlier',
    { id: OTHER, updated: '2026-03-02T13:00:00-05:00' },
    ['/updated'],
    PREVIOUS,
  ],
  ['old-news', 'another outage, written later', { id: OTHER, revision: 1 }, [], PREVIOUS],
  ['old-news', 'another outage, written at the same moment', { ...PREVIOUS, id: OTHER }, [], PREVIOUS],
  ['same-revision', 'other words', { ...PREVIOUS, summary: 'Other words.' }, ['/revision'], PREVIOUS],
  ['same-revision', 'nothing changed', PREVIOUS, [], PREVIOUS],
  ['same-revision', 'more time alone', { ...PREVIOUS, expires: '2026-03-02T18:00:00-05:00' }, [], UNTIL_FIVE],
  ['same-revision', 'less time', { ...PREVIOUS, expires: '2026-03-02T16:00:00-05:00' }, ['/revision'], UNTIL_FIVE],
  ['same-revision', 'a time where there was none', UNTIL_FIVE, ['/revision'], PREVIOUS],
  ['same-revision', 'another outage', { ...PREVIOUS, id: OTHER }, [], PREVIOUS],
  ['id-changed', 'while it lasts', { id: OTHER, revision: 1 }, ['/id'], PREVIOUS],
  ['id-changed', 'after all was well', { id: OTHER }, [], { ...PREVIOUS, status: 'none' }],
  ['id-changed', 'after the all-clear', { id: OTHER }, [], { ...PREVIOUS, status: 'restored' }],
  ['id-changed', 'all is well at the standing address', { id: OTHER, status: 'none', services: [] }, [], PREVIOUS],
  [
    'updated-not-raised',
    'later by revision, earlier by time',
    { revision: 8, updated: '2026-03-02T13:00:00-05:00' },
    ['/updated'],
    PREVIOUS,
  ],
  [
    'updated-not-raised',
    'at the same moment',
    { revision: 8, updated: '2026-03-02T19:00:00Z' },
    ['/updated'],
    PREVIOUS,
  ],
  ['updated-not-raised', 'nothing changed', PREVIOUS, [], PREVIOUS],
];

describe.each([
  ['what the format says', reading],
  ['what the format can’t say', own],
  ['against the feed on the air', order],
])('%s', (_what, rows) => {
  it.each(rows.map((row) => [row[0], row[1], row] as const))(
    '%s: %s',
    (rule, _case, [, , fields, pointers, previous]) => {
      expect(placesOf(rule, fields, previous)).toEqual(pointers);
    },
  );
});

it('every rule of a feed that can be read has a feed that breaks it and one that doesn’t', () => {
  const names = Object.keys({ ...documentRules, ...feedRules }) as RuleName[];
  for (const rule of names.filter((name) => name !== 'duplicate-field')) {
    const rows = [...own, ...order].filter(([name]) => name === rule);
    expect([rule, rows.some(([, , , pointers]) => pointers.length)]).toEqual([rule, true]);
    expect(placesOf(rule, {})).toEqual([]);
  }
});

it('none of these feeds is refused but those that the banner refuses', () => {
  for (const row of [...own, ...order]) {
    const [, what, fields] = row;
    const { feed } = checkFeed(templateWith(fields), { nowMs: SOON_MS });
    expect([what, Boolean(feed)]).toEqual([what, what !== 'in a feed that can’t be read']);
  }
});
