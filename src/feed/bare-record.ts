function Bare() {}
Bare.prototype = Object.create(null);

/**
 * An empty record. Pages exist that have put fields on Object.prototype: neither theirs nor ours may be taken for the feed's.
 * Engines keep what has no prototype at all as a dictionary, which is slow and large; this has one, with nothing on it.
 */
export const BareRecord = Bare as unknown as new () => Record<string, unknown>;
