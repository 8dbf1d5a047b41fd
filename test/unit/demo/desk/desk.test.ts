import { describe, expect, it } from 'vitest';
import { changeWords, isGrave } from '../../../../demo/desk/change-words.js';
import { draftFrom } from '../../../../demo/desk/draft-from.js';
import { withStatus } from '../../../../demo/desk/ended.js';
import { formTable } from '../../../../demo/desk/form-table.js';
import { numberWith, numberWords } from '../../../../demo/desk/number-words.js';
import { withRow } from '../../../../demo/desk/paste-list.js';
import { problemsOf } from '../../../../demo/desk/problems-of.js';
import { withSource } from '../../../../demo/desk/with-source.js';
import { feedFields } from '../../../../src/feed/schema.js';
import { blankFeed } from '../../../../src/publish/blank-feed.js';
import type { Fields } from '../../../../src/publish/draft.js';
import { pastedList } from '../../../../src/publish/pasted-list.js';
import { feed, feedText, fullFeed } from '../../../fixtures/feeds.js';

const nowMs = Date.parse('2026-03-02T14:06:00-05:00');
const NOW = '2026-03-02T14:41:00-05:00';

describe('the form', () => {
  it('has every field of the format that a person writes', () => {
    const own = new Set(['format', 'revision', 'updated']);
    const shown = new Set(formTable.flatMap(({ at, fields }) => (at ? [at] : fields.map(({ name }) => name))));
    const fields = Object.keys(feedFields).map((name) => name.replace('!', ''));
    expect(fields.filter((name) => !own.has(name) && !shown.has(name))).toEqual([]);
  });

  it('has every field of each entry, but for translations', () => {
    const lists = Object.entries(feedFields as unknown as Record<string, unknown>);
    const keys = Object.entries(fullFeed())
      .filter(([, value]) => Array.isArray(value))
      .flatMap(([name, value]) =>
        (value as object[]).flatMap((entry) => Object.keys(entry).map((key) => `${name} ${key}`)),
      );
    const shown = new Set(formTable.flatMap(({ at, fields }) => fields.map(({ name }) => `${at} ${name}`)));
    expect(lists.length).toBeGreaterThan(0);
    expect([...new Set(keys)].filter((key) => !shown.has(key))).toEqual(['alerts translation', 'quotes translation']);
  });
});

describe('what is missing', () => {
  it('is told at once, and all of it', () => {
    const { feed: got, problems } = problemsOf(blankFeed(NOW), nowMs);
    expect(got).toBeUndefined();
    expect(problems.filter(({ isHint }) => !isHint).map(({ pointer }) => pointer)).toEqual([
      '/status',
      '/headline',
      '/affected',
    ]);
  });

  it.each([
    ['none', []],
    ['restored', ['/headline']],
    ['down', ['/headline', '/affected']],
  ])('depends on the status: %s', (status, pointers) => {
    const { problems } = problemsOf({ ...blankFeed(NOW), status }, nowMs);
    expect(problems.filter(({ isHint }) => !isHint).map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it('in an entry that was begun and left is nothing', () => {
    const errors = (fields: Readonly<Record<string, unknown>>) =>
      problemsOf(feed(fields), nowMs).problems.filter(({ isHint }) => !isHint);
    expect(errors({ timeline: [{}], links: [{ text: '' }] })).toEqual([]);
    expect(errors({ timeline: [{ id: 'x' }] })).toMatchObject([
      { pointer: '/timeline/0/text', words: 'This is needed.' },
    ]);
  });
});

describe('the end of an outage', () => {
  const before = feed({ summary: { en: 'A', es: 'B' } });

  it.each(['restored', 'withdrawn'])('%s puts headline and summary aside, in all languages', (status) => {
    const { document, aside } = withStatus(before, status, {}, NOW);
    expect(document).toMatchObject({ status, headline: '' });
    expect(document).not.toHaveProperty('summary');
    expect(aside).toEqual({ headline: before.headline, summary: before.summary });
  });

  it('is dated when 911 is back, and not when there was no outage', () => {
    expect(withStatus(before, 'restored', {}, NOW).document.restoredAt).toBe(NOW);
    expect(withStatus(before, 'withdrawn', {}, NOW).document).not.toHaveProperty('restoredAt');
    expect(withStatus({ ...before, restoredAt: 'x' }, 'restored', {}, NOW).document.restoredAt).toBe('x');
  });

  it('that was a slip gives the words back, unless others were written', () => {
    const { document, aside } = withStatus(before, 'restored', {}, NOW);
    expect(withStatus(document, 'partial', aside, NOW)).toMatchObject({
      document: { status: 'partial', headline: before.headline, summary: before.summary },
      aside: {},
    });
    const written = withStatus({ ...document, headline: 'New' }, 'partial', aside, NOW).document;
    expect(written).toMatchObject({ headline: 'New', summary: before.summary });
  });

  it('from one end to the other keeps what was said of the first', () => {
    const ended = { ...withStatus(before, 'restored', {}, NOW).document, headline: 'New' };
    expect(withStatus(ended, 'withdrawn', {}, NOW).document).toMatchObject({ headline: 'New' });
  });

  it('in a form that had no status yet asks nothing', () => {
    expect(withStatus({ ...before, status: '' }, 'restored', {}, NOW).document.headline).toBe(before.headline);
  });
});

describe('a number', () => {
  it.each([
    ['413-555-0130', 'US', 'A tap will dial +1 413-555-0130'],
    [{ display: '413-555-0130', ext: '12' }, 'US', 'A tap will dial +1 413-555-0130, ext. 12'],
    [{ display: '413-555-0130', channel: 'sms' }, 'US', 'A tap will send a text message to +1 413-555-0130'],
    ['311', 'US', 'A tap will dial 311'],
    ['#77', 'US', 'Shown as text, to be dialled by hand.'],
    [{ display: '+49 30 23125 120', dial: '+493023125120' }, 'DE', 'A tap will dial +493023125120'],
  ])('%j in %s is good: %s', (number, country, words) => {
    expect(numberWords(number, country, '911')).toMatchObject({ words, isGood: true });
  });

  it.each([
    ['413-555-013', 'US', 'Write the whole number'],
    ['413-555-01300', 'US', 'Too many digits'],
    ['900-555-0130', 'US', 'No phone has this number'],
    ['call us', 'US', 'Write digits'],
    ['030 23125 120', 'DE', 'Write below how it is dialled'],
    [{ display: '413-555-0130', dial: '+14135550131' }, 'US', 'not the same number'],
    ['911', 'US', 'the number that is out'],
  ])('%j in %s is not: %s', (number, country, words) => {
    expect(numberWords(number, country, '911')).toMatchObject({ isGood: false, words: expect.stringContaining(words) });
  });

  it('keeps what else it says when it is changed, and is dialled as it is shown', () => {
    const number = { display: '413-555-0130', dial: '+14135550130', label: 'Night', x: 1 };
    expect(numberWith(number, 'display', '413-555-0131', 'US')).toEqual({
      display: '413-555-0131',
      label: 'Night',
      x: 1,
    });
    expect(numberWith({ display: '1', dial: '+49' }, 'display', '2', 'DE')).toEqual({ display: '2', dial: '+49' });
  });

  it('stays in the short form as long as there is nothing else to say', () => {
    expect(numberWith('413-555-0130', 'display', '413-555-0131', 'US')).toBe('413-555-0131');
    expect(numberWith('413-555-0130', 'ext', '12', 'US')).toEqual({ display: '413-555-0130', ext: '12' });
    expect(numberWith({ display: '413-555-0130', ext: '12' }, 'ext', undefined, 'US')).toBe('413-555-0130');
  });
});

describe('a row that is taken over', () => {
  const [row] = pastedList('Ware: police 413-555-0130, fire 413-555-0131 ext. 2 (day and night)', {
    country: 'US',
    service: '911',
  }).rows;

  it('is a new place, with all that the line says', () => {
    expect(withRow({}, row!, 'en').contacts).toEqual([
      {
        area: 'Ware',
        numbers: [
          { display: '413-555-0130', label: 'police' },
          { display: '413-555-0131', ext: '2', label: 'fire' },
        ],
        note: 'day and night',
      },
    ]);
  });

  it('gives a place that is there its numbers, and leaves it all else', () => {
    const there = { id: 'w', area: { en: 'WARE', es: 'Ware' }, numbers: ['413-555-0139'], agency: 'Fire', note: 'x' };
    const { contacts } = withRow({ contacts: [there] }, row!, 'en');
    expect(contacts).toMatchObject([{ ...there, numbers: [{ label: 'police' }, { label: 'fire' }] }]);
  });
});

describe('a source', () => {
  const before = { sources: [{ id: 'police', name: 'State Police' }], contacts: [{ area: 'Ware' }] };
  const at = ['contacts', 0, 'source'];

  it('that is known by its name is pointed to', () => {
    expect(withSource(before, at, 'State Police')).toEqual({
      ...before,
      contacts: [{ area: 'Ware', source: 'police' }],
    });
  });

  it('that is new is added to the list, under an id that nobody has', () => {
    const after = withSource(before, at, 'Police!');
    expect(after.sources).toEqual([...before.sources, { id: 'police-2', name: 'Police!' }]);
    expect(after.contacts).toEqual([{ area: 'Ware', source: 'police-2' }]);
  });

  it('without a name is none', () => {
    expect(withSource(withSource(before, at, 'State Police'), at, '')).toEqual(before);
  });

  it('of a pasted list goes with each row that is taken over', () => {
    const { rows } = pastedList('Ware: 413-555-0130\nSpringfield: 413-555-0131', { country: 'US', service: '911' });
    const after = rows.reduce((document, row) => withRow(document, row, 'en', 'State Police'), before as Fields);
    expect(after).toMatchObject({
      contacts: [
        { area: 'Ware', source: 'police' },
        { area: 'Springfield', source: 'police' },
      ],
    });
  });
});

describe('what changes is said', () => {
  it.each([
    [{ kind: 'status', before: 'down', after: 'restored' }, 'Status: “Working again”, before “Down”'],
    [{ kind: 'status', after: 'down' }, 'Status: “Down”'],
    [{ kind: 'number-changed', contact: 'w', area: 'Ware', before: '1', after: '2' }, 'Ware: call 2, no longer 1'],
    [
      { kind: 'contact-status', contact: 'w', area: 'Ware', before: 'active', after: 'withdrawn' },
      'Ware: “No: do not call”, before “Yes”',
    ],
    [{ kind: 'text', field: 'headline', language: 'en', before: 'A', after: 'B' }, 'Headline: “B”, before “A”'],
    [
      { kind: 'text', field: 'headline', language: 'es', before: 'A', after: '' },
      'Headline (es): taken out, before “A”',
    ],
    [{ kind: 'list', field: 'guidance', added: 2, removed: 0, changed: 1 }, 'What to do: 2 new, 1 changed'],
    [{ kind: 'list', field: 'guidance', added: 0, removed: 0, changed: 0 }, 'What to do: another order'],
    [{ kind: 'field', field: 'expires' }, 'Not to be trusted after: changed'],
  ] as const)('%j: %s', (change, words) => {
    expect(changeWords(change, 'en')).toBe(words);
  });

  it('and asked for once more where a mistake costs lives', () => {
    expect(isGrave({ kind: 'status', after: 'down' })).toBe('status');
    expect(isGrave({ kind: 'number-added', contact: 'w', area: 'Ware', after: '1' })).toBe('numbers');
    expect(isGrave({ kind: 'contact-status', contact: 'w', area: 'Ware', before: 'withdrawn', after: 'active' })).toBe(
      'numbers',
    );
    expect(isGrave({ kind: 'field', field: 'expires' })).toBeUndefined();
  });
});

describe('what is opened', () => {
  it('is a feed, measured by itself from then on', () => {
    expect(draftFrom(feedText(), { address: 'a' }, nowMs)).toMatchObject({
      draft: { document: feed(), published: feedText(), address: 'a' },
      remarks: [],
    });
  });

  it('is a feed however much is wrong in it', () => {
    expect(draftFrom('{"format":"outage-feed/1","contacts":7}', {}, nowMs)).toMatchObject({
      draft: { document: { contacts: 7 } },
    });
  });

  it('is a page of Statuspage, as a draft that nobody has published', () => {
    const page = JSON.stringify({
      page: {
        id: 'a',
        name: 'Springfield 911',
        url: 'https://status.example',
        time_zone: 'Etc/UTC',
        updated_at: '2026-03-02T14:05:00Z',
      },
      status: { indicator: 'major', description: 'Partial System Outage' },
      components: [],
      incidents: [
        {
          id: 'i',
          name: '911 outage',
          status: 'investigating',
          impact: 'major',
          created_at: '2026-03-02T14:05:00Z',
          updated_at: '2026-03-02T14:05:00Z',
          shortlink: 'https://status.example/i',
          incident_updates: [
            {
              id: 'u',
              status: 'investigating',
              body: 'Calls to 911 fail.',
              created_at: '2026-03-02T14:05:00Z',
              updated_at: '2026-03-02T14:05:00Z',
            },
          ],
        },
      ],
      scheduled_maintenances: [],
    });
    const opened = draftFrom(page, {}, nowMs);
    expect(opened).toMatchObject({ draft: { document: { format: 'outage-feed/1', status: 'unconfirmed' } } });
    expect('draft' in opened && opened.draft.published).toBeUndefined();
  });

  it.each(['', 'Ware: 413-555-0130', '<html>', '{"a":1}', '[]'])('is not %j, and it is said why', (text) => {
    const opened = draftFrom(text, {}, nowMs);
    expect('problem' in opened && opened.problem).toMatch(/\w/);
  });
});
