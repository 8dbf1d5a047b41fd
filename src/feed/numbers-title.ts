import type { Status } from './schema.js';
import { isOngoing } from './status.js';

/** What stands over the numbers: whether to dial the service first depends on the status. */
export const numbersTitle = (status: Status) =>
  status === 'down' ? 'callInstead' : isOngoing(status) ? 'ifFailsCall' : 'phoneHeading';
