import { isObject } from '../feed/shape.js';
import { payloadOf } from './payload-of.js';

/** A feed as it is written, with fields that nobody here knows too. */
export type Fields = Readonly<Record<string, unknown>>;

/** An outage at work: the feed as an object to edit, and what was published when the work on it began. */
export interface Draft {
  readonly document: Fields;
  /** The text that readers have; nothing for an outage that was never published. */
  readonly published?: string;
  /** Where it is published. */
  readonly address?: string;
}

/**
 * Reads a text as something to edit, however much is missing in it; nothing where it is no JSON object. A signed feed comes
 * without `expires`: its end belongs to the signature, and the next one has an end of its own.
 */
export function draftOf(text: string, more: Omit<Draft, 'document'> = {}): Draft | undefined {
  try {
    const payload = payloadOf(text);
    // Windows editors write a byte order mark.
    const read: unknown = JSON.parse(payload.replace(/^\ufeff/, ''));
    if (!isObject(read)) return;
    const { expires: _expires, ...others } = read;
    return { document: payload === text ? read : others, ...more };
  } catch {
    return;
  }
}

/** The text to publish. */
export const feedText = (document: Fields): string => `${JSON.stringify(document, null, 2)}\n`;
