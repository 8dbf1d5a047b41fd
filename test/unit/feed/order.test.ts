import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FeedState, initialState, nextState } from '../../../src/feed/feed-state.js';
import { type Parsed, parseFeed } from '../../../src/feed/parse-feed.js';
import { problem } from '../../../src/feed/problem.js';
import { feedText } from '../../fixtures/feeds.js';

const MINUTE_MS = 60_000;
const startMs = Date.parse('2026-03-02T12:00:00Z');

/** What a newsroom published: outages one after the other, each with its revisions, a minute apart. */
const publications: readonly Parsed[] = Array.from({ length: 24 }, (_, index) =>
  parseFeed(
    feedText({
      id: `outage-${Math.floor(index / 8)}`,
      revision: index % 8,
      updated: new Date(startMs + index * MINUTE_MS).toISOString(),
      status: index % 3 ? 'down' : 'restored',
    }),
  ),
);

/** What happens to one reader: a publication arrives (late, twice, out of order), a look fails, or the page is opened anew. */
const event = fc.oneof(
  { weight: 8, arbitrary: fc.record({ arrives: fc.nat(publications.length - 1) }) },
  { weight: 2, arbitrary: fc.constant({ fails: true }) },
  { weight: 1, arbitrary: fc.constant({ opens: true }) },
);

interface Reader {
  readonly state: FeedState;
  /** What the device keeps: the last that was believed, and when it came. */
  readonly kept: { readonly news: Parsed; readonly keptSinceMs: number } | undefined;
}

function after(
  { state, kept }: Reader,
  happened: { arrives?: number; fails?: boolean; opens?: boolean },
  nowMs: number,
): Reader {
  if (happened.opens) return { state: kept ? nextState(initialState, { nowMs, ...kept }) : initialState, kept };
  const news = happened.fails ? { problem: problem('unreachable') } : publications[happened.arrives ?? 0]!;
  const next = nextState(state, { nowMs, news });
  const isNew = next.feed !== state.feed && next.feed !== undefined;
  return { state: next, kept: isNew ? { news, keptSinceMs: nowMs } : kept };
}

describe('whatever is lost, late, doubled or out of order, within a visit and across visits', () => {
  it('what is on screen is the newest that was believed', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 40 }), (events) => {
        let reader: Reader = { state: initialState, kept: undefined };
        let newest = -1;
        events.forEach((happened, index) => {
          reader = after(reader, happened, startMs + 60 * MINUTE_MS + index);
          if ('arrives' in happened) newest = Math.max(newest, happened.arrives);
          const shown =
            reader.state.feed && publications.findIndex((one) => 'feed' in one && one.feed === reader.state.feed);
          expect(shown ?? -1).toBe(newest);
        });
      }),
      { numRuns: 10_000 },
    );
  });
});
