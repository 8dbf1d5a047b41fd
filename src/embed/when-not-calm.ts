import { isCalm } from './is-calm.js';

const TWO_MINUTES_MS = 120_000;

/**
 * Calls `act` once, as soon as a feed says anything but that all is well: looks now, then every two minutes, 20 % more or
 * less by chance, while the page is visible, and as long as it is wanted. With spare addresses only the first is looked at.
 */
export async function whenNotCalm(address: string, act: () => void, isWanted: () => boolean): Promise<void> {
  const calm = await isCalm(address);
  if (!isWanted()) return;
  if (!calm) return act();
  const again = () => {
    if (document.visibilityState !== 'hidden') return whenNotCalm(address, act, isWanted);
    addEventListener('visibilitychange', again, { capture: true, once: true });
  };
  setTimeout(again, TWO_MINUTES_MS * (0.8 + 0.4 * Math.random()));
}
