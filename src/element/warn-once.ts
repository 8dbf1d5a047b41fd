/** Warns on the console, once for each kind of thing: a banner that looks every half minute must not fill it. */
export function warnOnce(): (kind: string, message: string) => void {
  const told = new Set<string>();
  return (kind, message) => {
    if (told.has(kind)) return;
    told.add(kind);
    console.warn(`<outage-banner> ${message}`);
  };
}
