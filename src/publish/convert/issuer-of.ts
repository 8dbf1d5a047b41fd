import type { Info, Said } from './message.js';
import { tidied } from './plain-text.js';
import { readable } from './text-of.js';

/** How IPAWS names a sender to the weather service: `number of the group,name,name of the account`. */
const RELAYED = /^\d+,(.+),[^,]*$/;

/** Over this a line of a name was broken by a machine; under it somebody wrote an address. */
const BROKEN_AT = 60;

function nameOf({ text }: Said): string {
  const lines = tidied(text).split(/\n+/);
  const name = readable(lines.join(lines.some((line) => line.length > BROKEN_AT) ? ' ' : ', '));
  return RELAYED.exec(name)?.[1]?.trim() || name;
}

/** Of an address what stands for an institution: the mailbox may be somebody's own. */
const hostOf = (sender: string): string => /(?:^[a-z]+:\/\/|@)([^/@\s]+)/i.exec(sender)?.[1] ?? sender;

/** Who warns: by name, else by the host of the sender's address. */
export const issuerOf = (infos: readonly Info[], sender: string): string => {
  const said = infos.find(({ senderName }) => senderName)?.senderName;
  return (said && nameOf(said)) || readable(hostOf(sender)) || 'unknown';
};
