/** A key for each entry of a list that stays its own from one revision to the next, and is unique even among twins. One without an id is what it says. */
export function entryKeys<E extends { readonly id?: string | undefined }>(
  entries: readonly E[],
): ReadonlyMap<E, string> {
  const seen = new Map<string, number>();
  return new Map(
    entries.map((entry) => {
      const name = entry.id ?? JSON.stringify(entry);
      const twin = (seen.get(name) ?? 0) + 1;
      seen.set(name, twin);
      return [entry, `${twin} ${name}`];
    }),
  );
}

/** Entries by their keys. */
export const byKey = <E extends { readonly id?: string | undefined }>(entries: readonly E[]): ReadonlyMap<string, E> =>
  new Map([...entryKeys(entries)].map(([entry, key]) => [key, entry]));
