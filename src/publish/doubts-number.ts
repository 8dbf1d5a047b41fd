import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** What stands behind some numbers is no office that can be called for help. */
const OTHER_KINDS: Readonly<Record<string, string>> = {
  PREMIUM_RATE: 'a number that costs extra',
  SHARED_COST: 'a number that costs extra',
  PERSONAL_NUMBER: 'a personal number',
  PAGER: 'a pager',
  VOICEMAIL: 'an answering machine',
};

/** What Google's numbering plans, as libphonenumber-js has them, have against a number (E.164); nothing if they have it as a possible one. */
export function doubtsNumber(dial: string): string | undefined {
  const number = parsePhoneNumberFromString(dial);
  if (!number?.isValid()) return 'By the numbering plan, nobody can have this number.';
  const kind = OTHER_KINDS[number.getType() ?? ''];
  return kind && `By the numbering plan, this is ${kind}.`;
}
