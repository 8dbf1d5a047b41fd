import { parseFeed } from '../../src/feed/parse-feed.ts';
import type { Feed } from '../../src/feed/schema.ts';
import { type Fields, feedText } from '../../src/publish/draft.ts';
import { editedAt, type Path, valueAt } from '../../src/publish/draft/edited-at.ts';
import { isBlank } from '../../src/publish/draft/without-blanks.ts';

/** Something that readers would not see as it was meant. */
export interface FieldProblem {
  readonly name: string;
  /** JSON Pointer to the place in the document. */
  readonly pointer: string;
  /** Banners would not believe the document at all. */
  readonly isRefusal: boolean;
  /** In words, where the name alone doesn't say it. */
  readonly message?: string;
}

export interface Checked {
  readonly feed: Feed | undefined;
  readonly problems: readonly FieldProblem[];
}

/** What lets the reading go on behind a field that can't be done without, so that a person hears of all of them at once. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  '/format': 'outage-feed/1',
  '/id': 'x',
  '/revision': 0,
  '/updated': '2026-03-02T14:05:00-05:00',
  '/status': 'down',
  '/headline': 'x',
  '/affected': 'x',
  '/mode': 'live',
};

const stepsOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));

/** An entry that was begun and not filled in isn't published, so there is nothing wrong with it. */
const isInBlank = (document: Fields, pointer: string): boolean =>
  stepsOf(pointer).some((step, index, steps) => {
    if (typeof step !== 'number') return false;
    return isBlank(valueAt(document, steps.slice(0, index + 1)));
  });

/** All that is wrong with a document, and the feed that banners would make of it, if they would. */
export function problemsOf(document: Fields): Checked {
  const refusals: FieldProblem[] = [];
  let tried = document;
  for (let got = parseFeed(feedText(tried)); ; got = parseFeed(feedText(tried))) {
    if (!('problem' in got)) {
      const lesser = got.problems
        .filter(({ pointer = '' }) => !isInBlank(document, pointer) && !(pointer in STAND_INS))
        .map(({ name, pointer = '' }) => ({ name, pointer, isRefusal: false }));
      return { feed: refusals.length ? undefined : got.feed, problems: [...refusals, ...lesser] };
    }
    const { name, pointer = '', message } = got.problem;
    refusals.push({ name, pointer, isRefusal: true, message });
    if (!(pointer in STAND_INS) || valueAt(tried, stepsOf(pointer)) === STAND_INS[pointer]) {
      return { feed: undefined, problems: refusals };
    }
    tried = editedAt(tried, stepsOf(pointer), STAND_INS[pointer]);
  }
}
