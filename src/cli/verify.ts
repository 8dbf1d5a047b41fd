import { isFailure } from '../feed/problem.js';
import { findingOf } from '../publish/finding-of.js';
import { readDocument } from '../publish/read-document.js';
import type { Finding } from '../publish/rule.js';
import type { Command } from './command.js';
import { findingLine } from './finding-line.js';
import { positionsIn } from './positions-in.js';
import { publicKeysIn } from './public-keys-in.js';
import { readInput } from './read-input.js';
import { Refusal } from './refusal.js';
import { signatureFinding } from './signature-finding.js';

/** What keeps a page with these keys from showing a text as live; and when its time is over, if nothing does. */
async function judged(text: string, keys: readonly string[], nowMs: number): Promise<Finding | string> {
  const { document, feed, problems } = readDocument(text);
  const unbelieved = await signatureFinding(text, keys);
  if (unbelieved) return unbelieved;
  if (!feed?.expires) return findingOf(problems[0]!, document);
  if (Date.parse(feed.expires) > nowMs) return feed.expires;
  const message = 'This time is over, so banners say that the news may be old. Sign the feed anew: outage-banner sign.';
  return { severity: 'error', rule: 'expired', pointer: '/expires', value: feed.expires, message };
}

/** Says whether pages with these keys believe a feed. */
export const verifyCommand: Command = {
  usage: 'FILE --public-key VALUE',
  summary: 'why pages with a pinned key would not believe a signed feed, and nothing if they do',
  help: [['--public-key VALUE', 'what keygen printed; several, separated by spaces, are as many pinned keys']],
  options: { 'public-key': { type: 'string' } },
  files: 1,
  async run({ files: [file = '-'], values }) {
    const keys = publicKeysIn(values);
    if (!keys) throw new Refusal('needs --public-key VALUE, which keygen printed');
    const input = await readInput(file);
    const text = isFailure(input) ? '' : input.text;
    const got = isFailure(input) ? findingOf(input.problem) : await judged(text, keys, Date.now());
    if (typeof got !== 'string') {
      // What is wrong with the signature is wrong with all of the file.
      const isOfText = got.pointer !== undefined || got.rule === 'not-json';
      const position = isOfText ? positionsIn(text)(got.pointer) : { line: 1, column: 1 };
      process.stderr.write(findingLine(file, position, got));
      return 1;
    }
    process.stderr.write(`outage-banner verify: signed by a pinned key, good until ${got}\n`);
    return 0;
  },
};
