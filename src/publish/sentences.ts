/** The sentences of a text. A point between digits, as in 5.30, ends none. */
export const sentences = (words: string): readonly string[] => words.match(/(?:[^.!?;\n]|\.(?=\w))+/g) ?? [];
