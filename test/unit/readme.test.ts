import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/feed/parse-feed.js';
import { described } from '../helpers/described.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const readme = read('README.md');
const { element } = await described();
const { attributes = [], members = [], events = [], cssProperties = [], cssParts = [] } = element;

interface Row {
  readonly name: string;
  readonly default?: string;
  readonly description?: string;
}

const isWrittenByUs = ({ description }: Row) => Boolean(description?.startsWith('Written by the banner'));
const marked = (word: string | undefined) => (word === undefined ? '–' : `\`${word}\``);

/** Rows of a table in Markdown, one after the other: a name, its default where the table has those, what it means. */
const printed = (rows: readonly Row[], hasDefaults: boolean) =>
  rows
    .map(({ name, description, default: usual }) => {
      const cells = [marked(name), ...(hasDefaults ? [marked(usual)] : []), description];
      return `| ${cells.join(' | ')} |\n`;
    })
    .join('');

const tableOf = (rows: readonly Row[]) => `| name | default | meaning |\n| --- | --- | --- |\n${printed(rows, true)}`;

const theming = `# Theming

Printed from the documentation at the element's class; \`npm run test:unit -- -u\` prints it anew.

## Custom properties

Colours without a default follow the status, and the theme. Who sets one sees to it that text keeps a contrast of 7:1.

${tableOf(cssProperties)}
## Parts

For \`outage-banner::part(NAME)\`.

| name | meaning |
| --- | --- |
${printed(cssParts, false)}`;

describe('the README', () => {
  it('has the attributes as they are documented at the class', () => {
    const own = attributes.filter((attribute) => !isWrittenByUs(attribute));
    expect(readme).toContain(`| attribute | default | meaning |\n| --- | --- | --- |\n${printed(own, true)}\n`);
  });

  it('has what styles and scripts can rely on as it is documented there', () => {
    const methods = members.map((member) =>
      member.kind === 'method' ? { ...member, name: `${member.name}()` } : member,
    );
    const rows = [...attributes.filter(isWrittenByUs), ...methods, ...events] as Row[];
    expect(readme).toContain(`| for styling and scripts | |\n| --- | --- |\n${printed(rows, false)}\n`);
  });

  it('has the custom properties and parts, in a file of their own', async () => {
    expect(readme).toContain('](demo/docs/theming.md)');
    await expect(theming).toMatchFileSnapshot('../../demo/docs/theming.md');
  });

  it('shows a feed that the parser takes without a word', () => {
    const [, text = ''] = /```json\n(.*?)```/s.exec(readme) ?? [];
    expect(parseFeed(text)).toMatchObject({ problems: [] });
  });

  it('says what an editor has to know of files and addresses, in one sentence each', () => {
    expect(readme).toContain('Articles use one file per outage, homepages the standing address.');
    expect(readme).toContain('After the all-clear, publish `none` at the standing address.');
    expect(readme).toContain('A stale standing feed is told by `validate`.');
  });

  it('names no command that is not there', () => {
    const { scripts } = JSON.parse(read('package.json'));
    for (const [, name = ''] of readme.matchAll(/npm run ([\w:]+)/g)) expect(Object.keys(scripts)).toContain(name);
  });
});
