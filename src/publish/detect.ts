import { isObject } from '../feed/shape.js';
import type { Format } from './convert/conversion.js';
import { nwsAlerts } from './convert/nws.js';
import { statuspageIncidents } from './convert/statuspage.js';

/** A JSON document; nothing where it is none. */
function documentOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return;
  }
}

/** What a text is, by its shape; nothing where it is none of those that can be converted. Never throws. */
export function detect(text: string): Format | undefined {
  if (/^[\s\ufeff]*</.test(text)) return 'cap';
  const document = documentOf(text);
  if (!isObject(document)) return;
  if (nwsAlerts(document)) return 'nws';
  return statuspageIncidents(document) && 'statuspage';
}
