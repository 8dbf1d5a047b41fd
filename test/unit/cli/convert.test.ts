import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/feed/parse-feed.js';
import { capText, info, nwsFields, nwsText, statuspageText } from '../../fixtures/alerts.js';
import { outageBanner, ownFolder } from '../../helpers/command-line.js';

function fileOf(text: string | Uint8Array, name = 'alert.xml'): string {
  const path = join(ownFolder(), name);
  writeFileSync(path, text);
  return path;
}

describe('an alert becomes a feed', () => {
  it('on standard output; what is left to a person is said on standard error, a line each', async () => {
    const path = fileOf(capText());
    const { status, out, err } = await outageBanner(['convert', path]);
    expect(status).toBe(0);
    expect(parseFeed(out)).toMatchObject({ problems: [], feed: { status: 'unconfirmed', contacts: [] } });
    expect(out).toMatch(/^\{\n {2}"format": "outage-feed\/1",\n.*\n\}\n$/s);
    const lines = err.trimEnd().split('\n');
    expect(lines.filter((line) => !line.startsWith(`${path}:2:1: warning `))).toEqual([]);
    expect(err).toContain(`${path}:2:1: warning status-left: `);
    expect(err).toContain(`${path}:2:1: warning numbers-left: `);
  });

  it('from standard input', async () => {
    const { status, out, err } = await outageBanner(['convert', '-'], nwsText(nwsFields()));
    expect([status, JSON.parse(out).id]).toEqual([0, 'spr-1']);
    expect(err).toMatch(/^-:1:\d+: warning /);
  });

  it('in the encoding that XML declares', async () => {
    const text = capText({ info: info({ headline: 'Secours en d\u00e9rangement' }) }).replace('UTF-8', 'ISO-8859-1');
    const { status, out } = await outageBanner(['convert', fileOf(Buffer.from(text, 'latin1'))]);
    expect([status, JSON.parse(out).headline]).toEqual([0, 'Secours en d\u00e9rangement']);
  });

  it('of several the one that is asked for', async () => {
    const text = nwsText(nwsFields({ id: 'a' }), nwsFields({ id: 'b' }));
    expect((await outageBanner(['convert', '-'], text)).err).toMatch(/^-:1:\d+: error many-alerts: .* a \(.* b \(/);
    const { status, out } = await outageBanner(['convert', '-', '--alert', 'b'], text);
    expect([status, JSON.parse(out).id]).toEqual([0, 'b']);
  });

  it('read as what it is said to be', async () => {
    expect((await outageBanner(['convert', '-', '--from', 'statuspage'], statuspageText())).status).toBe(0);
    const { status, out, err } = await outageBanner(['convert', '-', '--from', 'cap'], statuspageText());
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/^-:1:\d+: error not-xml: /);
  });

  it('in a file, whole, with nothing beside it', async () => {
    const folder = ownFolder();
    const out = join(folder, 'feed.json');
    writeFileSync(out, 'the former one');
    const got = await outageBanner(['convert', '-', '--out', out], capText());
    expect([got.status, got.out]).toEqual([0, '']);
    expect(JSON.parse(readFileSync(out, 'utf8')).id).toBe('spr-1');
    expect(readdirSync(folder)).toEqual(['feed.json']);
  });
});

it('numbers in the text are told with their surroundings and their place', async () => {
  const text = `{\n"type": "Feature",\n"properties": ${JSON.stringify(nwsFields({ description: 'Press: 413-555-0130.' }), null, 1)}}`;
  const path = fileOf(text);
  const { err } = await outageBanner(['convert', path]);
  const line = text.split('\n').findIndex((row) => row.includes('413-555-0130')) + 1;
  const column = text.split('\n')[line - 1]!.indexOf('"Press') + 1;
  expect(err).toContain(
    `${path}:${line}:${column}: warning number-in-text: "413-555-0130" stands in the text: Press: 413-555-0130. `,
  );
});

describe('with --json', () => {
  it('the same is said to machines, as a list', async () => {
    const text = capText({ info: info({ description: 'Press: 413-555-0130.' }) });
    const { status, out, err } = await outageBanner(['convert', '-', '--json'], text);
    expect([status, JSON.parse(out).id]).toEqual([0, 'spr-1']);
    const told: unknown = JSON.parse(err);
    expect(told).toContainEqual({
      ...{ file: '-', line: 18, column: 1, severity: 'warning', rule: 'number-in-text' },
      message: expect.stringContaining('"413-555-0130" stands in the text'),
      ...{ number: '413-555-0130', surroundings: 'Press: 413-555-0130.' },
    });
  });

  it('a problem, too', async () => {
    const { status, out, err } = await outageBanner(['convert', '-', '--json'], nwsText());
    expect([status, out]).toEqual([1, '']);
    expect(JSON.parse(err)).toMatchObject([{ file: '-', line: 1, column: 1, severity: 'error', rule: 'no-alert' }]);
  });
});

describe('what is no alert ends with 1, one line on standard error, and nothing written', () => {
  it.each([
    ['an empty collection', nwsText(), ':1:1: error no-alert: no alert in here'],
    ['a page without incidents', statuspageText([]), ':1:1: error no-alert: no alert in here'],
    [
      'a document type',
      '<?xml version="1.0"?>\n<!DOCTYPE alert SYSTEM "file:///etc/passwd"><alert/>',
      ':2:1: error doctype: ',
    ],
    ['half of an alert', capText().slice(0, 150), ':4:'],
    ['half of a collection', nwsText(nwsFields()).slice(0, 150), ':1:'],
    ['words', '911 is down', ':1:1: error unknown-format: '],
    ['nothing', '', ':1:1: error unknown-format: '],
    ['a private alert', capText({ scope: 'Private' }), ':8:1: error not-public: '],
    ['bytes that are no UTF-8', new Uint8Array([60, 97, 62, 255]), ':1:1: error not-in-encoding: '],
    ['more than 16 MiB', new Uint8Array(16_777_217).fill(32), ':1:1: error too-large: '],
  ])('%s', async (_what, text, words) => {
    const path = fileOf(text);
    const out = fileOf('the former one', 'feed.json');
    const got = await outageBanner(['convert', path, '--out', out]);
    expect([got.status, got.out]).toEqual([1, '']);
    expect(got.err.slice(0, path.length + words.length)).toBe(`${path}${words}`);
    expect(got.err.trimEnd().split('\n')).toHaveLength(1);
    expect(readFileSync(out, 'utf8')).toBe('the former one');
  });
});

it('what an alert says steers no terminal', async () => {
  const { err } = await outageBanner(['convert', '-'], nwsText(nwsFields({ status: '\u001b[31mActual\u202e' })));
  expect(err).toMatch(/^-:1:\d+: error unknown-value: no alert has the status "\[31mActual"\.\n$/);
});

describe('a call that can’t be done ends with 2', () => {
  it.each([
    ['a format that nobody reads', ['-', '--from', 'rss'], /doesn't read "rss"; it reads cap nws statuspage/],
    ['a file that is not there', ['nowhere.xml'], /can't read nowhere\.xml: ENOENT/],
    ['no file', [], /takes 1 FILE, not 0/],
  ])('%s', async (_what, args, words) => {
    const { status, out, err } = await outageBanner(['convert', ...args], capText());
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(words);
  });
});
