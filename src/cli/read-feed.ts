import { type Parsed, parseFeed } from '../feed/parse-feed.js';
import { isFailure } from '../feed/problem.js';
import { finding } from './finding.js';
import { readInput } from './read-input.js';

/** The outage of a file. What is wrong with it is told on standard error; nothing if it can't be believed at all. */
export async function readFeed(file: string) {
  const input = await readInput(file);
  const text = isFailure(input) ? '' : input.text;
  const got: Parsed = isFailure(input) ? input : parseFeed(text);
  if (isFailure(got)) {
    process.stderr.write(finding('error', file, text, got.problem));
    return;
  }
  for (const problem of got.problems) process.stderr.write(finding('warning', file, text, problem));
  return got.feed;
}
