import type { AnswerRule } from '../answer.js';

/** Without a validator, every look takes the whole feed anew (RFC 9110, section 8.8). */
export const noValidator: AnswerRule = {
  severity: 'warning',
  check: ({ headers }) =>
    headers.etag || headers['last-modified']
      ? undefined
      : {
          message:
            'Every look loads the whole feed again. Have the server send an ETag, so that it can answer "304 Not Modified".',
        },
};
