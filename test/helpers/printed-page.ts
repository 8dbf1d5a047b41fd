/** A file that a page shows whole, under a link to it: `[name](../hosting/name):` and a block. */
const SHOWN = /^(\[`[\w.-]+`\]\((?<path>[^)]+)\):\n\n```\w+\n).*?(?=^```$)/gms;

/** The paths of all files that a page shows whole, as they are linked. */
export const shownIn = (page: string): string[] => [...page.matchAll(SHOWN)].map(({ groups }) => groups!.path!);

/**
 * A page with what is printed into it as it is now: files that it shows, and tables, which are known by their first line.
 * @param read gives a file's text by the path of its link
 */
export const printedPage = (
  page: string,
  read: (path: string) => string,
  tables: readonly (readonly string[])[],
): string =>
  tables.reduce(
    (text, table) => {
      const start = text.indexOf(`${table[0]}\n`);
      if (start < 0) throw new Error(`no table that begins with ${table[0]}`);
      const end = text.indexOf('\n\n', start);
      return `${text.slice(0, start)}${table.join('\n')}${end < 0 ? '\n' : text.slice(end)}`;
    },
    page.replace(SHOWN, (_all, before: string, path: string) => before + read(path)),
  );
