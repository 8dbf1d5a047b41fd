import type { Status } from '../../feed/schema.js';
import type { Text } from '../../feed/text.js';

/** What can be converted: OASIS CAP 1.0 to 1.2, alerts of api.weather.gov, a page of Atlassian Statuspage. */
export type Format = 'cap' | 'nws' | 'statuspage';

/** A place in what was converted: a JSON Pointer (RFC 6901), or line and column, which begin at 1, in XML. */
export interface Place {
  readonly pointer?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Why there is nothing to convert. Stable names, to be looked up by people and by tools. */
export const CONVERSION_PROBLEMS = [
  'unknown-format',
  'not-json',
  'not-xml',
  'doctype',
  'too-deep',
  'too-large',
  'unknown-encoding',
  'not-in-encoding',
  'no-alert',
  'many-alerts',
  'unknown-alert',
  'missing-field',
  'bad-time',
  'unknown-value',
  'not-public',
  'draft',
  'not-for-readers',
  'nothing-said',
] as const;
export type ConversionProblemName = (typeof CONVERSION_PROBLEMS)[number];

export interface ConversionProblem extends Place {
  readonly name: ConversionProblemName;
  /** One sentence for the editor: what is wrong and what to do. */
  readonly message: string;
}

/** What the editor has to know before the draft goes out. Stable names, too. */
export const REMARKS = [
  'status-left',
  'numbers-left',
  'not-an-outage',
  'all-clear',
  'exercise',
  'reads-like-a-test',
  'chosen',
  'expired',
  'area-left',
  'number-in-text',
  'contact-left-out',
  'link-left-out',
  'phone-text-left-out',
  'attachment-left-out',
  'component-left-out',
  'forbidden-character',
] as const;
export type RemarkName = (typeof REMARKS)[number];

export interface Remark extends Place {
  readonly name: RemarkName;
  /** One or two sentences for the editor. */
  readonly message: string;
  /** Of `number-in-text`: the digits as they stand there. */
  readonly number?: string;
  /** Of `number-in-text`: the words around it. */
  readonly surroundings?: string;
}

export interface DraftAlert {
  readonly text: string;
  readonly issuer: string;
  readonly channel?: string;
  readonly language?: string;
  readonly translation?: Readonly<Record<string, string>>;
  readonly sentAt?: string;
  readonly source?: string;
}

/** An outage feed as it is written: JSON that `parseFeed` reads without a problem, and that a person has to complete. */
export interface FeedDraft {
  readonly format: 'outage-feed/1';
  readonly id: string;
  readonly revision: number;
  readonly updated: string;
  readonly status: Status;
  readonly mode?: 'exercise';
  readonly headline: Text;
  readonly affected?: Text;
  readonly language?: string;
  readonly expires?: string;
  readonly startedAt?: string;
  readonly restoredAt?: string;
  readonly sources: readonly { readonly id: string; readonly name: string; readonly url?: string }[];
  /** Always empty: no number of an alert is one to call until a person has checked it. */
  readonly contacts: readonly never[];
  readonly alerts?: readonly DraftAlert[];
  readonly timeline?: readonly {
    readonly id?: string;
    readonly time?: string;
    readonly text: string;
    readonly source?: string;
  }[];
}

export interface Draft {
  /** It says that something is over: the editor decides between `restored` and `withdrawn`. */
  readonly isAllClear: boolean;
  readonly feed: FeedDraft;
  readonly remarks: readonly Remark[];
}

export interface Converted extends Draft {
  readonly format: Format;
  /** Identifier of the alert that was converted, as `alertId` takes it. */
  readonly alertId: string;
}

/** A draft, or the one reason why there is none. */
export type Conversion = Converted | { readonly problem: ConversionProblem };

export interface ConvertOptions {
  /** What the text is; without it, `detect` decides. */
  readonly from?: Format;
  /** Which alert of a collection, by its identifier. */
  readonly alertId?: string;
  /** When: milliseconds since 1970. */
  readonly nowMs: number;
}

/** One alert of a text: what is needed to choose it, and its conversion. */
export interface Candidate extends Place {
  readonly id: string;
  /** What it calls itself. */
  readonly title: string;
  /** It names itself an outage of the emergency number. */
  readonly isOutage: boolean;
  convert(nowMs: number): Draft | { readonly problem: ConversionProblem };
}

/** The alerts of a text, or the reason why they can't be read. */
export type Candidates = readonly Candidate[] | { readonly problem: ConversionProblem };
