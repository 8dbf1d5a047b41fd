import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/feed/parse-feed.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const readme = read('README.md');
const documentation = read('src/element/outage-banner-element.ts');

interface Row {
  readonly name: string;
  readonly usual: string | undefined;
  readonly meaning: string;
}

const written: Row[] = [...documentation.matchAll(/@attr \{.*?\} (?:\[([\w-]+)=(.*?)\]|([\w-]+)) - (.*)/g)].map(
  ([, name, usual, bare, meaning]) => ({ name: name ?? bare ?? '', usual, meaning: meaning ?? '' }),
);

describe('the README', () => {
  it('has the attributes as they are documented at the class', () => {
    const rows = [...readme.matchAll(/^\| `([\w-]+)` \| (?:`(.*?)`|–) \| (.*) \|$/gm)].map(
      ([, name, usual, meaning]) => ({
        name: name ?? '',
        usual,
        meaning: meaning ?? '',
      }),
    );
    expect(rows).toEqual(written.filter(({ meaning }) => !meaning.startsWith('Written by the banner')));
    expect(rows).toHaveLength(13);
  });

  it('shows a feed that the parser takes without a word', () => {
    const [, text = ''] = /```json\n(.*?)```/s.exec(readme) ?? [];
    expect(parseFeed(text)).toMatchObject({ problems: [] });
  });

  it('names no command that is not there', () => {
    const { scripts } = JSON.parse(read('package.json'));
    for (const [, name = ''] of readme.matchAll(/npm run ([\w:]+)/g)) expect(Object.keys(scripts)).toContain(name);
  });
});
