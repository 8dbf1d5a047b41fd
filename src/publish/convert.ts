import { MAX_FEED_BYTES } from '../feed/parse-feed.js';
import { isObject } from '../feed/shape.js';
import { capCandidates } from './convert/cap.js';
import type { Candidate, Candidates, Conversion, ConvertOptions, Format } from './convert/conversion.js';
import { conversionProblem } from './convert/conversion-problem.js';
import { nwsCandidates } from './convert/nws.js';
import { newRemarks } from './convert/remarks.js';
import { sentences } from './convert/sentences.js';
import { statuspageCandidates } from './convert/statuspage.js';
import { detect } from './detect.js';

const MOST_LISTED = 20;

const readers = { nws: nwsCandidates, statuspage: statuspageCandidates };

function candidatesOf(text: string, format: Format | undefined): Candidates {
  if (format === 'cap') return capCandidates(text);
  const unknown = () =>
    conversionProblem('unknown-format', 'this is neither CAP nor an alert of the weather service nor a Statuspage.', {
      line: 1,
      column: 1,
    });
  if (!format && !/^[\s\ufeff]*[[{]/.test(text)) return unknown();
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return conversionProblem('not-json', 'this is no JSON; it may have been cut off, or copied in part.');
  }
  return format && isObject(document) ? readers[format](document) : unknown();
}

const listed = (candidates: readonly Candidate[]) => {
  const names = candidates.slice(0, MOST_LISTED).map(({ id, title }) => `${id} (${title})`);
  return `${names.join('; ')}${candidates.length > MOST_LISTED ? '; \u2026' : ''}`;
};

/** The one that is asked for, or the only one, or the only one that calls itself an outage of 911. */
function chosen(candidates: readonly Candidate[], alertId: string | undefined) {
  if (alertId !== undefined) {
    const wanted = candidates.find(({ id }) => id === alertId);
    return (
      wanted ??
      conversionProblem(
        'unknown-alert',
        `no alert in here is called "${alertId}", but: ${listed(candidates)}`,
        candidates[0],
      )
    );
  }
  if (candidates.length === 1) return candidates[0]!;
  const outages = candidates.filter(({ isOutage }) => isOutage);
  if (outages.length === 1) return outages[0]!;
  const several = outages.length ? outages : candidates;
  return conversionProblem(
    'many-alerts',
    `${several.length} alerts are in here; say which, by its identifier: ${listed(several)}`,
    several[0],
  );
}

/**
 * A foreign alert as an outage feed, to be completed by a person: never to be shown as it is. It claims no more than the alert
 * does, has no number to call, and comes with remarks on what was left out and what is left to do. Never throws.
 */
export function convert(text: string, { from, alertId, nowMs }: ConvertOptions): Conversion {
  const format = from ?? detect(text);
  const candidates = candidatesOf(text, format);
  if ('problem' in candidates) return candidates;
  const candidate = chosen(candidates, alertId);
  if ('problem' in candidate) return candidate;
  const draft = candidate.convert(nowMs);
  if ('problem' in draft) return draft;
  if (new TextEncoder().encode(JSON.stringify(draft.feed)).length > MAX_FEED_BYTES) {
    return conversionProblem('too-large', 'what this alert says is over 1 MiB, more than a feed can hold.', candidate);
  }
  const { list, tell } = newRemarks();
  if (alertId === undefined && candidates.length > 1) {
    tell('chosen', sentences.chosen(candidates.length), candidate);
  }
  return { format: format!, alertId: candidate.id, ...draft, remarks: [...list, ...draft.remarks] };
}
