import type { AnswerRule } from '../answer.js';

const validators = ({ etag, 'last-modified': modified }: Readonly<Record<string, string>>) => etag ?? modified;

/** A server that sends a validator and doesn't know it again. Some add "-gzip" to an ETag, and then compare without. */
export const notRevalidated: AnswerRule = {
  severity: 'warning',
  check({ headers, again }) {
    // Published anew between the two looks, it has every reason to send all of it.
    if (!again || again.status === 304 || validators(again.headers) !== validators(headers)) return;
    const message =
      'Asked again with its own ETag or Last-Modified, the server should have answered "304 Not Modified", and did not. Every look loads the whole feed again: look for a proxy or a compressor that changes the ETag.';
    return { message, value: again.status };
  },
};
