import { onceFor } from './once-for.js';

interface Entry {
  readonly id?: string | undefined;
}

const keysOf = onceFor((entries: readonly Entry[]) => {
  const seen = new Map<string, number>();
  return new Map(
    entries.map((entry) => {
      const name = entry.id ?? JSON.stringify(entry);
      const twin = (seen.get(name) ?? 0) + 1;
      seen.set(name, twin);
      return [entry, `${twin} ${name}`];
    }),
  );
});

const entriesOf = onceFor(
  (entries: readonly Entry[]) => new Map([...keysOf(entries)].map(([entry, key]) => [key, entry])),
);

/** A key for each entry of a list that stays its own from one revision to the next, and is unique even among twins. One without an id is what it says. */
export const entryKeys = keysOf as <E extends Entry>(entries: readonly E[]) => ReadonlyMap<E, string>;

/** Entries by their keys. */
export const byKey = entriesOf as <E extends Entry>(entries: readonly E[]) => ReadonlyMap<string, E>;
