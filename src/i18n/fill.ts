/** A sentence cut at its placeholders, with the values between: a value may be anything that can be shown. */
export const fill = <T>(sentence: string, values: Readonly<Record<string, T>>): (string | T)[] =>
  sentence.split(/\{(\w+)\}/).map((part, index) => (index % 2 ? values[part]! : part));
