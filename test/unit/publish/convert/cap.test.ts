import { describe, expect, it } from 'vitest';
import { capFields, capText, elements, info, TOE } from '../../../fixtures/alerts.js';
import { converted, refusedAs, remarkNames } from '../../../helpers/converted.js';

const NAMESPACES = {
  '1.0': 'http://www.incident.com/cap/1.0',
  '1.1': 'urn:oasis:names:tc:emergency:cap:1.1',
  '1.2': 'urn:oasis:names:tc:emergency:cap:1.2',
};
const es = {
  language: 'es-US',
  headline: 'El 911 no funciona en Springfield',
  description: 'Las llamadas no se completan.',
  instruction: 'Llame a la policía local.',
};

describe('an alert becomes a draft', () => {
  it('with the sender’s words, and nothing that the alert does not say', () => {
    expect(converted(capText()).feed).toEqual({
      format: 'outage-feed/1',
      id: 'spr-1',
      revision: 1,
      updated: '2026-03-02T14:05:00-05:00',
      status: 'unconfirmed',
      headline: '911 is out in Springfield',
      affected: 'Springfield',
      language: 'en-US',
      sources: [{ id: 'issuer', name: 'Springfield Police' }],
      contacts: [],
      alerts: [
        {
          text: 'Calls to 911 do not go through.\n\nCall your local police.',
          issuer: 'Springfield Police',
          language: 'en-US',
          sentAt: '2026-03-02T14:05:00-05:00',
          source: 'issuer',
        },
      ],
    });
  });

  it.each(Object.entries(NAMESPACES))('from CAP %s', (_version, namespace) => {
    expect(converted(capText({}, namespace)).feed.headline).toBe('911 is out in Springfield');
  });

  it('whatever its prefix and its envelope are', () => {
    const inner = elements(capFields()).replaceAll(/<(\/?)(?=\w)/g, '<$1any:');
    const alert = `<any:alert xmlns:any="${NAMESPACES['1.2']}">${inner}</any:alert>`;
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="text/xml">${alert}</content></entry></feed>`;
    expect(converted(alert).feed).toEqual(converted(capText()).feed);
    expect(converted(atom).feed).toEqual(converted(capText()).feed);
  });

  it('from CAP’s own elements alone', () => {
    const foreign = capText().replace(
      '<headline>',
      '<headline xmlns="https://other.example">Not this one</headline><headline>',
    );
    expect(converted(foreign).feed.headline).toBe('911 is out in Springfield');
  });

  it('from character data as from text', () => {
    const text = capText({ info: info({ headline: '<![CDATA[911 & more <b>is</b> out]]>' }) });
    expect(converted(text).feed.headline).toBe('911 & more is out');
  });

  it('in American English where it names no language, as CAP says, or none that is one', () => {
    for (const language of [undefined, 'not a language']) {
      expect(converted(capText({ info: info({ language }) })).feed.language).toBe('en-US');
    }
  });

  it('with the event where there is no headline', () => {
    expect(converted(capText({ info: info({ headline: undefined }) })).feed.headline).toBe(
      '911 Telephone Outage Emergency',
    );
  });

  it('with the headline as the alert’s words where there are no others', () => {
    const { feed } = converted(capText({ info: info({ description: undefined, instruction: 'None' }) }));
    expect(feed.alerts?.[0]?.text).toBe('911 is out in Springfield');
  });

  it('with all its areas', () => {
    const area = [{ areaDesc: ['Springfield', 'Ware'] }, { areaDesc: 'Franklin County' }, { areaDesc: 'Ware' }];
    expect(converted(capText({ info: info({ area }) })).feed.affected).toBe('Springfield; Ware; Franklin County');
  });

  it('without an area it says so, to readers and to the editor', () => {
    const got = converted(capText({ info: info({ area: undefined }) }));
    expect(got.feed.affected).toBe('Not stated in the alert');
    expect(remarkNames(got)).toContain('area-left');
  });

  it('with the end that the alert has, if that lies behind its sending', () => {
    const expiresOf = (expires: string[]) =>
      converted(capText({ info: expires.map((time) => info({ expires: time })) })).feed.expires;
    expect(expiresOf(['2026-03-02T18:00:00-05:00', '2026-03-02T17:00:00-05:00'])).toBe('2026-03-02T17:00:00-05:00');
    expect(expiresOf(['2026-03-02T14:05:00-05:00'])).toBeUndefined();
    expect(expiresOf(['soon'])).toBeUndefined();
  });

  it('with the onset as its start, only where it is an outage of 911', () => {
    const onset = '2026-03-02T13:50:00-05:00';
    expect(converted(capText({ info: info({ onset }) })).feed.startedAt).toBe(onset);
    expect(
      converted(capText({ info: info({ onset, event: 'Flood', eventCode: undefined }) })).feed.startedAt,
    ).toBeUndefined();
  });

  it('with the sender’s address, if it is https', () => {
    const got = converted(capText({ info: info({ web: 'https://springfield.example/911' }) }));
    expect(got.feed.sources[0]?.url).toBe('https://springfield.example/911');
    for (const web of ['http://springfield.example/911', 'javascript:alert(1)', 'springfield.example']) {
      const other = converted(capText({ info: info({ web }) }));
      expect(other.feed.sources[0]).not.toHaveProperty('url');
      expect(other.remarks).toContainEqual(
        expect.objectContaining({ name: 'link-left-out', message: expect.stringContaining(web) }),
      );
    }
  });
});

describe('who warns', () => {
  const issuerOf = (senderName: string | undefined, sender = 'someone@police.springfield.example') =>
    converted(capText({ sender, info: info({ senderName }) })).feed.sources[0]?.name;

  it.each([
    ['by the name', 'Springfield Police', 'Springfield Police'],
    [
      'by the name alone, of those that IPAWS puts together',
      '200000,MA Springfield Police,SpringfieldPD',
      'MA Springfield Police',
    ],
    ['in one line', 'Springfield Police\n   Dispatch', 'Springfield Police, Dispatch'],
    ['by the host, as a mailbox may be somebody’s own', undefined, 'police.springfield.example'],
  ])('%s', (_how, senderName, name) => {
    expect(issuerOf(senderName)).toBe(name);
  });

  it('by the host of an address of the web, or as it stands', () => {
    expect(issuerOf(undefined, 'https://police.springfield.example/alerts/')).toBe('police.springfield.example');
    expect(issuerOf(undefined, '402013233923688')).toBe('402013233923688');
  });
});

describe('several infos become languages', () => {
  it('in headline, area and the alert itself', () => {
    const { feed } = converted(capText({ info: [info(), info({ ...es, area: { areaDesc: 'Springfield' } })] }));
    expect(feed.headline).toEqual({
      'en-US': '911 is out in Springfield',
      'es-US': 'El 911 no funciona en Springfield',
    });
    expect(feed.affected).toBe('Springfield');
    expect(feed.alerts).toHaveLength(1);
    expect(feed.alerts?.[0]).toMatchObject({
      language: 'en-US',
      translation: { 'es-US': 'Las llamadas no se completan.\n\nLlame a la policía local.' },
    });
  });

  it('what stands in another language as it does in the first is no translation', () => {
    const { feed } = converted(
      capText({ info: [info(), info({ ...es, description: 'Calls to 911 do not go through.' })] }),
    );
    expect(feed.alerts?.[0]?.translation).toEqual({ 'es-US': 'Llame a la policía local.' });
  });

  it('what only another language has is said in that alone', () => {
    const { feed } = converted(capText({ info: [info({ area: undefined }), info(es)] }));
    expect(feed.affected).toEqual({ 'es-US': 'Springfield' });
  });

  it('two in one language are two alerts', () => {
    const { feed } = converted(
      capText({ info: [info(), info({ description: 'In Ware, too.', area: { areaDesc: 'Ware' } })] }),
    );
    expect(feed.alerts?.map(({ text }) => text)).toEqual([
      'Calls to 911 do not go through.\n\nCall your local police.',
      'In Ware, too.\n\nCall your local police.',
    ]);
    expect(feed.affected).toBe('Springfield; Ware');
  });
});

describe('what phones showed', () => {
  const parameter = (valueName: string, value: string) => ({ valueName, value });
  const short = parameter('CMAMtext', '911 is out.');

  it('is an alert of its own, the longer text before the shorter', () => {
    const long = parameter('CMAMlongtext', '911 is out in all of Springfield.');
    const channel = 'to mobile phones';
    expect(converted(capText({ info: info({ parameter: short }) })).feed.alerts?.[0]).toMatchObject({
      text: '911 is out.',
      channel,
    });
    expect(converted(capText({ info: info({ parameter: [short, long] }) })).feed.alerts?.[0]?.text).toBe(long.value);
  });

  it('is left out where phones were left out', () => {
    const blocked = parameter('BLOCKCHANNEL', 'CMAS');
    expect(converted(capText({ info: info({ parameter: [short, blocked] }) })).feed.alerts).toHaveLength(1);
  });

  it('is left out of an all-clear, as it may be the former text; the editor is told', () => {
    const got = converted(capText({ msgType: 'Cancel', info: info({ parameter: short }) }));
    expect(got.feed.alerts).toHaveLength(1);
    expect(got.remarks).toContainEqual(
      expect.objectContaining({ name: 'phone-text-left-out', message: expect.stringContaining('911 is out.') }),
    );
  });

  it('CAP 1.0 writes parameters as one word', () => {
    const text = capText({ info: info({ parameter: 'CMAMtext=911 is out.' }) }, NAMESPACES['1.0']);
    expect(converted(text).feed.alerts?.[0]?.text).toBe('911 is out.');
  });
});

describe('one outage keeps its name', () => {
  const references =
    'alerts@springfield.example,SPR-2,2026-03-02T15:00:00-05:00 alerts@springfield.example,SPR-1,2026-03-02T14:05:00-05:00';

  it('that of the first message, and its revision rises', () => {
    expect(converted(capText({ identifier: 'SPR-3', msgType: 'Update', references })).feed).toMatchObject({
      id: 'spr-1',
      revision: 3,
    });
  });

  it('a message that refers to itself is the first', () => {
    expect(converted(capText({ references: 'a,SPR-1,2026-03-02T14:05:00-05:00' })).feed).toMatchObject({
      id: 'spr-1',
      revision: 1,
    });
  });
});

describe('a message that is not for readers is refused', () => {
  it.each([
    ['a private one', { scope: 'Private', addresses: 'a' }, 'not-public', '<scope>'],
    ['a restricted one', { scope: 'Restricted' }, 'not-public', '<scope>'],
    ['a draft', { status: 'Draft' }, 'draft', '<status>'],
    ['one between systems', { status: 'System' }, 'not-for-readers', '<status>'],
    ['a receipt', { msgType: 'Ack' }, 'not-for-readers', '<msgType>'],
    ['a rejection', { msgType: 'Error' }, 'not-for-readers', '<msgType>'],
    ['one without a word', { info: undefined }, 'nothing-said', '<alert '],
    ['one of an unknown status', { status: 'actual' }, 'unknown-value', '<status>'],
    ['one of an unknown type', { msgType: 'Hello' }, 'unknown-value', '<msgType>'],
    ['one sent at no time', { sent: '2026-02-31T14:05:00-05:00' }, 'bad-time', '<sent>'],
    ['one sent without an offset', { sent: '2026-03-02T14:05:00' }, 'bad-time', '<sent>'],
    ...['identifier', 'sender', 'sent', 'status', 'msgType', 'scope'].map(
      (name) => [`one without ${name}`, { [name]: undefined }, 'missing-field', '<alert '] as const,
    ),
  ] as const)('%s, with its place', (_what, fields, name, at) => {
    const text = capText(fields);
    const { line = 0, column = 0, ...problem } = refusedAs(text);
    expect(problem.name).toBe(name);
    expect(text.split('\n')[line - 1]?.slice(column - 1, column - 1 + at.length)).toBe(at);
  });
});

it('test and exercise messages stay what they are', () => {
  for (const status of ['Test', 'Exercise']) {
    const got = converted(capText({ status }));
    expect(got.feed.mode).toBe('exercise');
    expect(got.remarks).toContainEqual(
      expect.objectContaining({ name: 'exercise', message: expect.stringContaining(status) }),
    );
  }
  expect(converted(capText()).feed).not.toHaveProperty('mode');
});

it('a test that is sent as if it were real is known by its code', () => {
  for (const value of ['DMO', 'NPT', 'RMT', 'RWT']) {
    const eventCode = { valueName: 'SAME', value };
    const test = info({ event: 'Required Weekly Test', eventCode });
    expect(converted(capText({ info: test })).feed.mode).toBe('exercise');
    expect(converted(capText({ info: info({ eventCode: [TOE, eventCode] }) })).feed).not.toHaveProperty('mode');
  }
});

it('an alert that is marked as real and sounds like a test is told', () => {
  const namesFor = (description: string) => remarkNames(converted(capText({ info: info({ description }) })));
  expect(namesFor('This is a test.')).toContain('reads-like-a-test');
  expect(namesFor('Exercise caution. Do not call 911 to test it.')).not.toContain('reads-like-a-test');
});

it('files of an alert are left out, however large, and told by their names', () => {
  const resource = { resourceDesc: 'A map', mimeType: 'image/png', derefUri: 'A'.repeat(2_000_000) };
  const got = converted(capText({ info: info({ resource }) }));
  expect(JSON.stringify(got).length).toBeLessThan(4000);
  expect(got.remarks).toContainEqual(
    expect.objectContaining({ name: 'attachment-left-out', message: expect.stringContaining('A map') }),
  );
});

it('severity, urgency and certainty have no say in what is shown', () => {
  const unknown = info({
    severity: 'Unknown',
    urgency: 'Unknown',
    certainty: 'Unknown',
    eventCode: [{ valueName: 'NationalWeatherService', value: 'XYZ' }, TOE],
  });
  expect(converted(capText({ info: unknown })).feed).toEqual(converted(capText()).feed);
});
