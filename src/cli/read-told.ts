import { isFailure, type Problem } from '../feed/problem.js';
import type { Feed } from '../feed/schema.js';
import { findingOf } from '../publish/finding-of.js';
import { readDocument } from '../publish/read-document.js';
import { findingLine } from './finding-line.js';
import { positionsIn } from './positions-in.js';
import { readInput } from './read-input.js';

/** An outage, and its own text: that of a signed feed without the signatures. */
export interface Told {
  readonly feed: Feed;
  readonly payload: string;
}

/** Reads a file. What is wrong with it is told on standard error; nothing if it can't be believed at all. */
export async function readTold(file: string): Promise<Told | undefined> {
  const input = await readInput(file);
  const text = isFailure(input) ? '' : input.text;
  const problems: readonly Problem[] = isFailure(input) ? [input.problem] : [];
  const { document, feed, payload = '', ...got } = problems.length ? { problems } : readDocument(text);
  const at = positionsIn(text);
  for (const problem of got.problems) {
    const finding = findingOf(problem, document);
    // What is left out of a feed that is shown is told, and stops nothing.
    process.stderr.write(findingLine(file, at(finding.pointer), feed ? { ...finding, severity: 'warning' } : finding));
  }
  return feed && { feed, payload };
}
