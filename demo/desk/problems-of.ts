import type { Feed, Status } from '../../src/feed/schema.ts';
import { isOngoing } from '../../src/feed/status.ts';
import { checkFeed } from '../../src/publish/check-feed.ts';
import { type Path, valueOn } from '../../src/publish/draft/edited-at.ts';
import { isBlank, withoutEmptyTexts } from '../../src/publish/draft/without-blanks.ts';
import { type Fields, feedText } from '../../src/publish/draft.ts';
import type { DoubtsNumber, Finding } from '../../src/publish/rule.ts';
import { problemWords } from './words.ts';

/** Something that readers would not see as it was meant, in words. */
export interface FieldProblem {
  /** JSON Pointer to the place in the document. */
  readonly pointer: string;
  readonly words: string;
  /** Worth a look, and no more. */
  readonly isHint: boolean;
}

export interface CheckedDraft {
  /** What banners would make of it; nothing where they would not believe it. */
  readonly feed: Feed | undefined;
  readonly problems: readonly FieldProblem[];
}

const stepsOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** An entry that was begun and not filled in isn't published, so there is nothing wrong with it. */
const isInBlank = (document: Fields, pointer: string): boolean =>
  stepsOf(pointer).some(
    (step, index, steps) => typeof step === 'number' && isBlank(valueOn(document, steps.slice(0, index + 1))),
  );

/** Rules about how files follow one another: the desk sees to that by itself when it publishes. */
const OWN_BUSINESS = /^(same-revision|old-news|updated-not-raised|id-changed|expired|updated-before-entry)$/;
const OF_FILES = /^\/(revision|updated|format)$/;

function wordsFor(document: Fields, { rule, pointer = '', message }: Finding): string {
  const isEmpty = rule === 'bad-value' && isBlank(valueOn(document, stepsOf(pointer)));
  return problemWords[isEmpty ? 'missing-field' : rule] ?? message;
}

/** What has to be there and isn't, with something to stand for it, so that a person hears of all the rest too. */
function missingIn({ status, headline, affected }: Fields): Record<string, string> {
  const isOn = isBlank(status) || isOngoing(status as Status);
  return {
    ...(isBlank(status) && { status: 'down' }),
    ...(isBlank(headline) && status !== 'none' && { headline: '-' }),
    ...(isBlank(affected) && isOn && { affected: '-' }),
  };
}

/**
 * All that an editor should know of a document, by the same rules as `outage-banner validate`, and the feed that banners
 * would make of it. What is told of revision and time is left out: both rise when it is published.
 */
export function problemsOf(document: Fields, nowMs: number, doubtsNumber?: DoubtsNumber): CheckedDraft {
  const missing = missingIn(document);
  const { feed, findings } = checkFeed(feedText({ ...withoutEmptyTexts(document), ...missing }), {
    nowMs,
    doubtsNumber,
  });
  const isAbout = (pointer: string, name: string) => pointer === `/${name}` || pointer.startsWith(`/${name}/`);
  const problems = findings
    .filter(({ rule, pointer = '' }) => !OWN_BUSINESS.test(rule) && !OF_FILES.test(pointer))
    .filter(({ pointer = '' }) => !Object.keys(missing).some((name) => isAbout(pointer, name)))
    .filter(({ pointer = '' }) => !isInBlank(document, pointer))
    .map((finding) => ({
      pointer: finding.pointer ?? '',
      words: wordsFor(document, finding),
      isHint: finding.severity === 'warning',
    }));
  const wanting = Object.keys(missing).map((name) => ({
    pointer: `/${name}`,
    words: problemWords[name === 'status' ? 'unknown-value' : 'missing-field']!,
    isHint: false,
  }));
  return { feed: wanting.length ? undefined : feed, problems: [...wanting, ...problems] };
}
