/** The site's own number, as its page writes it. */
export interface NamedNumber {
  readonly name: string;
  readonly number: string;
}

/** "NAME: NUMBER": what stands before the last colon, and what behind it. Nothing if one of the two is missing. */
export function namedNumber(text: string): NamedNumber | undefined {
  const [, name, number] = /^\s*(.*\S)\s*:\s*(.*\S)\s*$/s.exec(text) ?? [];
  return name && number ? { name, number } : undefined;
}
