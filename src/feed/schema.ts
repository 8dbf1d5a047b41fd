import { contactReference, country, kind, revision, seconds, service, source, url } from './leaves.js';
import { ownId } from './own-id.js';
import { phoneNumber, wordOrUnknown } from './phone-number.js';
import { type Leaf, type Read, read } from './shape.js';
import { allTexts, language, string, text, translations } from './text.js';
import { time } from './time.js';

const serviceFields = {
  'state!': 'down|intermittent|working|unknown',
  channel: 'voice|mobile|landline|text|tty|relay',
  area: text,
  carrier: string,
  note: text,
  source,
} as const;

const guidanceFields = { id: string, kind, 'text!': text, area: text, source } as const;

export const contactStatus = wordOrUnknown('active', 'unverified', 'unreachable', 'withdrawn');
export const contactFields = {
  id: string,
  'area!': text,
  agency: text,
  'numbers!': [phoneNumber],
  covers: [string],
  status: contactStatus,
  hours: text,
  note: text,
  verifiedAt: time,
  source,
} as const;

/** A contact without an id is named after its area: "Cape & Islands" → `cape-islands`, a second one `cape-islands-2`. */
export const contact: Leaf<Read<typeof contactFields> & { id: string }> = (value, at, reading) => {
  const got = read(contactFields, value, at, reading);
  if (!got) return;
  const words = allTexts(got.area)[0]!
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  const name = words?.join('-') ?? 'contact';
  return Object.assign(got, { id: got.id ?? ownId(name, reading.known) });
};

const alertFields = {
  id: string,
  'text!': string,
  'issuer!': string,
  channel: string,
  language,
  translation: translations,
  sentAt: time,
  source,
} as const;

export const quoteFields = {
  id: string,
  'text!': string,
  speaker: string,
  role: text,
  organization: string,
  setting: text,
  language,
  translation: translations,
  saidAt: time,
  url,
  source,
} as const;

/** Words that nobody said are not a quotation. */
export const quote: Leaf<Read<typeof quoteFields>> = (value, at, reading) => {
  const got = read(quoteFields, value, at, reading);
  if (!got || got.speaker || got.organization) return got;
  reading.tell('missing-field', `${at}/speaker`);
};

const updateFields = { id: string, time, 'text!': text, source } as const;

export const severity: Leaf<'minor' | 'danger' | 'unknown'> = wordOrUnknown('minor', 'danger');
export const correctionFields = {
  id: string,
  time,
  'text!': text,
  severity,
  contact: contactReference,
  was: string,
} as const;

/** An unknown severity counts as danger where the correction names a number, even one that isn't there. */
export const correction: Leaf<Omit<Read<typeof correctionFields>, 'severity'> & { severity: 'minor' | 'danger' }> = (
  value,
  at,
  reading,
) => {
  const got = read(correctionFields, value, at, reading);
  if (!got) return;
  const named = Object.hasOwn(value as object, 'contact') ? 'danger' : 'minor';
  return Object.assign(got, { severity: got.severity === 'unknown' ? named : (got.severity ?? 'minor') });
};

const sourceFields = { 'id!': string, 'name!': string, url } as const;
const publisherFields = { 'name!': string, url, corrections: url } as const;
const linkFields = { 'text!': text, 'url!': url } as const;

/** The whole document; what others refer to stands before them. */
export const feedFields = {
  'format!': 'outage-feed/1',
  'id!': string,
  'revision!': revision,
  'updated!': time,
  'status!': 'none|unconfirmed|down|partial|restored|withdrawn',
  mode: 'live|exercise',
  headline: text,
  affected: text,
  service,
  language,
  country,
  expires: time,
  refresh: seconds,
  startedAt: time,
  restoredAt: time,
  label: text,
  summary: text,
  publisher: publisherFields,
  sources: [sourceFields],
  contacts: [contact],
  services: [serviceFields],
  guidance: [guidanceFields],
  alerts: [alertFields],
  quotes: [quote],
  timeline: [updateFields],
  corrections: [correction],
  links: [linkFields],
} as const;

type Document = Read<typeof feedFields>;

/** An outage as parsed: what has a default has its value, lists are there, if empty. */
export type Feed = Document &
  Required<
    Pick<
      Document,
      | 'mode'
      | 'service'
      | 'language'
      | 'country'
      | 'sources'
      | 'contacts'
      | 'services'
      | 'guidance'
      | 'alerts'
      | 'quotes'
      | 'timeline'
      | 'corrections'
      | 'links'
    >
  >;
export type Status = Feed['status'];
export type Service = Feed['services'][number];
export type Guidance = Feed['guidance'][number];
export type Contact = Feed['contacts'][number];
export type Alert = Feed['alerts'][number];
export type Quote = Feed['quotes'][number];
export type Update = Feed['timeline'][number];
export type Correction = Feed['corrections'][number];
export type Link = Feed['links'][number];
