import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { expect, inject, it } from 'vitest';

const site = inject('site');

/** What a bundler makes of a page's script: the code of each file. */
async function bundled(code: string): Promise<string[]> {
  const entry = join(site, 'entry.js');
  const result = await build({
    root: site,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
    build: { write: false, minify: false, rolldownOptions: { input: entry } },
  });
  const { output } = result as Rolldown.RolldownOutput;
  return output.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
}

/** Words that only Lit, only the view and only the parser have. */
const LIT = /adoptedStyleSheets|createTreeWalker/;
const VIEW = /part="|@media/;
const PARSER = /outage-feed\/1/;

it('what takes the parser alone has no Lit and no view in it, nor the schema', async () => {
  const [code = '', ...others] = await bundled(
    `import { parseFeed } from 'outage-banner/feed'; console.log(parseFeed('{}'));`,
  );
  expect(others).toEqual([]);
  expect(code).toMatch(PARSER);
  expect(code).not.toMatch(LIT);
  expect(code).not.toMatch(VIEW);
  expect(code).not.toContain('json-schema.org');
});

it('what takes the tag has them all, and each language in a file of its own: a control', async () => {
  const files = await bundled(`import 'outage-banner';`);
  expect(files).toHaveLength(15);
  for (const word of [LIT, VIEW, PARSER, /customElements\.define\(/]) expect(files.join()).toMatch(word);
});

it.each(['element', 'feed', 'react'])(
  'an import from outage-banner/%s that nobody uses leaves nothing',
  async (name) => {
    const code = `import * as all from 'outage-banner/${name}'; import 'outage-banner/${name}'; export {};`;
    expect(
      (await bundled(code))
        .join('')
        .replace(/\/\/.*/g, '')
        .trim(),
    ).toBe('');
  },
);

it('a class that is imported without registering it registers nothing', async () => {
  const files = await bundled(
    `import { OutageBannerElement } from 'outage-banner/element'; console.log(OutageBannerElement);`,
  );
  expect(files.join()).toMatch(VIEW);
  expect(files.join()).not.toMatch(/customElements\.define\(/);
});
