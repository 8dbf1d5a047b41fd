import { MAX_FEED_BYTES } from '../../feed/parse-feed.js';
import type { AnswerRule } from '../answer.js';

/** A quarter of what banners take. */
const MANY_BYTES = MAX_FEED_BYTES / 4;

/** Every phone on a full network loads all of it after each change. */
export const large: AnswerRule = {
  severity: 'warning',
  check: ({ bodyBytes }) =>
    bodyBytes <= MANY_BYTES
      ? undefined
      : {
          message: `That is a lot for a phone on a full network, and banners take no more than ${MAX_FEED_BYTES} bytes. Leave something out.`,
          value: `${bodyBytes} bytes`,
        },
};
