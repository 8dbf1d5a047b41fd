import type { Feed } from '../feed/schema.js';
import { isElsewhere } from '../i18n/is-elsewhere.js';
import { nextTask } from './next-task.js';

let warm: Promise<void> | undefined;

async function start(): Promise<void> {
  await nextTask();
  try {
    new Date().toLocaleTimeString();
  } catch {
    // What a page has done to its dates is told where a time is shown.
  }
  await nextTask();
}

/**
 * The first time that anybody on a page has the platform write a time in words takes 80 ms on a slow phone, in one piece: it is
 * a task of its own.
 */
export function warmUp(): Promise<void> {
  warm ??= start();
  return warm;
}

/** The same for a feed whose times are shown with the name of the reader's zone: English needs the platform for nothing else. */
export const warmUpFor = (feed: Feed): Promise<void> | undefined => (isElsewhere(feed.updated) ? warmUp() : undefined);
