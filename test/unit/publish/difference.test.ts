import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/feed/parse-feed.js';
import type { Feed } from '../../../src/feed/schema.js';
import { correctionsFor } from '../../../src/publish/corrections-for.js';
import { difference } from '../../../src/publish/difference.js';
import { feed, fullFeed } from '../../fixtures/feeds.js';

function parsed(fields: Readonly<Record<string, unknown>>): Feed {
  const got = parseFeed(JSON.stringify(fields));
  if ('problem' in got) throw new Error(got.problem.message);
  return got.feed;
}
const between = (before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) =>
  difference(parsed(feed(before)), parsed(feed(after)));
const ware = (...numbers: unknown[]) => ({ contacts: [{ id: 'ware', area: 'Ware', numbers }] });

describe('the difference', () => {
  it('of a feed to itself is nothing, whatever its revision and time', () => {
    expect(difference(parsed(fullFeed()), parsed(fullFeed({ revision: 9, updated: '2026-03-02T14:41:00Z' })))).toEqual(
      [],
    );
  });

  it('to nothing is all', () => {
    const kinds = difference(undefined, parsed(feed())).map(({ kind }) => kind);
    expect(kinds).toEqual(['status', 'number-added', 'text', 'text', 'list']);
  });

  it('begins with the status, then the numbers', () => {
    const changes = between(
      { headline: 'A', status: 'down', ...ware('413-555-0130') },
      { headline: 'B', status: 'partial', ...ware('413-555-0131') },
    );
    expect(changes).toEqual([
      { kind: 'status', before: 'down', after: 'partial' },
      { kind: 'number-changed', contact: 'ware', area: 'Ware', before: '413-555-0130', after: '413-555-0131' },
      { kind: 'text', field: 'headline', language: 'en', before: 'A', after: 'B' },
    ]);
  });

  it('tells an added and a removed number from a changed one', () => {
    expect(between(ware('413-555-0130'), ware('413-555-0130', '413-555-0131'))).toMatchObject([
      { kind: 'number-added', after: '413-555-0131' },
    ]);
    expect(between(ware('413-555-0130', '413-555-0131'), ware('413-555-0131'))).toMatchObject([
      { kind: 'number-removed', before: '413-555-0130' },
    ]);
    expect(between(ware('413-555-0130'), {})).toMatchObject([
      { kind: 'number-added', area: 'Springfield' },
      { kind: 'number-removed', area: 'Ware', before: '413-555-0130' },
      { kind: 'list', field: 'contacts', added: 1, removed: 1, changed: 0 },
    ]);
  });

  it('is none in a number that is only written in another way', () => {
    expect(between(ware('413-555-0130'), ware('(413) 555-0130'))).toEqual([]);
  });

  it.each([
    ['an extension', { display: '413-555-0130', ext: '12' }, '413-555-0130 ext. 12'],
    ['text messages', { display: '413-555-0130', channel: 'sms' }, '413-555-0130'],
    ['another number to dial', { display: '413-555-0130', dial: '+14135550131' }, '413-555-0130'],
  ])('is one in a number with %s', (_what, number, after) => {
    expect(between(ware('413-555-0130'), ware(number))).toMatchObject([{ kind: 'number-changed', after }]);
  });

  it('says when a contact may no longer be called', () => {
    const { contacts } = ware('413-555-0130');
    expect(between({ contacts }, { contacts: [{ ...contacts[0], status: 'withdrawn' }] })).toEqual([
      { kind: 'contact-status', contact: 'ware', area: 'Ware', before: 'active', after: 'withdrawn' },
    ]);
  });

  it('is told language by language', () => {
    const changes = between({ headline: { en: 'A', es: 'B', pt: 'C' } }, { headline: { en: 'A', es: 'X' } });
    expect(changes).toEqual([
      { kind: 'text', field: 'headline', language: 'es', before: 'B', after: 'X' },
      { kind: 'text', field: 'headline', language: 'pt', before: 'C', after: '' },
    ]);
  });

  it('counts the entries of lists', () => {
    const timeline = [{ text: 'One' }, { text: 'Two' }, { text: 'Three' }];
    const list = (after: unknown[]) => between({ timeline }, { timeline: after })[0];
    expect(list([...timeline, { text: 'Four' }])).toMatchObject({ added: 1, removed: 0, changed: 0 });
    expect(list([{ text: 'One' }])).toMatchObject({ added: 0, removed: 2, changed: 0 });
    expect(list([{ text: 'Uno' }, { text: 'Two' }, { text: 'Three' }])).toMatchObject({
      added: 0,
      removed: 0,
      changed: 1,
    });
    expect(list([{ text: 'Two' }, { text: 'One' }, { text: 'Three' }])).toMatchObject({
      added: 0,
      removed: 0,
      changed: 0,
    });
    expect(list([{ text: 'One' }, { text: 'One' }, { text: 'Two' }, { text: 'Three' }])).toMatchObject({ added: 1 });
  });

  it('names every other field that changes', () => {
    expect(between({}, { expires: '2026-03-02T18:05:00-05:00' })).toEqual([{ kind: 'field', field: 'expires' }]);
    expect(between({}, { id: 'another' })).toEqual([
      { kind: 'id', before: 'springfield-911-2026-03', after: 'another' },
    ]);
    expect(between({}, { mode: 'exercise' })).toEqual([{ kind: 'field', field: 'mode' }]);
  });

  it('leaves no field of the format out', () => {
    const after = parsed(fullFeed());
    const other: Readonly<Record<string, unknown>> = {
      mode: 'exercise',
      service: '112',
      language: 'fr',
      country: 'FR',
      refresh: 60,
      status: 'partial',
    };
    for (const name of Object.keys(after)) {
      if (['format', 'revision', 'updated'].includes(name)) continue;
      const before = { ...after, [name]: other[name] ?? (Array.isArray(after[name as 'links']) ? [] : 'other') };
      expect(difference(before as Feed, after), name).not.toEqual([]);
    }
  });
});

describe('the correction that is offered', () => {
  const sentence = ({ area, before, after }: { area: string; before: string; after?: string }) =>
    `${area} ${before} ${after}`;
  const offered = (before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) =>
    correctionsFor(between(before, after), parsed(feed(after)), 'NOW', sentence);

  it('says what the number was, and of which contact', () => {
    expect(offered(ware('413-555-0130'), ware('413-555-0131'))).toEqual([
      { time: 'NOW', text: 'Ware 413-555-0130 413-555-0131', severity: 'minor', contact: 'ware', was: '413-555-0130' },
    ]);
  });

  it('leaves the new number a link', () => {
    const time = '2026-03-02T14:41:00-05:00';
    const [entry] = correctionsFor(
      between(ware('413-555-0130'), ware('413-555-0131')),
      parsed(feed(ware('413-555-0131'))),
      time,
      sentence,
    );
    const after = parseFeed(JSON.stringify(feed({ ...ware('413-555-0131'), corrections: [entry] })));
    expect(after).toMatchObject({ problems: [], feed: { corrections: [{ severity: 'minor' }] } });
  });

  it('of a number that is gone with its contact names none', () => {
    const [entry] = offered(ware('413-555-0130'), {});
    expect(entry).toMatchObject({ was: '413-555-0130' });
    expect(entry).not.toHaveProperty('contact');
  });

  it('is offered once', () => {
    const [entry] = offered(ware('413-555-0130'), ware('413-555-0131'));
    const corrections = [{ ...entry, time: undefined }];
    expect(offered(ware('413-555-0130'), { ...ware('413-555-0131'), corrections })).toEqual([]);
  });

  it('is none for an added number', () => {
    expect(offered(ware('413-555-0130'), ware('413-555-0130', '413-555-0131'))).toEqual([]);
  });
});
