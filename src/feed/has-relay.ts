import type { Feed } from './schema.js';

/** Whether people who can't hear are told of the relay service, as long as the service is down: 711, which the US and Canada have. */
export const hasRelay = ({ status, service }: Feed): boolean => status === 'down' && service === '911';
