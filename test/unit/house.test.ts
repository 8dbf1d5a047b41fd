import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as house from '../helpers/house-rules.js';

const root = new URL('../../', import.meta.url);

/** Whose words are not ours. */
const FOREIGN = ['package-lock.json', 'LICENSE'];

const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: fileURLToPath(root),
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path && !FOREIGN.includes(path) && existsSync(new URL(path, root)))
  .map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') }))
  .filter(({ text }) => !text.includes('\0'));

const rules = Object.entries(house).filter(([name]) => name !== 'importsOf') as [string, house.Rule][];

it('the house is the one that is meant', () => {
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['package.json', 'src/index.ts', 'src/feed/parse-feed.ts']));
});

it.each(rules)('nothing is to be said about %s', (_name, rule) => {
  expect(files.flatMap(({ path, text }) => rule(path, text))).toEqual([]);
});

const lines = (count: number, line = 'x();') => `${line}\n`.repeat(count);

describe('what breaks a rule is found', () => {
  // In pieces, or the rules would find them here.
  const rows: readonly (readonly [house.Rule, path: string, text: string, found: string])[] = [
    [house.doors, 'src/feed/a.ts', "import type { A } from '../view/a.js';", 'src/feed/a.ts: no door to src/view/a.js'],
    [house.doors, 'src/view/a.ts', "import { a } from '../source/a.js';", 'no door to src/source/a.js'],
    [house.doors, 'src/view/a.ts', "export { a } from '../element/a.js';", 'no door to src/element/a.js'],
    [house.doors, 'src/view/a.ts', "export * from '../element/a.js';", 'no door to src/element/a.js'],
    [house.doors, 'src/source/a.ts', "import { a } from '../i18n/a.js';", 'no door to src/i18n/a.js'],
    [house.doors, 'src/publish/a.ts', "const a = await import('../view/a.js');", 'no door to src/view/a.js'],
    [house.doors, 'src/i18n/a.ts', "type A = import('../feed/a.js').A;", 'no door to src/feed/a.js'],
    [house.doors, 'src/embed/a.ts', "import '../feed/a.js';", 'no door to src/feed/a.js'],
    [house.doors, 'src/element/a.ts', "import '../index.js';", 'no door to src/index.js'],
    [house.doors, 'src/index.ts', "export { a } from './view/a.js';", 'no door to src/view/a.js'],
    [house.doors, 'src/feed/a.ts', "import '../../demo/a.js';", 'no door to demo/a.js'],
    [house.doors, 'src/feed/a.ts', "import a from '../../package.json';", 'no door to package.json'],
    [house.doors, 'demo/build/a.ts', "import '../../src/view/a.ts';", 'no door to src/view/a.ts'],
    [house.doors, 'src/attic/a.ts', '', 'attic is no room'],
    [house.packages, 'src/feed/a.ts', "import { html } from 'lit';", 'no package lit'],
    [house.packages, 'src/i18n/a.ts', "import 'node:fs';", 'no package node:fs'],
    [house.packages, 'src/source/a.ts', "import { Task } from '@lit/task';", 'no package @lit/task'],
    [house.packages, 'src/publish/a.ts', "import type { A } from 'lit/html.js';", 'no package lit/html.js'],
    [house.barrels, 'src/feed/a.ts', "import { a } from './index.js';", 'imports the barrel ./index.js'],
    [house.barrels, 'src/element/a.ts', "import { a } from '..';", 'imports the barrel ..'],
    [house.barrels, 'src/view/a.ts', "import { a } from '../feed.js';", 'imports the barrel ../feed.js'],
    [house.fileLength, 'src/feed/a.ts', lines(151), '151 lines'],
    [house.functionLength, 'src/feed/a.ts', `\nfunction a() {\n${lines(39)}}`, 'a.ts:2: a function of 41 lines'],
    [house.functionLength, 'demo/desk/a.ts', `function a() {\n${lines(39)}}`, 'a function of 41 lines'],
    [house.functionLength, 'src/feed/a.ts', `const a = () => {\n${lines(39)}};`, 'a function of 41 lines'],
    [house.functionLength, 'src/feed/a.ts', `class A {\n#a() {\n${lines(39)}}\n}`, 'a.ts:2: a function of 41 lines'],
    [house.functionLength, 'src/feed/a.ts', `const a = {\nget a() {\n${lines(39)}} };`, 'a function of 41 lines'],
    [house.namedExports, 'src/feed/a.ts', 'export default 1;', 'a default export'],
    [house.namedExports, 'src/feed/a.ts', 'const a = 1;\nexport { a as default };', 'a default export'],
    [house.namedExports, 'src/feed/a.ts', "export { default } from './b.js';", 'a default export'],
    [house.names, 'src/feed/utils.ts', '', 'a name like that'],
    [house.names, 'src/common/a.ts', '', 'a name like that'],
    [house.names, 'src/feed/helpers.ts', '', 'a name like that'],
    [house.names, 'src/feed/parseFeed.ts', '', 'a name like that'],
    [house.names, 'src/feed/Feed.ts', '', 'a name like that'],
    [house.names, 'src/feed/a_b.ts', '', 'a name like that'],
    ...['innerHTML', 'outerHTML', 'unsafeHTML', 'insertAdjacentHTML', 'document.write'].map(
      (word) => [house.markupSinks, 'demo/a.html', `x\n${word}`, `demo/a.html:2: ${word}`] as const,
    ),
    [house.markupSinks, 'src/feed/a.ts', 'eval ("x")', 'eval'],
    ...[`TO${'DO'}`, `FIX${'ME'}`, `XX${'X'}`].map(
      (word) => [house.leftOvers, 'README.md', `// ${word}: x`, word] as const,
    ),
    ...['work', 'root', 'home'].map(
      (folder) => [house.machinePaths, 'README.md', `see /${folder}/x`, `README.md:1: /${folder}/`] as const,
    ),
    [house.machinePaths, '.npmrc', `//registry.${'npmjs'}.org/`, 'registry'],
    [house.machinePaths, 'a.sh', `http://deb.${'debian'}.org/`, 'debian'],
    [house.heldTests, 'test/unit/a.test.ts', `it.${'only'}('a', a)`, 'a.test.ts:1: '],
    [house.heldTests, 'test/unit/a.test.ts', `describe.${'skip'}.each(a)`, 'a.test.ts:1: '],
  ];
  it.each(rows.map((row) => [row[0].name, ...row] as const))('%s', (_name, rule, path, text, found) => {
    const [first, ...others] = rule(path, text);
    expect(first).toContain(found);
    expect(others).toEqual([]);
  });

  it('by every rule', () => {
    expect(new Set(rows.map(([rule]) => rule))).toEqual(new Set(rules.map(([, rule]) => rule)));
  });
});

describe('what is allowed is left alone', () => {
  const rows: readonly (readonly [house.Rule, path: string, text: string])[] = [
    [house.doors, 'src/view/a.ts', "import { a } from '../feed/a.js';\nimport { b } from './b.js';"],
    [house.doors, 'src/element/a.ts', "import { a } from '../source/a.js';\nimport { b } from '../view/b.js';"],
    [house.doors, 'src/index.ts', "export { a } from './element/a.js';"],
    [house.doors, 'src/feed.ts', "export { a } from './publish/a.js';"],
    [house.barrels, 'src/index.ts', "export * from './element.js';"],
    [house.doors, 'demo/a.ts', "import '../src/index.ts';\nimport './b.ts';\nimport 'vite';"],
    [house.doors, 'test/a.ts', "import '../src/view/a.ts';"],
    [house.packages, 'src/view/a.ts', "import { html } from 'lit';"],
    [house.packages, 'src/feed/a.ts', "// import { html } from 'lit';"],
    [house.barrels, 'src/view/a.ts', "import { a } from './index-card.js';"],
    [house.fileLength, 'src/feed/a.ts', `${lines(150)}\n// x\n/*\n x\n*/\n`],
    [house.fileLength, 'src/i18n/es.ts', lines(200)],
    [house.fileLength, 'src/view/icons.ts', lines(200)],
    [house.functionLength, 'src/feed/a.ts', `function a() {\n${lines(38)}\n// é\n}`],
    [house.names, 'src/i18n/en.ts', ''],
    [house.names, 'src/feed/commonplace.ts', ''],
    [house.markupSinks, 'src/feed/a.ts', 'retrieval(); evaluate(); // eval'],
    [house.machinePaths, 'README.md', 'https://town.example/home/ and ../work/ and ./root/'],
    [house.heldTests, 'test/a.ts', 'only(); result.skipped; skip()'],
  ];
  it.each(rows.map((row) => [row[0].name, ...row] as const))('%s', (_name, rule, path, text) => {
    expect(rule(path, text)).toEqual([]);
  });
});
