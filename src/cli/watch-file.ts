import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Clock } from './start-heartbeat.js';

/** Programs write a file in several steps. */
const SETTLED_MS = 100;

/**
 * Calls when a file has changed or another was put in its place. Returns its stop.
 * @param lost is called where the platform can't tell
 */
export function watchFile(path: string, clock: Clock, changed: () => void, lost: () => void): () => void {
  let callOff = () => {};
  const name = basename(path);
  try {
    // Of a file that is replaced, only the folder knows.
    const watcher = watch(dirname(path), (_event, changedName) => {
      if (changedName !== null && changedName !== name) return;
      callOff();
      callOff = clock.after(SETTLED_MS, changed);
    });
    watcher.on('error', lost);
    return () => {
      callOff();
      watcher.close();
    };
  } catch {
    lost();
    return () => {};
  }
}
