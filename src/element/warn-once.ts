/** Warns on the console, once for each kind of thing: a banner that looks every half minute must not fill it. */
export function warnOnce(): (kind: string, message: string) => void {
  const told = new Set<string>();
  return (kind, message) => {
    if (told.has(kind)) return;
    told.add(kind);
    try {
      console.warn(`<outage-banner> ${message}`);
    } catch {
      // Some pages have put something else in the console's place.
    }
  };
}
