/** A call that can't be understood or done, in words for who made it. */
export class Refusal extends Error {}

/** The words of whatever was thrown. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : `${error}`);
