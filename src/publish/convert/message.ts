import type { Place } from './conversion.js';

/** Words with the place where they stand. */
export interface Said extends Place {
  readonly text: string;
}

/** A `reference` of CAP: an earlier message that this one follows. */
export interface Reference {
  readonly identifier: string;
  readonly sent: string;
}

/** What a message says in one language, or about one area. Field names are CAP's. */
export interface Info {
  readonly language?: string;
  readonly event?: Said;
  /** Of all systems: `TOE` is a 911 telephone outage in SAME (47 CFR 11.31) and in NWS's own. */
  readonly eventCodes: readonly string[];
  readonly responseTypes: readonly string[];
  readonly urgency?: string;
  readonly senderName?: Said;
  readonly headline?: Said;
  readonly description?: Said;
  readonly instruction?: Said;
  readonly web?: Said;
  readonly contact?: Said;
  /** What phones show (Wireless Emergency Alerts), the longer one where there are two. */
  readonly phoneText?: Said;
  /** Ways that the message was kept from: `CMAS` is phones. */
  readonly blockedChannels: readonly string[];
  readonly areas: readonly string[];
  readonly onset?: string;
  readonly expires?: string;
  /** Files that hang on it. */
  readonly attachments: readonly Said[];
}

/** An alert as CAP 1.2 and api.weather.gov have it. */
export interface Message extends Place {
  readonly identifier: string;
  readonly sender: string;
  readonly sent: string;
  readonly status: 'Actual' | 'Exercise' | 'System' | 'Test' | 'Draft';
  readonly msgType: 'Alert' | 'Update' | 'Cancel' | 'Ack' | 'Error';
  readonly scope: string;
  readonly references: readonly Reference[];
  readonly infos: readonly Info[];
}

const NAMES = /^911 telephone outage( emergency)?$/i;

/** It names itself an outage of the emergency number, by its code or by either of the two names. Severity has no say. */
export const isTelephoneOutage = ({ infos }: Pick<Message, 'infos'>): boolean =>
  infos.some(
    ({ event, eventCodes }) =>
      eventCodes.some((code) => /^toe$/i.test(code.trim())) ||
      NAMES.test(event?.text.replace(/\s+/g, ' ').trim() ?? ''),
  );

/** It says itself, in every language, that what it is about is over. Of a first message `Past` says only that it happened. */
export const isOver = ({ infos, msgType }: Pick<Message, 'infos' | 'msgType'>): boolean =>
  infos.length > 0 &&
  infos.every(
    ({ responseTypes, urgency }) =>
      responseTypes.some((type) => /^allclear$/i.test(type)) || (msgType !== 'Alert' && /^past$/i.test(urgency ?? '')),
  );

/**
 * It ends an alert, in one of the five shapes that occur: a Cancel without a word; a Cancel with any words, severity Extreme
 * among them; an Update that is `AllClear` or `Past`; an Alert with no references that is `AllClear`; an event called a cancellation.
 * An alert that is merely no longer there is none of them.
 */
export const isAllClear = (message: Pick<Message, 'infos' | 'msgType'>): boolean =>
  message.msgType === 'Cancel' ||
  isOver(message) ||
  (message.infos.length > 0 && message.infos.every(({ event }) => /\bcancell?ation\b/i.test(event?.text ?? '')));
