import { readSigned } from '../feed/signed-feed.js';

/** The feed's own text in a signed feed, whoever signed it; any other text as it is. */
export const payloadOf = (text: string): string => readSigned(text)?.payload ?? text;
