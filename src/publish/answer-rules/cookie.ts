import type { AnswerRule } from '../answer.js';

/** Many caches keep nothing that sets a cookie, and banners send none back. */
export const cookie: AnswerRule = {
  severity: 'warning',
  check: ({ headers }) =>
    headers['set-cookie']
      ? {
          message:
            'The feed sets a cookie, so many caches won’t keep it, and it could follow readers about. Have the server send none here.',
        }
      : undefined,
};
