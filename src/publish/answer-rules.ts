import type { AnswerRule } from './answer.js';
import { cachedTooLong } from './answer-rules/cached-too-long.js';
import { contentType } from './answer-rules/content-type.js';
import { cookie } from './answer-rules/cookie.js';
import { extraRedirect } from './answer-rules/extra-redirect.js';
import { large } from './answer-rules/large.js';
import { neverCached } from './answer-rules/never-cached.js';
import { noCacheControl } from './answer-rules/no-cache-control.js';
import { noCors } from './answer-rules/no-cors.js';
import { noValidator } from './answer-rules/no-validator.js';
import { notCleared } from './answer-rules/not-cleared.js';
import { notCompressed } from './answer-rules/not-compressed.js';
import { notHttps } from './answer-rules/not-https.js';
import { notRevalidated } from './answer-rules/not-revalidated.js';
import { oldCopy } from './answer-rules/old-copy.js';
import { stale } from './answer-rules/stale.js';
import { varies } from './answer-rules/varies.js';

/** What is looked at in the way that an address answers, by name. */
export const answerRules = {
  'cached-too-long': cachedTooLong,
  'content-type': contentType,
  cookie: cookie,
  'extra-redirect': extraRedirect,
  large: large,
  'never-cached': neverCached,
  'no-cache-control': noCacheControl,
  'no-cors': noCors,
  'no-validator': noValidator,
  'not-cleared': notCleared,
  'not-compressed': notCompressed,
  'not-https': notHttps,
  'not-revalidated': notRevalidated,
  'old-copy': oldCopy,
  stale: stale,
  varies: varies,
} as const satisfies Readonly<Record<string, AnswerRule>>;
