import { type Feed, feedFields } from '../feed/schema.js';
import { isObject, read, type Shape } from '../feed/shape.js';
import { startReading } from '../feed/start-reading.js';
import { fieldsOf } from './fields-of.js';
import { valueAt } from './value-at.js';

/** The places of the items of a list that a reading keeps: those that it leaves out are no items of the feed. */
function keptPlaces(item: Shape, document: unknown, at: string): string[] {
  const list = valueAt(document, at);
  if (!Array.isArray(list)) return [];
  const reading = startReading(document, []);
  return list.flatMap((raw, index) =>
    read(item, raw, `${at}/${index}`, reading) === undefined ? [] : [`${at}/${index}`],
  );
}

/** Where the entries of a feed's lists stand in the document it was read from, those of lists within them too. */
export function entryPlaces(feed: Feed, document: unknown): ReadonlyMap<object, string> {
  const found = new Map<object, string>();
  const take = (fields: Readonly<Record<string, Shape>>, record: Readonly<Record<string, unknown>>, at: string) => {
    for (const [key, shape] of Object.entries(fields)) {
      const name = key.replace('!', '');
      const items = record[name];
      if (!Array.isArray(shape) || !Array.isArray(items)) continue;
      const kept = keptPlaces(shape[0], document, `${at}/${name}`);
      items.forEach((entry, index) => {
        if (!isObject(entry)) return;
        found.set(entry, kept[index] ?? `${at}/${name}`);
        take(fieldsOf(shape[0]) ?? {}, entry, kept[index] ?? '');
      });
    }
  };
  take(feedFields, feed, '');
  return found;
}
