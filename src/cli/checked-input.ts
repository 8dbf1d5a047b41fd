import { isFailure } from '../feed/problem.js';
import { checkAnswer } from '../publish/check-answer.js';
import { type CheckOptions, checkFeed } from '../publish/check-feed.js';
import { findingOf } from '../publish/finding-of.js';
import type { Finding } from '../publish/rule.js';
import { type FetchFeedOptions, fetchFeed } from './fetch-feed.js';
import { isAddress } from './is-address.js';
import { type Position, positionsIn } from './positions-in.js';
import { readInput } from './read-input.js';
import { signatureFinding } from './signature-finding.js';

/** A finding with its place in a file or at an address. */
export interface PlacedFinding extends Finding, Position {
  readonly file: string;
}

type Options = CheckOptions &
  FetchFeedOptions & {
    /** As pages pin them: the text has to be signed by one of them. */
    readonly publicKeys?: readonly string[] | undefined;
  };

async function readingOf(name: string, options: Options) {
  if (isAddress(name)) {
    const got = await fetchFeed(name, options);
    return isFailure(got) ? got : { ...got, ...checkFeed(got.text, options) };
  }
  const input = await readInput(name);
  return isFailure(input) ? { finding: findingOf(input.problem) } : { ...input, ...checkFeed(input.text, options) };
}

/** All that there is to say of a file or an address, from its beginning to its end. */
export async function checkedInput(name: string, options: Options): Promise<readonly PlacedFinding[]> {
  const got = await readingOf(name, options);
  const atStart = (finding: Finding): PlacedFinding => ({ file: name, line: 1, column: 1, ...finding });
  if (got.finding) return [atStart(got.finding)];
  const { text, feed, findings } = got;
  const answered = 'answer' in got ? checkAnswer({ ...got.answer, feed, nowMs: options.nowMs }) : [];
  const { publicKeys } = options;
  const unbelieved = publicKeys && (await signatureFinding(text, publicKeys));
  const at = positionsIn(text);
  const placed = findings.map((finding) => ({ file: name, ...at(finding.pointer), ...finding }));
  placed.sort((one, other) => one.line - other.line || one.column - other.column);
  return [...(unbelieved ? [unbelieved] : []).map(atStart), ...answered.map(atStart), ...placed];
}
