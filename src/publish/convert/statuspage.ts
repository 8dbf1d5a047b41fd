import { url } from '../../feed/leaves.js';
import { isObject } from '../../feed/shape.js';
import { time } from '../../feed/time.js';
import type { Candidate, Candidates, Draft, FeedDraft } from './conversion.js';
import { conversionProblem } from './conversion-problem.js';
import { incidentRemarks } from './incident-remarks.js';
import { jsonSaid } from './json-said.js';
import type { Said } from './message.js';
import { plainText } from './plain-text.js';
import { slug } from './slug.js';
import { cleaned } from './text-of.js';

type Fields = Readonly<Record<string, unknown>>;

/** Something of a page, with its place. */
export interface Found {
  readonly fields: Fields;
  readonly pointer: string;
}

/** What of a page tells something about one incident. */
export interface Incident extends Found {
  readonly name: string;
  readonly state: string;
  readonly updates: readonly (Found & { readonly body: Said })[];
  /** Names of the components that it touches. */
  readonly touched: readonly string[];
  readonly components: readonly Found[];
}

const reading = { country: 'US', known: new Map(), tell: () => undefined };
const textOf = (value: unknown): string =>
  typeof value === 'string' ? cleaned(plainText(value)).replace(/\s+/g, ' ') : '';
const timeOf = (value: unknown) => time(value, '', reading);

const foundIn = (list: unknown, pointer: string): Found[] =>
  (Array.isArray(list) ? list : []).flatMap((fields: unknown, index) =>
    isObject(fields) ? [{ fields, pointer: `${pointer}/${index}` }] : [],
  );

/** The incidents of a page's `summary.json` or `incidents.json`; nothing where it is no such page. Maintenance is none. */
export function statuspageIncidents(document: Fields): readonly Found[] | undefined {
  const { page, incidents, incident } = document;
  if (isObject(incident)) return [{ fields: incident, pointer: '/incident' }];
  if (isObject(page) && (Array.isArray(incidents) || isObject(document.status) || Array.isArray(document.components))) {
    return foundIn(incidents, '/incidents');
  }
  const found = foundIn(incidents, '/incidents');
  return found.some(({ fields }) => Array.isArray(fields.incident_updates)) ? found : undefined;
}

function incidentOf({ fields, pointer }: Found, document: Fields): Incident {
  const updates = foundIn(fields.incident_updates, `${pointer}/incident_updates`);
  const components = updates.flatMap((update) => foundIn(update.fields.affected_components, ''));
  return {
    fields,
    pointer,
    name: textOf(fields.name),
    state: textOf(fields.status),
    updates: updates.flatMap((update) => {
      const body = jsonSaid(update.fields, 'body', update.pointer);
      return body ? [{ ...update, body }] : [];
    }),
    touched: [...new Set([...components, ...foundIn(fields.components, '')].map((found) => textOf(found.fields.name)))],
    components: foundIn(document.components, '/components'),
  };
}

const isOutage = ({ name, touched }: Incident) => [name, ...touched].some((words) => /\b9-?1-?1\b/.test(words));
const isOver = ({ state }: Incident) => /^(resolved|postmortem)$/.test(state);

function timelineOf({ updates }: Incident): FeedDraft['timeline'] {
  return updates.flatMap(({ fields, body }) => {
    const text = cleaned(plainText(body.text));
    const at = timeOf(fields.display_at) ?? timeOf(fields.created_at);
    return text ? [{ ...(at && { time: at }), text, source: 'page' }] : [];
  });
}

/** A page's words come from the page's owner: they are how it unfolded, not an official alert. */
function draftOf(incident: Incident, page: Fields, nowMs: number): Draft | ReturnType<typeof conversionProblem> {
  const { fields, pointer, name } = incident;
  const missing = ['id', 'name', 'status'].find((field) => !textOf(fields[field]));
  if (missing) return conversionProblem('missing-field', `this incident has no ${missing}.`, { pointer });
  const updated = timeOf(fields.updated_at) ?? timeOf(fields.created_at);
  if (!updated) return conversionProblem('bad-time', 'this incident has no time in "updated_at".', { pointer });
  const owner = textOf(page.name) || 'Status page';
  const address = url(fields.shortlink, '', reading) ?? url(page.url, '', reading);
  const status = isOutage(incident) && isOver(incident) ? 'restored' : 'unconfirmed';
  const startedAt = timeOf(fields.started_at);
  const restoredAt = status === 'restored' && timeOf(fields.resolved_at);
  const feed: FeedDraft = {
    format: 'outage-feed/1',
    id: slug(textOf(fields.id)),
    revision: Math.max(1, incident.updates.length),
    updated,
    status,
    headline: name,
    affected: owner,
    ...(startedAt && { startedAt }),
    ...(restoredAt && { restoredAt }),
    sources: [{ id: 'page', name: owner, ...(address && { url: address }) }],
    contacts: [],
    timeline: timelineOf(incident),
  };
  const facts = { feed, isOutage: isOutage(incident), isOver: isOver(incident) };
  return { isAllClear: isOver(incident), feed, remarks: incidentRemarks(incident, facts, nowMs) };
}

/** The incidents of a Statuspage. */
export function statuspageCandidates(document: Fields): Candidates {
  const incidents = statuspageIncidents(document);
  if (!incidents) return conversionProblem('unknown-format', 'this is no page of Statuspage.', { pointer: '' });
  if (!incidents.length) {
    return conversionProblem('no-alert', 'no alert in here: the page has no incident. That is no all-clear.', {
      pointer: '',
    });
  }
  const page = isObject(document.page) ? document.page : {};
  return incidents.map((found): Candidate => {
    const incident = incidentOf(found, document);
    return {
      pointer: found.pointer,
      id: textOf(found.fields.id),
      title: incident.name,
      isOutage: isOutage(incident),
      convert: (nowMs) => draftOf(incident, page, nowMs),
    };
  });
}
