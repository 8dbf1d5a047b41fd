/** A short number as people write it: 911, 9-1-1, 9.1.1. */
export const numberPattern = (service: string): RegExp => new RegExp(`(?<!\\d)${[...service].join('[-. ]?')}(?!\\d)`);
