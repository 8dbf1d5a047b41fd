import type { Messages } from './en.js';
import { keyOf } from './key-of.js';

const ADVICE: Readonly<Record<string, keyof Messages>> = {
  down: 'mayNotGetHelp',
  partial: 'tryFirst',
  restored: 'callAgain',
};

/**
 * What happens when a reader dials: from the status alone, so that it is right whatever the headline still says.
 * @param mayBeOver the outage was on when the news ran out
 */
export function statusSentences(
  status: 'none' | 'unconfirmed' | 'down' | 'partial' | 'restored' | 'withdrawn',
  mayBeOver: boolean,
): readonly (keyof Messages)[] {
  if (status === 'none') return [];
  if (mayBeOver) return ['mayBeOver'];
  const advice = ADVICE[status];
  return [keyOf('status', status), ...(advice ? [advice] : [])];
}
