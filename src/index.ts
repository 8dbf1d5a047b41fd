import { define } from './element/define.js';

export { OutageDialEvent, OutageStateEvent, OutageUpdateEvent } from './element/events.js';
export { OutageBannerElement } from './element/outage-banner-element.js';
export type { Problem, ProblemName } from './feed/problem.js';
export type { Contact, Feed, Status } from './feed/schema.js';

define();
