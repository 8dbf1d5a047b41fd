import type { PhoneNumber } from './phone-number.js';

/** How a line other than a voice line is named. */
export const channelName = ({ channel }: PhoneNumber) =>
  channel === 'sms' ? 'channelText' : channel === 'tty' ? 'channelTty' : undefined;
