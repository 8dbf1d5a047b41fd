import type { Feed } from '../feed/schema.js';
import { readTold } from './read-told.js';

/** The outage of a file, signed or not. What is wrong with it is told on standard error; nothing if it can't be believed at all. */
export const readFeed = async (file: string): Promise<Feed | undefined> => (await readTold(file))?.feed;
