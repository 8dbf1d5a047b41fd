import type { AnswerRule } from '../answer.js';

/** Below, the packed one is no shorter by much. */
const LEAST_BYTES = 1024;

/** Text packs to a quarter; in an outage, networks are full. */
export const notCompressed: AnswerRule = {
  severity: 'warning',
  check: ({ headers, bodyBytes }) =>
    bodyBytes <= LEAST_BYTES || headers['content-encoding']
      ? undefined
      : {
          message: 'The feed comes unpacked. Turn on compression (gzip or brotli) for application/json.',
          value: `${bodyBytes} bytes`,
        },
};
