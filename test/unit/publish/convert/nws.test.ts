import { describe, expect, it } from 'vitest';
import { nwsFields, nwsText } from '../../../fixtures/alerts.js';
import { converted, refusedAs, remarkNames } from '../../../helpers/converted.js';

const alert = (fields = {}) => converted(nwsText(nwsFields(fields)));

it('an alert of the weather service becomes the same draft as one of CAP', () => {
  expect(alert().feed).toEqual({
    format: 'outage-feed/1',
    id: 'spr-1',
    revision: 1,
    updated: '2026-03-02T14:05:00-05:00',
    status: 'unconfirmed',
    headline: '911 is out in Springfield',
    affected: 'Springfield',
    language: 'en-US',
    sources: [{ id: 'issuer', name: 'NWS Boston' }],
    contacts: [],
    alerts: [
      {
        text: 'Calls to 911 do not go through.\n\nCall your local police.',
        issuer: 'NWS Boston',
        language: 'en-US',
        sentAt: '2026-03-02T14:05:00-05:00',
        source: 'issuer',
      },
    ],
  });
});

it('one alert, GeoJSON or JSON-LD, is read as a collection of one', () => {
  const { feed } = alert();
  expect(converted(JSON.stringify({ type: 'Feature', properties: nwsFields() })).feed).toEqual(feed);
  expect(converted(JSON.stringify(nwsFields())).feed).toEqual(feed);
  expect(converted(JSON.stringify({ '@graph': [nwsFields()] })).feed).toEqual(feed);
});

describe('an outage of 911 is known', () => {
  it.each([
    ['by its code', { event: 'Something', eventCode: { SAME: ['TOE'] } }],
    [
      'by the code of the weather service',
      { event: 'Something', eventCode: { SAME: ['NWS'], NationalWeatherService: ['TOE'] } },
    ],
    ['by its name', { event: '911 Telephone Outage Emergency', eventCode: undefined }],
    ['by its other name, in any letters', { event: '911 telephone outage', eventCode: undefined }],
    ['whatever its severity is', { severity: 'Unknown', certainty: 'Unknown', urgency: 'Unknown' }],
  ])('%s', (_how, fields) => {
    expect(remarkNames(alert(fields))).not.toContain('not-an-outage');
  });

  it.each([
    ['another event', { event: 'Civil Emergency Message', eventCode: { SAME: ['CEM'] } }],
    ['an event that is named like it', { event: '911 Telephone Outage Drill', eventCode: {} }],
  ])('%s is converted, and doubted', (_what, fields) => {
    expect(remarkNames(alert(fields))).toContain('not-an-outage');
  });
});

it('hard-wrapped text is unwrapped, and a number broken by it is whole again', () => {
  const description =
    'Calls to 911 from Springfield and from all of Franklin County do not\ngo through. In Ware, they may. For more, call the hotline at 1-413-\n555-0130.\n\n* In Ware...\nTry 911 first.';
  const got = alert({ description, instruction: null });
  expect(got.feed.alerts?.[0]?.text).toBe(
    'Calls to 911 from Springfield and from all of Franklin County do not go through. In Ware, they may. For more, call the hotline at 1-413-555-0130.\n\n* In Ware...\nTry 911 first.',
  );
  expect(got.remarks).toContainEqual(expect.objectContaining({ name: 'number-in-text', number: '1-413-555-0130' }));
});

it('what the message is called on its way is no part of it', () => {
  const fields = {
    description: 'TOEBOX\n\nCalls to 911 fail.',
    instruction: null,
    parameters: { AWIPSidentifier: ['TOEBOX'] },
  };
  expect(alert(fields).feed.alerts?.[0]?.text).toBe('Calls to 911 fail.');
});

it('what phones showed stands in the parameters', () => {
  const parameters = { CMAMtext: ['911 is out.'], CMAMlongtext: ['911 is out in Springfield.'] };
  expect(alert({ parameters }).feed.alerts?.[0]).toMatchObject({
    text: '911 is out in Springfield.',
    channel: 'to mobile phones',
  });
  expect(alert({ parameters: { CMAMtext: '911 is out.' } }).feed.alerts?.[0]?.text).toBe('911 is out.');
  expect(alert({ parameters: { ...parameters, BLOCKCHANNEL: ['EAS', 'CMAS'] } }).feed.alerts).toHaveLength(1);
});

it('references name the first message', () => {
  const references = [
    { identifier: 'SPR-2', sent: '2026-03-02T15:00:00-05:00' },
    { identifier: 'SPR-1', sent: '2026-03-02T14:00:00-05:00' },
    { identifier: 7 },
    'SPR-0',
  ];
  expect(alert({ id: 'SPR-3', messageType: 'Update', references }).feed).toMatchObject({ id: 'spr-1', revision: 3 });
});

it('a field of another type counts as none', () => {
  const odd = {
    headline: 7,
    description: ['a'],
    instruction: {},
    areaDesc: null,
    parameters: [],
    eventCode: 'TOE',
    references: {},
    expires: 5,
    language: false,
    senderName: [],
  };
  expect(alert(odd).feed).toMatchObject({
    headline: '911 Telephone Outage Emergency',
    affected: 'Not stated in the alert',
  });
});

it('what is no alert in a collection is left aside', () => {
  const text = JSON.stringify({
    type: 'FeatureCollection',
    features: [null, 7, {}, { properties: null }, { properties: nwsFields() }],
  });
  expect(converted(text).alertId).toBe('SPR-1');
});

it.each([
  ['a scope that is not public', { scope: 'Private' }, 'not-public', '/scope'],
  ['a scope that is none', { scope: 7 }, 'missing-field', ''],
  ['no identifier', { id: null }, 'missing-field', ''],
  ['a time that is none', { sent: 'today' }, 'bad-time', '/sent'],
  ['a type that is none', { messageType: 'Hello' }, 'unknown-value', '/messageType'],
  ['a status that is none', { status: 'Real' }, 'unknown-value', '/status'],
] as const)('%s is refused, with its place', (_what, fields, name, at) => {
  expect(refusedAs(nwsText(nwsFields(fields)))).toMatchObject({ name, pointer: `/features/0/properties${at}` });
});

it('older alerts name no scope, as the weather service publishes all of them', () => {
  expect(alert({ scope: undefined }).feed).toEqual(alert().feed);
});
