/** The sentence for a word of the feed: `state` and `down` → `stateDown`. */
export const keyOf = <Kind extends string, Word extends string>(kind: Kind, word: Word) =>
  (kind + word[0]!.toUpperCase() + word.slice(1)) as `${Kind}${Capitalize<Word>}`;
