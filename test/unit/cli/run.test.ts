import { describe, expect, it } from 'vitest';
import { outageBanner } from '../../helpers/command-line.js';

it('--help says how each command is called, on standard output', async () => {
  const { status, out, err } = await outageBanner(['--help']);
  expect([status, err]).toEqual([0, '']);
  expect(out).toMatch(/^Usage: outage-banner COMMAND\n\n {2}\w/);
  for (const call of ['validate FILE', 'convert FILE', 'snapshot FILE', 'embed URL'])
    expect(out).toContain(`\n  ${call}`);
  expect(out).toContain('Exit status: 0 for yes, 1 for no, 2 for a wrong call.');
});

it('--help behind a command says what its options mean', async () => {
  const { status, out } = await outageBanner(['snapshot', '--help']);
  expect(status).toBe(0);
  expect(out).toMatch(/^Usage: outage-banner snapshot FILE \[--lang TAG\] \[--out FILE\]\n/);
  expect(out).toMatch(/^ {2}--lang TAG .*\n {2}--out FILE .*\n {2}--help /m);
});

describe('a wrong call ends with 2, says on standard error what is wrong and how it is right, and produces nothing', () => {
  it.each([
    ['no command', [], 'outage-banner: no command\n\nUsage: outage-banner COMMAND'],
    ['an unknown command', ['nope'], 'outage-banner: no command is called "nope"'],
    ['a name that every object has', ['toString'], 'outage-banner: no command is called "toString"'],
    ['no file', ['snapshot'], 'outage-banner snapshot: takes 1 FILE, not 0\nUsage: outage-banner snapshot FILE'],
    ['two files', ['snapshot', 'a', 'b'], 'outage-banner snapshot: takes 1 FILE, not 2'],
    ['an unknown option', ['snapshot', '--nope', 'a'], "outage-banner snapshot: Unknown option '--nope'"],
    ['an option without its value', ['snapshot', '-', '--lang'], 'outage-banner snapshot: Option '],
  ])('%s', async (_what, args, words) => {
    const { status, out, err } = await outageBanner(args);
    expect([status, out]).toEqual([2, '']);
    expect(err.slice(0, words.length)).toBe(words);
    expect(err).toContain('Usage: outage-banner');
  });
});
