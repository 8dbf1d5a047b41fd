import { isPublicKey } from '../feed/public-key.js';
import type { Values } from './command.js';
import { Refusal } from './refusal.js';

/** The keys that `--public-key` names, as in the tag's attribute; nothing without it. */
export function publicKeysIn({ 'public-key': written }: Values): readonly string[] | undefined {
  if (written === undefined) return;
  const keys = `${written}`.split(/\s+/).filter(Boolean);
  const wrong = keys.find((key) => !isPublicKey(key));
  if (wrong !== undefined || !keys.length) {
    throw new Refusal(`--public-key takes what keygen printed, 87 letters a key, not "${wrong ?? written}"`);
  }
  return keys;
}
