import { read } from '../../feed/shape.js';
import { startReading } from '../../feed/start-reading.js';
import { time } from '../../feed/time.js';
import type { Found, Rule } from '../rule.js';

/** Not when it was written, but until when it can be trusted. */
const LATER_BY_NATURE = 'expires';

/** The feed can't be older than what stands in it. */
export const updatedBeforeEntry: Rule = {
  severity: 'warning',
  check({ feed, places, document }) {
    const reading = startReading(document, []);
    const updatedMs = Date.parse(feed.updated);
    return places.flatMap(({ shape, name, value, pointer }): Found[] => {
      if (shape !== time || name === LATER_BY_NATURE) return [];
      const written = read(time, value, pointer, reading);
      if (!written || Date.parse(written) <= updatedMs) return [];
      const message = `This is later than the feed’s own "updated" (${feed.updated}). Write in "updated" when you publish, or correct this time.`;
      return [{ pointer, message }];
    });
  },
};
