import { describe, expect, it } from 'vitest';
import { capText, incident, info, nwsFields, nwsText, statuspageText } from '../../../fixtures/alerts.js';
import { converted, remarkNames } from '../../../helpers/converted.js';

const flood = { event: 'Flash Flood Warning', eventCode: { valueName: 'SAME', value: 'FFW' } };
const references = 'alerts@springfield.example,SPR-0,2026-03-02T13:05:00-05:00';

describe('the shapes of an all-clear are known', () => {
  it.each([
    ['a Cancel without a word', capText({ msgType: 'Cancel', references, info: undefined }), 'unconfirmed'],
    [
      'a Cancel whose severity is still Extreme',
      capText({ msgType: 'Cancel', references, info: info({ severity: 'Extreme' }) }),
      'unconfirmed',
    ],
    [
      'a Cancel that says AllClear',
      capText({ msgType: 'Cancel', info: info({ severity: 'Extreme', responseType: 'AllClear' }) }),
      'restored',
    ],
    [
      'an Update that says AllClear',
      capText({ msgType: 'Update', info: info({ responseType: ['None', 'AllClear'] }) }),
      'restored',
    ],
    ['an Update that is past', capText({ msgType: 'Update', info: info({ urgency: 'Past' }) }), 'restored'],
    [
      'an Alert of the weather service that says AllClear',
      nwsText(nwsFields({ response: 'AllClear', urgency: 'Past' })),
      'restored',
    ],
    [
      'an event called a cancellation',
      capText({ info: info({ ...flood, event: 'Flood Cancellation' }) }),
      'unconfirmed',
    ],
    ['an incident of 911 that is resolved', statuspageText([incident({ status: 'resolved' })]), 'restored'],
  ] as const)('%s', (_what, text, status) => {
    const got = converted(text);
    expect(got.isAllClear).toBe(true);
    expect(got.feed.status).toBe(status);
    expect(remarkNames(got)).toContain('all-clear');
    expect(remarkNames(got)).not.toContain('status-left');
    expect(got.feed).not.toHaveProperty('expires');
  });
});

describe('nobody is told that 911 works who was told something else', () => {
  it.each([
    ['an all-clear about a flood', capText({ msgType: 'Update', info: info({ ...flood, responseType: 'AllClear' }) })],
    [
      'an all-clear of the weather service about heat',
      nwsText(nwsFields({ event: 'Heat Advisory', eventCode: {}, response: 'AllClear' })),
    ],
    [
      'an incident of something else that is resolved',
      statuspageText([incident({ name: 'Mail is late', status: 'resolved' })]),
    ],
  ])('%s leaves the status open', (_what, text) => {
    const got = converted(text);
    expect(got.isAllClear).toBe(true);
    expect(got.feed.status).toBe('unconfirmed');
    expect(remarkNames(got)).toEqual(expect.arrayContaining(['all-clear', 'not-an-outage', 'numbers-left']));
  });

  it.each([
    [
      'an all-clear in one language of two',
      capText({ msgType: 'Update', info: [info({ responseType: 'AllClear' }), info({ language: 'es' })] }),
    ],
    ['an Alert about something that has happened', capText({ info: info({ urgency: 'Past' }) })],
    ['an Update', capText({ msgType: 'Update', references })],
    ['an incident that is watched', statuspageText([incident({ status: 'monitoring' })])],
  ])('%s is no all-clear', (_what, text) => {
    const got = converted(text);
    expect(got.isAllClear).toBe(false);
    expect(got.feed.status).toBe('unconfirmed');
    expect(remarkNames(got)).not.toContain('all-clear');
  });
});

it('a Cancel without a word has a headline all the same, and names what it ends', () => {
  const got = converted(capText({ msgType: 'Cancel', references, info: undefined }));
  expect(got.feed).toMatchObject({ headline: 'An official alert was canceled', id: 'spr-0', revision: 2 });
  expect(got.feed).not.toHaveProperty('alerts');
  expect(got.remarks).toContainEqual(
    expect.objectContaining({ name: 'all-clear', message: expect.stringContaining('(SPR-0)') }),
  );
});

it('no alert makes a draft "down": how far the outage goes is for a person to say', () => {
  for (const text of [capText(), nwsText(nwsFields()), statuspageText()]) {
    const got = converted(text);
    expect(got.feed.status).toBe('unconfirmed');
    expect(remarkNames(got)).toContain('status-left');
  }
});
