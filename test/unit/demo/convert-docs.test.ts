import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CONVERSION_PROBLEMS, REMARKS } from '../../../src/publish/convert/conversion.js';

const page = (name: string) => readFileSync(new URL(`../../../demo/docs/${name}.md`, import.meta.url), 'utf8');

/** The names in the first column of the tables under a heading. */
function namesUnder(heading: string): string[] {
  const [, section = ''] = page('convert').split(`## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  const cells = own
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|')[1] ?? '');
  return cells.flatMap((cell) => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name ?? ''));
}

it('everything that an editor may be told is explained', () => {
  expect(namesUnder('What you are told').sort()).toEqual([...REMARKS].sort());
});

it('every reason why there is no draft is explained', () => {
  expect(namesUnder('Why there is no draft').sort()).toEqual([...CONVERSION_PROBLEMS].sort());
});

it.each(['convert-cap', 'convert-nws', 'convert-statuspage'])(
  '%s says what it fills, leaves to a person, and drops',
  (name) => {
    const headings = [...page(name).matchAll(/^## (.*)$/gm)].map(([, words]) => words);
    expect(headings).toEqual(['What it fills', 'What it leaves to you', 'What it drops']);
    expect(page('convert')).toContain(`(${name}.md)`);
  },
);
