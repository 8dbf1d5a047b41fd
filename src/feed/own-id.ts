/** A name that nobody has yet. Counted, not tried: a list may have thousands of one area. */
export function ownId(name: string, known: Map<string, number>): string {
  const key = `/contacts/${name}`;
  let twin = known.get(key) ?? 0;
  while (known.has(twin ? `${key}-${twin + 1}` : key)) twin++;
  if (twin) known.set(key, twin + 1);
  return twin ? `${name}-${twin + 1}` : name;
}
