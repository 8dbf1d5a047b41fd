import type { OutageBannerElement } from './element/outage-banner-element.js';

export {
  type OutageBannerEventMap,
  OutageDialEvent,
  OutageStateEvent,
  OutageUpdateEvent,
} from './element/events.js';
export { OutageBannerElement } from './element/outage-banner-element.js';
export type { PhoneNumber } from './feed/phone-number.js';
export type { Problem, ProblemName } from './feed/problem.js';
export type { Contact, Feed, Status } from './feed/schema.js';

declare global {
  interface HTMLElementTagNameMap {
    'outage-banner': OutageBannerElement;
  }
}
