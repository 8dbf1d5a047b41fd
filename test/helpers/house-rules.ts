import { posix } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';

/** What a rule has to say against a file: nothing, or a line for each thing. */
export type Rule = (path: string, text: string) => string[];

/** Through which doors a room may go: the table of the architecture. Types count. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  feed: [],
  i18n: [],
  embed: [],
  source: ['feed'],
  view: ['feed', 'i18n'],
  element: ['feed', 'i18n', 'source', 'view'],
  publish: ['feed', 'i18n'],
  cli: ['feed', 'source', 'publish'],
  index: ['element', 'feed', 'publish'],
  demo: ['index', 'embed', 'feed', 'i18n', 'publish'],
};
const WITHOUT_PACKAGES = ['feed', 'i18n', 'embed'];
const WITHOUT_LIT = ['source', 'publish'];

const MOST_LINES = 150;
const MOST_LINES_OF_A_FUNCTION = 40;
/** Long by nature: one entry after the other, nothing to follow. */
const TABLES = /^(src\/(i18n\/[a-z]{2}|view\/icons)|demo\/(desk|generator)\/(words|form-table))\.ts$/;

// In pieces, or these files would find themselves.
const pieces = (...words: (readonly string[])[]) => words.map((word) => word.join('')).join('|');
const LEFT_OVER = new RegExp(`\\b(${pieces(['TO', 'DO'], ['FIX', 'ME'], ['XX', 'X'])})\\b`);
const MACHINE_PATH = new RegExp(`(?<![\\w.-])/(${pieces(['wo', 'rk'], ['ro', 'ot'], ['ho', 'me'])})/`);
const REGISTRY = new RegExp(pieces(['registry\\.', 'npmjs\\.org'], ['deb\\.', 'debian\\.org']));
const MARKUP_SINK = /\b(innerHTML|unsafeHTML|outerHTML|insertAdjacentHTML|document\.write(ln)?|eval(?=\s*\())\b/;
const HELD = /\.(only|skip)\s*[.(]/;

/** What others come in by: the script, and each entry of the npm package. */
const FRONT_DOOR = /^src\/(index|element|feed|react)\.[jt]s$/;

const isSource = (path: string) => /^src\/.*\.ts$/.test(path);

/** Whose functions are measured. */
const isMeasured = (path: string) => /^(src|demo)\/.*\.ts$/.test(path) && !TABLES.test(path);

/** `src/feed/time.ts` → `feed`; `src/index.ts` and `src/feed.ts`, front doors, → `index`; `demo/pages/x.ts` → `demo`. */
function roomOf(path: string): string {
  const [top = '', room = ''] = path.split('/');
  if (top !== 'src') return top;
  return FRONT_DOOR.test(path) ? 'index' : room.replace(/\.\w+$/, '');
}

/** All that a file takes from elsewhere, types too. */
export function importsOf(text: string): string[] {
  const found: string[] = [];
  const take = ({ source }: { source?: ESTree.Expression | null }) => {
    if (source?.type === 'Literal') found.push(`${source.value}`);
    else if (source) found.push('(computed)');
  };
  new Visitor({
    ImportDeclaration: take,
    ExportNamedDeclaration: take,
    ExportAllDeclaration: take,
    ImportExpression: take,
    TSImportType: take,
  }).visit(parseSync('a.ts', text, { lang: 'ts' }).program);
  return found;
}

/** Rooms open only the doors that they have. */
export const doors: Rule = (path, text) => {
  if (!/^(src|demo)\/.*\.ts$/.test(path)) return [];
  const room = roomOf(path);
  const open = DOORS[room];
  if (!open) return [`${path}: ${room} is no room`];
  return importsOf(text)
    .filter((name) => name.startsWith('.') || name.startsWith('/'))
    .map((name) => posix.join(posix.dirname(path), name))
    .filter((target) => roomOf(target) !== room && !open.includes(roomOf(target)))
    .map((target) => `${path}: no door to ${target}`);
};

/** What has to run anywhere takes no package; what has to run without a page takes no Lit. */
export const packages: Rule = (path, text) => {
  if (!isSource(path)) return [];
  const room = roomOf(path);
  return (
    importsOf(text)
      // The embed script loads the built banner by its address, which is no package.
      .filter((name) => !name.startsWith('.') && !(room === 'embed' && name === '(computed)'))
      .filter(
        (name) => WITHOUT_PACKAGES.includes(room) || (WITHOUT_LIT.includes(room) && /^(lit|@lit)(\/|$|-)/.test(name)),
      )
      .map((name) => `${path}: no package ${name}`)
  );
};

/** Nobody comes in by the front door of the own house. The script's door is the element's, which also registers the tag. */
export const barrels: Rule = (path, text) =>
  isSource(path) && path !== 'src/index.ts'
    ? importsOf(text)
        .filter(
          (name) =>
            /(^|\/)(\.{1,2}|index(\.[jt]s)?)$/.test(name) || FRONT_DOOR.test(posix.join(posix.dirname(path), name)),
        )
        .map((name) => `${path}: imports the barrel ${name}`)
    : [];

/** A text with blanks for its comments, at the same places. */
function withoutComments(text: string): string {
  let bare = text;
  for (const { start, end } of parseSync('a.ts', text, { lang: 'ts' }).comments) {
    bare = bare.slice(0, start) + text.slice(start, end).replace(/\S/g, ' ') + bare.slice(end);
  }
  return bare;
}

/** Lines that are neither blank nor comment. */
const linesOfCode = (bare: string) => bare.split('\n').filter((line) => line.trim()).length;

/** Over 150 lines of code is two ideas. */
export const fileLength: Rule = (path, text) => {
  if (!isSource(path) || TABLES.test(path)) return [];
  const lines = linesOfCode(withoutComments(text));
  return lines > MOST_LINES ? [`${path}: ${lines} lines`] : [];
};

/** So is a function over 40. */
export const functionLength: Rule = (path, text) => {
  if (!isMeasured(path)) return [];
  const bare = withoutComments(text);
  const found: string[] = [];
  const measure = ({ start, end }: ESTree.Span) => {
    const lines = linesOfCode(bare.slice(start, end));
    const line = text.slice(0, start).split('\n').length;
    if (lines > MOST_LINES_OF_A_FUNCTION) found.push(`${path}:${line}: a function of ${lines} lines`);
  };
  new Visitor({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  }).visit(parseSync('a.ts', text, { lang: 'ts' }).program);
  return found;
};

/** Exports have names. */
export const namedExports: Rule = (path, text) => {
  if (!isSource(path)) return [];
  const { staticExports } = parseSync('a.ts', text, { lang: 'ts' }).module;
  const hasDefault = staticExports.some(({ entries }) =>
    entries.some(({ exportName: { kind, name } }) => kind === 'Default' || name === 'default'),
  );
  return hasDefault ? [`${path}: a default export`] : [];
};

/** Files and folders are named in kebab-case, after an idea. */
export const names: Rule = (path) => {
  if (!path.startsWith('src/')) return [];
  const isKebab = /^src(\/[a-z\d]+(-[a-z\d]+)*)+\.(ts|css)$/.test(path);
  const isDrawer = /\/(utils?|common|helpers?|misc|shared)(\.|\/)/.test(path);
  return isKebab && !isDrawer ? [] : [`${path}: a name like that`];
};

const finding = (path: string, text: string, pattern: RegExp): string[] =>
  text.split('\n').flatMap((line, index) => {
    const [word] = pattern.exec(line) ?? [];
    return word ? [`${path}:${index + 1}: ${word}`] : [];
  });

/** A feed's words never become markup or code. */
export const markupSinks: Rule = (path, text) => (/^(src|demo)\//.test(path) ? finding(path, text, MARKUP_SINK) : []);

/** Nothing is put off in a comment. */
export const leftOvers: Rule = (path, text) => finding(path, text, LEFT_OVER);

/** The tree is the same on every machine. */
export const machinePaths: Rule = (path, text) => [
  ...finding(path, text, MACHINE_PATH),
  ...finding(path, text, REGISTRY),
];

/** Every test runs. */
export const heldTests: Rule = (path, text) => (path.startsWith('test/') ? finding(path, text, HELD) : []);
