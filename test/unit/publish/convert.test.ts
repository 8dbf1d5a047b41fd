import { describe, expect, it } from 'vitest';
import { capText, incident, info, nwsFields, nwsText, statuspageText, update } from '../../fixtures/alerts.js';
import { converted, refusedAs, remarkNames } from '../../helpers/converted.js';

const other = (id: string, fields = {}) =>
  nwsFields({ id, event: 'Air Quality Alert', headline: `About air, ${id}`, eventCode: { SAME: ['NWS'] }, ...fields });

describe('of several alerts', () => {
  it('the only one that calls itself an outage of 911 is taken, and that is told', () => {
    const got = converted(nwsText(other('a'), nwsFields(), other('b')));
    expect(got.alertId).toBe('SPR-1');
    expect(got.remarks[0]).toMatchObject({ name: 'chosen', pointer: '/features/1/properties' });
  });

  it('one can be asked for by its identifier', () => {
    const got = converted(nwsText(other('a'), nwsFields(), other('b')), { alertId: 'b' });
    expect(got.alertId).toBe('b');
    expect(got.feed.headline).toBe('About air, b');
    expect(remarkNames(got)).not.toContain('chosen');
  });

  it('none is taken where several could be meant; they are listed', () => {
    const { name, message } = refusedAs(nwsText(other('a'), other('b')));
    expect(name).toBe('many-alerts');
    expect(message).toContain('a (About air, a); b (About air, b)');
    const outages = refusedAs(nwsText(nwsFields(), other('a'), nwsFields({ id: 'SPR-2' })));
    expect(outages.message).toMatch(/^2 alerts .*SPR-1 .*SPR-2 /);
  });

  it('a long list is cut', () => {
    const many = Array.from({ length: 3000 }, (_, index) => other(`n${index}`));
    expect(refusedAs(nwsText(...many)).message.length).toBeLessThan(1000);
  });

  it('an unknown identifier is refused, with those that are there', () => {
    expect(refusedAs(nwsText(other('a')), { alertId: 'c' })).toMatchObject({
      name: 'unknown-alert',
      message: expect.stringContaining('called "c", but: a (About air, a)'),
    });
  });

  it('every alert of an Atom feed can be asked for', () => {
    const alerts = ['A-1', 'A-2'].map(
      (identifier) => `<entry><content>${capText({ identifier }).slice(39)}</content></entry>`,
    );
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom">${alerts.join('')}</feed>`;
    expect(refusedAs(atom).name).toBe('many-alerts');
    expect(converted(atom, { alertId: 'A-2' }).feed.id).toBe('a-2');
  });
});

describe('an empty collection is no all-clear', () => {
  it.each([
    ['of the weather service', nwsText()],
    ['of a status page', statuspageText([])],
    ['of a status page with maintenance', statuspageText([], { scheduled_maintenances: [incident()] })],
    ['of CAP', '<feed xmlns="http://www.w3.org/2005/Atom"/>'],
  ])('%s', (_what, text) => {
    expect(refusedAs(text)).toMatchObject({ name: 'no-alert', message: expect.stringContaining('no alert in here') });
  });
});

describe('what is none of them is refused by name', () => {
  it.each([
    ['nothing', '', 'unknown-format'],
    ['words', '911 is down', 'unknown-format'],
    ['other JSON', '{"a": 1}', 'unknown-format'],
    ['a list', '[1]', 'unknown-format'],
    ['half of a document', nwsText(nwsFields()).slice(0, 90), 'not-json'],
    ['a web page', '<!DOCTYPE html><html></html>', 'doctype'],
    ['half of an alert', capText().slice(0, 200), 'not-xml'],
    ['other XML', '<alert>no namespace</alert>', 'no-alert'],
  ])('%s', (_what, text, name) => {
    expect(refusedAs(text).name).toBe(name);
  });

  it.each([
    ['cap', nwsText(), 'not-xml'],
    ['nws', statuspageText(), 'unknown-format'],
    ['nws', capText(), 'not-json'],
    ['nws', 'null', 'unknown-format'],
    ['statuspage', nwsText(), 'unknown-format'],
    ['statuspage', '', 'not-json'],
  ] as const)('what is no %s, though it is called so', (from, text, name) => {
    expect(refusedAs(text, { from }).name).toBe(name);
  });
});

describe('what is more than a feed can hold is refused', () => {
  it.each([
    ['an alert', capText({ info: info({ description: 'a '.repeat(600_000) }) })],
    ['an alert that nobody could read', capText({ info: info({ description: 'a\n'.repeat(3_000_000) }) })],
    [
      'an alert about many areas',
      capText({ info: Array.from({ length: 1500 }, () => info({ description: 'a'.repeat(1000) })) }),
    ],
    ['an incident', statuspageText([incident({ incident_updates: [update('a '.repeat(600_000))] })])],
    [
      'an incident that nobody could read',
      statuspageText([incident({ incident_updates: [update('<p>'.repeat(2_000_000))] })]),
    ],
  ])('%s', (_what, text) => {
    expect(refusedAs(text).name).toBe('too-large');
  });
});

describe('what is merely large is converted', () => {
  it.each([
    ['lines without end', capText({ info: info({ description: 'a\n'.repeat(200_000) }) })],
    ['blanks without end', capText({ info: info({ senderName: `a${' '.repeat(3_000_000)}b` }) })],
    [
      'links that are never closed',
      statuspageText([incident({ incident_updates: [update('<a href=https://ware.example><b>'.repeat(20_000))] })]),
    ],
    ['elements of others', capText({ info: info({ other: Array.from({ length: 100_000 }, () => '') }) })],
    ['earlier messages', capText({ references: 'a,b,c '.repeat(300_000) })],
    ['languages', capText({ info: Array.from({ length: 600 }, (_, index) => info({ language: `en-x-${index}` })) })],
  ])('%s', (_what, text) => {
    for (const { message } of converted(text).remarks) expect(message.length).toBeLessThan(2100);
  });
});

it('what is quoted of an alert is one line that turns no letters', () => {
  const { message } = refusedAs(nwsText(other('a\n\u202eb'), other('c', { headline: 'x\u0007\ny' })));
  expect(message).toContain('a b (About air, a b); c (x y)');
  expect(message).not.toMatch(/\p{Cc}|\p{Cf}/u);
});
