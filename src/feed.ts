export { isBanned, numberLink } from './feed/number-link.js';
export { type Parsed, parseFeed } from './feed/parse-feed.js';
export type { PhoneNumber } from './feed/phone-number.js';
export type { Problem, ProblemName } from './feed/problem.js';
export type {
  Alert,
  Contact,
  Correction,
  Feed,
  Guidance,
  Link,
  Quote,
  Service,
  Status,
  Update,
} from './feed/schema.js';
export type { Text } from './feed/text.js';
export { jsonSchema } from './publish/json-schema.js';
