/** How edge caches keep an answer: `s-maxage` and `stale-while-revalidate`, in milliseconds. */
export interface Keeping {
  readonly caches: number;
  readonly sMaxAgeMs: number;
  readonly staleMs: number;
}

export interface Passage {
  /** When the copy was made that each look got, in the order of the looks. */
  readonly copiedMs: Float64Array;
  /** How often the caches asked the origin. */
  readonly requests: number;
}

/**
 * Sends looks through edge caches, each reader's always through the same. A copy that is too old is still given out for
 * `staleMs`, and makes the cache ask behind the reader's back (RFC 5861, section 3); one that is older makes the reader
 * wait for a new one. While a cache asks, nobody else makes it ask again, and the origin answers at once.
 * @param looks times in milliseconds, in ascending order, and the cache of each
 */
export function passThrough(
  looks: { readonly atMs: Float64Array; readonly cache: Uint32Array },
  { caches, sMaxAgeMs, staleMs }: Keeping,
): Passage {
  const copies = new Float64Array(caches).fill(Number.NEGATIVE_INFINITY);
  const copiedMs = new Float64Array(looks.atMs.length);
  let requests = 0;
  looks.atMs.forEach((nowMs, look) => {
    const cache = looks.cache[look]!;
    const copyMs = copies[cache]!;
    const ageMs = nowMs - copyMs;
    if (ageMs >= sMaxAgeMs) {
      requests++;
      copies[cache] = nowMs;
    }
    copiedMs[look] = ageMs < sMaxAgeMs + staleMs ? copyMs : nowMs;
  });
  return { copiedMs, requests };
}
