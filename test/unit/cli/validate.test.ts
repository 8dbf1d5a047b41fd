import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { templateWith } from '../../fixtures/feed-template.js';
import { feedText } from '../../fixtures/feeds.js';
import { outageBanner, ownFolder } from '../../helpers/command-line.js';

function fileOf(text: string | Uint8Array, name = 'feed.json'): string {
  const path = join(ownFolder(), name);
  writeFileSync(path, text);
  return path;
}

const fresh = (fields: Readonly<Record<string, unknown>> = {}) =>
  templateWith({ updated: new Date().toISOString(), ...fields });
const validate = (args: readonly string[], input?: string) => outageBanner(['validate', ...args], input);

describe('the exit status', () => {
  it('is 0 for a feed without a finding, of which there is nothing to print', async () => {
    const { status, out, err } = await validate([fileOf(fresh())]);
    expect([status, out, err]).toEqual([0, '', 'outage-banner validate: no errors, no warnings\n']);
  });

  it('is 0 with warnings alone', async () => {
    const { status, out, err } = await validate(['-'], fresh({ summary: 'Crews are <b>at work</b>.' }));
    expect([status, err]).toEqual([0, 'outage-banner validate: no errors, 1 warning\n']);
    expect(out).toMatch(/^-:\d+:\d+: warning markup-in-text: /);
  });

  it('is 1 with an error', async () => {
    const { status, err } = await validate(['-'], fresh({ refresh: 5, summary: '' }));
    expect([status, err]).toEqual([1, 'outage-banner validate: 2 errors, no warnings\n']);
  });

  it('is 1 where one of some files has an error, and each line names its file', async () => {
    const paths = [fileOf(fresh()), fileOf('{', 'other.json')];
    const { status, out } = await validate(paths);
    expect(status).toBe(1);
    expect(out.slice(0, paths[1]!.length + 5)).toBe(`${paths[1]}:1:2:`);
  });

  it.each([
    ['no file', [], 'takes at least 1 FILE|URL, not 0'],
    ['a file that is not there', ['nowhere.json'], "can't read nowhere.json: ENOENT"],
    ['standard input twice', ['-', '-'], 'can read standard input once'],
    ['standard input before and after', ['-', '--previous', '-'], 'can read standard input once'],
    ['two files with one before them', ['a', 'b', '--previous', 'c'], 'compares one FILE with --previous, not more'],
    ['a former file that is not there', ['-', '--previous', 'nowhere.json'], "can't read nowhere.json: ENOENT"],
    ['no seconds', ['-', '--timeout', 'soon'], '--timeout takes seconds, not "soon"'],
    ['no time at all', ['-', '--timeout', '0'], '--timeout takes seconds, not "0"'],
  ])('is 2 for %s', async (_what, args, words) => {
    const { status, out, err } = await validate(args, fresh());
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(`outage-banner validate: ${words}`);
    expect(err).toContain('Usage: outage-banner validate FILE|URL');
  });
});

describe('a line', () => {
  it('says where, how grave, which rule, what stands there, and what to do', async () => {
    const text = `{\n${feedText({ updated: new Date().toISOString(), refresh: '30' }).slice(1)}`;
    const path = fileOf(text);
    const { out } = await validate([path]);
    const column = text.split('\n')[1]!.indexOf('"30"') + 1;
    const message = 'The banner can’t use this. Write a number from 10 to 3600, without quotes.';
    expect(out.split('\n')).toContain(`${path}:2:${column}: error bad-value: /refresh "30": ${message}`);
  });

  it('stands where its place in the text is', async () => {
    const { out } = await validate(['-'], fresh({ links: [5], id: '', alerts: [{}] }));
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => Number(line.split(':')[1]));
    expect(lines.length).toBeGreaterThan(2);
    expect(lines).toEqual([...lines].sort((one, other) => one - other));
  });

  it('counts lines and columns as editors do, after a byte order mark too', async () => {
    const { out } = await validate(['-'], `\ufeff{\r\n  "format": 5\r\n}`);
    expect(out).toContain('-:2:13: error unknown-value: /format 5: ');
  });

  it('steers no terminal, whatever stands in the feed', async () => {
    const { out } = await validate(
      ['-'],
      fresh({ 'a\u001b[2J\u202e': 'x\u009b1m\nfeed.json:1:1: error', status: '\u0007' }),
    );
    expect(out).toContain('\\u{1b}[2J\\u{202e}');
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(
      out
        .trimEnd()
        .split('\n')
        .every((line) => line.startsWith('-:')),
    ).toBe(true);
  });

  it.each([
    ['bytes that are no UTF-8', new Uint8Array([123, 255]), 'not-utf-8'],
    ['more than 1 MiB', ' '.repeat(1_048_577), 'too-large'],
    ['nothing', '', 'empty'],
    ['brackets without end', '['.repeat(500_000), 'not-json'],
  ])('is enough for %s', async (_what, text, rule) => {
    const path = fileOf(text);
    const { status, out } = await validate([path]);
    expect([status, out.trimEnd().split('\n').length]).toEqual([1, 1]);
    expect(out.slice(path.length)).toContain(`:1:1: error ${rule}: `);
  });
});

it('a number that Google’s numbering plans doubt is a warning', async () => {
  const contacts = [{ area: 'Springfield', numbers: ['222-555-0130'], source: 'police' }];
  const { status, out } = await validate(['-'], fresh({ contacts }));
  expect([status, out]).toEqual([
    0,
    expect.stringContaining('warning doubtful-number: /contacts/0/numbers/0 "222-555-0130": '),
  ]);
});

describe('compared with the feed before', () => {
  it('a lower revision is an error, a higher one is none', async () => {
    const before = fileOf(templateWith({ revision: 7 }));
    expect((await validate(['-', '--previous', before], fresh({ revision: 6 }))).out).toContain(
      'error old-news: /revision 6: Banners have seen revision 7 already',
    );
    expect((await validate(['-', '--previous', before], fresh({ revision: 8 }))).out).toBe('');
  });

  it('that comes on standard input', async () => {
    const { out } = await validate([fileOf(fresh({ revision: 7 })), '--previous', '-'], templateWith({ revision: 7 }));
    expect(out).toContain('error same-revision: /revision 7: ');
  });
});

describe('--json', () => {
  it('gives the same to machines', async () => {
    const text = fresh({ refresh: '30', summary: '<b>a</b>', id: undefined });
    const lines = (await validate(['-'], text)).out.trimEnd().split('\n');
    const { status, out } = await validate(['-', '--json'], text);
    const findings: Readonly<Record<string, string | number>>[] = JSON.parse(out);
    expect([status, findings.length]).toEqual([1, 3]);
    for (const [index, { file, line, column, severity, rule, pointer, message }] of findings.entries()) {
      expect(lines[index]).toMatch(/^-:/);
      expect(lines[index]!.startsWith(`${file}:${line}:${column}: ${severity} ${rule}: ${pointer}`)).toBe(true);
      expect(lines[index]!.endsWith(`: ${message}`)).toBe(true);
    }
    expect(findings.find(({ rule }) => rule === 'missing-field')).not.toHaveProperty('value');
  });

  it('gives an empty list where there is nothing to say', async () => {
    expect((await validate(['-', '--json'], fresh())).out).toBe('[]\n');
  });
});
