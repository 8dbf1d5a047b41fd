import type { FeedDraft, Remark } from './conversion.js';
import { newRemarks, type Remarks } from './remarks.js';
import { sentences } from './sentences.js';
import type { Incident } from './statuspage.js';
import { isSteered } from './text-of.js';

const THREE_HOURS_MS = 10_800_000;
const OTHER_ADDRESS = /\bhref\s*=\s*["']?(?!https:)([^"'\s>]+)/i;

/** What was made of an incident. */
interface Facts {
  readonly feed: FeedDraft;
  readonly isOutage: boolean;
  readonly isOver: boolean;
}

function onMatter(incident: Incident, { feed, isOutage, isOver }: Facts, { tell }: Remarks): void {
  if (!isOutage) tell('not-an-outage', sentences.notAnOutage, incident);
  if (feed.status === 'restored') tell('all-clear', sentences.restored, incident);
  else if (isOver) tell('all-clear', sentences.over(''), incident);
  else tell('status-left', sentences.status, incident);
  if (feed.status !== 'restored') tell('numbers-left', sentences.numbers, incident);
  tell('area-left', sentences.area, incident);
}

function onComponents({ components }: Incident, { tell }: Remarks): void {
  for (const { fields, pointer } of components) {
    const { name, status } = fields;
    if (typeof name !== 'string' || typeof status !== 'string') continue;
    const isTold = status !== 'operational' || /\b9-?1-?1\b/.test(name);
    if (isTold) tell('component-left-out', sentences.component(name, status), { pointer });
  }
}

/** All that the editor has to know of an incident and its draft. */
export function incidentRemarks(incident: Incident, facts: Facts, nowMs: number): readonly Remark[] {
  const remarks = newRemarks();
  const { tell, tellNumbers, list } = remarks;
  const { updated } = facts.feed;
  onMatter(incident, facts, remarks);
  if (Date.parse(updated) + THREE_HOURS_MS < nowMs) tell('expired', sentences.expired(updated), incident);
  tellNumbers({ text: incident.name, pointer: `${incident.pointer}/name` });
  for (const { body } of incident.updates) {
    tellNumbers(body);
    if (isSteered(body.text)) tell('forbidden-character', sentences.steered, body);
    const [, address] = OTHER_ADDRESS.exec(body.text) ?? [];
    if (address) tell('link-left-out', sentences.link(address), body);
  }
  onComponents(incident, remarks);
  return list;
}
