import { describe, expect, it } from 'vitest';
import { decode } from '../../src/publish/convert/decode.js';
import { convert } from '../../src/publish/convert.js';
import { detect } from '../../src/publish/detect.js';
import { converted, refusedAs, remarkNames } from '../helpers/converted.js';
import { sharedBytes, sharedNames, sharedText } from '../helpers/shared.js';

const FOLDERS = ['cap', 'nws', 'statuspage'] as const;
type Row = readonly [became: string, isAllClear: boolean, headline: unknown, affected: unknown];

/** What each sample becomes: a status, or the name under which it is refused. */
const TABLE: Readonly<Record<string, Row | string>> = {
  'cap/alertswiss-POA-1216107687-4.xml': ['unconfirmed', true, 'All-Clear - Danger of falling trees', 'All of Valais'],
  'cap/canada.cap': [
    ...(['unconfirmed', true] as const),
    { 'en-CA': 'severe thunderstorm watch', 'fr-CA': "veille d'orages violents" },
    expect.objectContaining({ 'fr-CA': "Windsor - Leamington - comté d'Essex; Chatham-Kent - parc Rondeau" }),
  ],
  'cap/cap1.0-appendix-a1.xml': [
    ...(['unconfirmed', false, 'Homeland Security Sets Code ORANGE'] as const),
    'U.S. nationwide and interests worldwide',
  ],
  'cap/cap1.1-appendix-a2.xml': [
    ...(['unconfirmed', false, 'SEVERE THUNDERSTORM WARNING'] as const),
    expect.stringMatching(/^EXTREME NORTH CENTRAL TUOLUMNE COUNTY .*, EXTREME NORTHEASTERN CALAVERAS COUNTY /),
  ],
  'cap/cap1.2-appendix-a1.xml': [
    ...(['unconfirmed', false, 'Homeland Security Sets Code ORANGE'] as const),
    'U.S. nationwide and interests worldwide',
  ],
  'cap/cap1.2-appendix-a3.xml': [
    ...(['unconfirmed', true, 'EQ 3.4 Imperial County CA'] as const),
    expect.stringContaining('30 mi. E of OCOTILLO (quarry); 1 mi. N of'),
  ],
  'cap/cap12-toe-1-alert.xml': [
    ...(['unconfirmed', false] as const),
    { 'en-US': '911 is down across Massachusetts', 'es-US': 'El 911 no funciona en Massachusetts' },
    'Massachusetts',
  ],
  'cap/cap12-toe-3-cancel-with-info.xml': ['restored', true, '911 is restored in Massachusetts', 'Massachusetts'],
  'cap/cap12.xsd': 'no-alert',
  'cap/earthquake-iso8859-1.cap': [
    ...(['unconfirmed', false, 'EQ 4.6 Usulután, Usulután, El Salvador - PRELIMINARY REPORT'] as const),
    expect.stringContaining('SSW of Usulután'),
  ],
  'cap/invalid.cap': 'missing-field',
  'cap/ipaws-5e6dd9de023f1930ef6548d9.xml': [
    ...(['unconfirmed', true, 'An official alert was canceled', 'Not stated in the alert'] as const),
  ],
  'cap/ipaws-5e7e0fc5023f1930efcf3deb.xml': [
    ...(['unconfirmed', false, 'Alert Montgomery - Police Searching for Suspicious Person'] as const),
    'Montgomery County',
  ],
  'cap/mow.DE-HE-KS-SE106-20250313-106-001.xml': [
    ...(['unconfirmed', true] as const),
    expect.objectContaining({ de: 'Entwarnung: Probealarm - Land Hessen', ar: 'تحذير' }),
    'Land Hessen',
  ],
  'cap/no_optional_fields.cap': 'nothing-said',
  'cap/tsunami-cancel-PAAQ-4.xml': [
    ...(['unconfirmed', true, expect.stringMatching(/^The tsunami Warning is canceled/)] as const),
    '95 miles NW of Dixon Entrance, Alaska',
  ],
  'cap/weather.cap': [
    ...(['unconfirmed', false, expect.stringMatching(/^Flash Flood Watch issued August 30/)] as const),
    'Central and Southern Lewis and Clark; Lewis and Clark',
  ],
  'cap/xee.cap': 'doctype',
  'nws/air-quality-phone-broken-by-line-wrap.json': [
    ...(['unconfirmed', false, expect.stringMatching(/^Air Quality Alert issued July 15/)] as const),
    expect.stringContaining('Eastern Clinton; Southeastern St. Lawrence'),
  ],
  'nws/collection-empty.json': 'no-alert',
  'nws/dummy-911-telephone-outage.json': ['unconfirmed', false, 'Dummy alert', expect.stringMatching(/^Over there\./)],
  'nws/heat-advisory-cancelled-as-alert.json': [
    ...(['unconfirmed', true, 'The Heat Advisory has been cancelled.'] as const),
    'Mahnomen; South Clearwater; Hubbard; West Becker; East Becker',
  ],
  'nws/ipaws-civil-emergency-medina-tx.json': [
    'unconfirmed',
    false,
    'Rapid Rising Water on Seco Creek',
    'Medina Co, TX',
  ],
  'nws/nws-geojson-toe-unknown-severity.json': [
    ...(['unconfirmed', false, '911 is down across Massachusetts', 'Massachusetts'] as const),
  ],
  'nws/nws-geojson-toe.json': ['unconfirmed', false, '911 is down across Massachusetts', 'Massachusetts'],
  'nws/wea-text-in-parameters.json': [
    ...(['unconfirmed', false, expect.stringMatching(/^Flash Flood Warning issued July 15/), 'Bexar, TX'] as const),
  ],
  'statuspage/github-incidents-2024-09-16.json': 'many-alerts',
  'statuspage/statuspage-psap.json': ['unconfirmed', false, '911 calls not completing', 'Example Regional 911'],
  'statuspage/summary-major.json': [
    ...(['unconfirmed', false, expect.stringMatching(/^A subset of users in Turkey/), 'Instructure'] as const),
  ],
  'statuspage/summary-none.json': 'no-alert',
};

function textOf(path: string): string {
  const got = decode(sharedBytes(`samples/${path}`));
  if ('problem' in got) throw new Error(got.problem.message);
  return got.text;
}

it('every sample has its row', () => {
  const paths = FOLDERS.flatMap((folder) => sharedNames(`samples/${folder}`).map((name) => `${folder}/${name}`));
  expect(Object.keys(TABLE).sort()).toEqual(paths.sort());
});

describe('every sample is converted, or refused by name', () => {
  it.each(Object.entries(TABLE))('%s', (path, row) => {
    const text = textOf(path);
    if (typeof row === 'string') {
      const { name, message } = refusedAs(text);
      expect([name, message]).toEqual([row, expect.stringMatching(/\.$|: /)]);
      return;
    }
    const { feed, isAllClear, format } = converted(text);
    expect([feed.status, isAllClear, feed.headline, feed.affected]).toEqual(row);
    expect(path.startsWith(`${format}/`)).toBe(true);
    expect(detect(text)).toBe(format);
  });
});

describe('the real ones read right', () => {
  const alertsOf = (path: string) => converted(textOf(path)).feed.alerts?.map(({ text }) => text) ?? [];
  const issuerOf = (path: string) => converted(textOf(path)).feed.sources[0]?.name;

  it('a number that was broken across lines is whole, and told', () => {
    const got = converted(textOf('nws/air-quality-phone-broken-by-line-wrap.json'));
    expect(got.feed.alerts?.[0]?.text).toMatch(/call the Air Quality Hotline at 1-800-535-1345\.$/);
    expect(got.remarks).toContainEqual(expect.objectContaining({ name: 'number-in-text', number: '1-800-535-1345' }));
  });

  it('no paragraph keeps the line breaks of a machine', () => {
    expect(alertsOf('nws/wea-text-in-parameters.json')[1]).toContain(
      'producing heavy rain across the warned area. Between 2 and 5 inches of rain have fallen.',
    );
    expect(alertsOf('cap/weather.cap')[0]).toContain(
      '* ISOLATED SHOWERS ARE EXPECTED THROUGH EARLY THIS AFTERNOON. ADDITIONAL RAINFALL TOTALS',
    );
    expect(alertsOf('cap/cap1.2-appendix-a3.xml')[0]).not.toContain('\n');
  });

  it('HTML and its entities are gone', () => {
    expect(alertsOf('cap/alertswiss-POA-1216107687-4.xml')[0]).toMatch(/are passable\.\nHowever, /);
    expect(alertsOf('cap/mow.DE-HE-KS-SE106-20250313-106-001.xml')[0]).toContain('"Probealarm - Land Hessen"');
  });

  it('nine languages are one alert, with those translations that are some', () => {
    const { feed } = converted(textOf('cap/mow.DE-HE-KS-SE106-20250313-106-001.xml'));
    expect(feed.alerts).toHaveLength(1);
    expect(Object.keys(feed.alerts?.[0]?.translation ?? {})).toEqual(['en', 'ar', 'es', 'fr', 'pl', 'ru', 'tr']);
  });

  it('the sender has a name that people know, and nobody’s mailbox', () => {
    expect(issuerOf('nws/ipaws-civil-emergency-medina-tx.json')).toBe('TX Medina County');
    expect(issuerOf('cap/ipaws-5e6dd9de023f1930ef6548d9.xml')).toBe('dps.state.nv.us');
    expect(issuerOf('cap/cap1.2-appendix-a3.xml')).toBe(
      'Southern California Seismic Network (TriNet) operated by Caltech and USGS',
    );
  });

  it('what phones showed is an alert of its own', () => {
    expect(alertsOf('cap/ipaws-5e7e0fc5023f1930efcf3deb.xml')).toEqual([expect.stringContaining('Call 911 if seen.')]);
    expect(alertsOf('nws/wea-text-in-parameters.json')[0]).toMatch(
      /^National Weather Service: A FLASH FLOOD WARNING is in effect/,
    );
  });

  it('what is none, or may be a test, is told', () => {
    const told = (path: string) => remarkNames(converted(textOf(path)));
    expect(told('cap/canada.cap')).toEqual(expect.arrayContaining(['not-an-outage', 'reads-like-a-test']));
    expect(told('nws/dummy-911-telephone-outage.json')).toContain('reads-like-a-test');
    expect(told('cap/cap12-toe-1-alert.xml')).not.toContain('not-an-outage');
  });

  it('every number of the outage is told, and the duty officer’s too', () => {
    const { remarks } = converted(textOf('cap/cap12-toe-1-alert.xml'));
    expect(remarks.flatMap(({ number }) => number ?? [])).toEqual([
      ...['978-555-0120', '413-555-0130', '413-555-0140', '413-555-0141', '617-555-0190', '711'],
    ]);
    expect(remarks.find(({ name }) => name === 'contact-left-out')?.message).toContain('508-555-0199');
  });

  it('an incident of several can be asked for; its updates are plain text', () => {
    const { feed } = converted(textOf('statuspage/github-incidents-2024-09-16.json'), { alertId: 'r3x7x31k7nn1' });
    expect(feed.timeline?.[3]?.text).toMatch(/connections failing\.\n\nWe have taken/);
    expect(feed.status).toBe('unconfirmed');
  });
});

describe('texts of real outages, sent as alerts', () => {
  const texts: readonly { text: string }[] = JSON.parse(sharedText('samples/outages/alert-texts.json'));

  it('stay word for word', () => {
    for (const { text } of texts) {
      const alert = {
        ...{ id: 'a', sender: 'a', sent: '2026-03-02T14:05:00-05:00', status: 'Actual', messageType: 'Alert' },
        ...{ event: '911 Telephone Outage', description: text },
      };
      const { feed } = converted(JSON.stringify(alert));
      expect(feed.alerts?.[0]?.text).toBe(text.replace(/\s+/g, ' ').trim());
    }
  });
});

describe('no sample that is cut or altered is an exception', () => {
  const paths = Object.keys(TABLE).filter((path) => sharedBytes(`samples/${path}`).length < 50_000);

  /** A feed that the banner takes without a word, or a problem that has a name. */
  function judge(text: string): void {
    const got = convert(text, { nowMs: 0 });
    if ('problem' in got) expect(got.problem.name).toMatch(/^[a-z-]+$/);
    else converted(text);
  }

  it.each(paths)('%s, cut at many places', (path) => {
    const text = textOf(path);
    const step = Math.max(1, Math.floor(text.length / 200));
    for (let end = 0; end < text.length; end += step) judge(text.slice(0, end));
  });

  // The same numbers on every run: what fails can be found again.
  function* chance(seed: number): Generator<number> {
    for (let state = seed; ; ) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      yield state / 2 ** 32;
    }
  }
  const PIECES = [
    '<',
    '>',
    '&',
    '"',
    '{',
    '[',
    'null',
    '7',
    '\u0000',
    '\u202e',
    '\ud800',
    '<!DOCTYPE a>',
    ']]>',
    '\\u202e',
    '-',
    '\n',
    '',
  ];

  it.each(paths)('%s, with pieces changed, doubled and left out', (path) => {
    const text = textOf(path);
    const numbers = chance(text.length);
    const below = (limit: number) => Math.floor((numbers.next().value as number) * limit);
    for (let round = 0; round < 150; round++) {
      let altered = text;
      for (let times = 1 + below(3); times > 0; times--) {
        const at = below(altered.length);
        const kept = altered.slice(at + below(20));
        altered =
          altered.slice(0, at) + (below(4) ? PIECES[below(PIECES.length)] : altered.slice(at, at + below(200))) + kept;
      }
      judge(altered);
    }
  });

  const JSON_PATHS = paths.filter((path) => path.endsWith('.json'));
  const VALUES = [null, 7, true, '', ' ', '\u202e', [], {}, [null], 'x'.repeat(50), '__proto__'];

  it.each(JSON_PATHS)('%s, with every value another', (path) => {
    const text = textOf(path);
    const places: [owner: Record<string, unknown>, name: string][] = [];
    const root = JSON.parse(text, function (this: Record<string, unknown>, name, value) {
      if (!/^\d+$|^$/.test(name)) places.push([this, name]);
      return value;
    });
    expect(places.length).toBeGreaterThan(5);
    places.forEach(([owner, name], index) => {
      const former = owner[name];
      owner[name] = VALUES[index % VALUES.length];
      judge(JSON.stringify(root));
      owner[name] = former;
    });
  });
});
