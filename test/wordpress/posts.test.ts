import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ATTRIBUTES } from '../../src/element/read-attributes.js';
import { languageTags } from '../../src/i18n/languages.js';
import { everyKind } from '../fixtures/every-kind.js';
import { snapshotOf } from '../fixtures/snapshot.js';
import { outlinesOf } from '../helpers/outlines-of.js';
import { visitor } from '../helpers/site.js';
import { type Post, wordpress } from '../helpers/wordpress.js';

const visit = visitor();

const article = {
  ...JSON.parse(readFileSync(new URL('../../public/feeds/massachusetts-911-2024-06-18.json', import.meta.url), 'utf8')),
  updated: new Date().toISOString(),
};

let asPosts: (posts: readonly string[]) => Post[];
beforeAll(() => {
  asPosts = wordpress();
}, 900_000);

const asPost = (html: string): Post => asPosts([html])[0]!;

/** Every attribute as data, with what an editor may write there. */
const data = ATTRIBUTES.map(
  (name) => `data-${name}="${name === 'src' ? '/feed' : `Ware &amp; 1: 413-555-0130, ${name}`}"`,
);

const SRC = 'https://outage.news.example/feeds/now.json';
const SCRIPT = 'https://outage.news.example/v1/embed.js';

describe('what an author without the right to unfiltered HTML writes, WordPress keeps', () => {
  const placeholder = `<div class="outage-banner" data-src="${SRC}"></div>`;
  it.each([
    ['the placeholder: all of it', placeholder, placeholder],
    [
      'the placeholder with a boolean and an inside: all of it',
      `<div class="outage-banner" data-src="${SRC}" data-no-store><p>As of 2:41 PM</p></div>`,
      `<div class="outage-banner" data-src="${SRC}" data-no-store><p>As of 2:41 PM</p></div>`,
    ],
    [
      'the tag: only what stands inside',
      `<outage-banner src="${SRC}"><p>As of 2:41 PM</p></outage-banner>`,
      '<p>As of 2:41 PM</p>',
    ],
    ['the module script: nothing', `<script type="module" src="${SCRIPT}"></script>`, ''],
    ['the embed script: nothing', `<script async src="${SCRIPT}" data-src="${SRC}"></script>`, ''],
    ['the frame: nothing', `<iframe title="911 outage" src="${SRC}"></iframe>`, ''],
    ['a time: its words', '<time datetime="2026-03-02">2:41 PM</time>', '2:41 PM'],
    ['an isolated number: its digits', '<bdi dir="ltr">413-555-0130</bdi>', '413-555-0130'],
    ['a style sheet: its text, which readers would see', '<style>p{}</style>', 'p{}'],
  ])('of %s', (_what, written, kept) => {
    expect(asPost(written).saved).toBe(kept);
  });

  it('of the placeholder, every attribute that the banner has, as data', () => {
    const html = `<div class="outage-banner" ${data.join(' ')}></div>`;
    expect(data.length).toBeGreaterThan(12);
    expect(asPost(html).saved).toBe(html);
  });
});

describe.each(languageTags)('of the snapshot in %s', (language) => {
  const copies = [
    snapshotOf(article, language),
    ...['down', 'partial', 'restored', 'none'].map((status) => snapshotOf(everyKind({ status }), language)),
  ];

  it('every byte is saved', () => {
    expect(asPosts(copies).map(({ saved }) => saved)).toEqual(copies);
  });

  it('the classic editor’s filters leave every element, attribute and word', async () => {
    const posts = asPosts(copies);
    const page = await visit({ feed: article, body: '' });
    const shown = await page.evaluate(
      outlinesOf,
      posts.map((post) => post.shown),
    );
    expect(shown).toEqual(await page.evaluate(outlinesOf, copies));
    expect(shown[0]).toContain('href="tel:+19785386180"');
  });
});

it('what the filters would break is seen: a control', async () => {
  const page = await visit({ feed: article, body: '' });
  const broken = '<div>One\n\nTwo</div>';
  const [before, after] = await page.evaluate(outlinesOf, [broken, asPost(broken).shown]);
  expect(after).not.toBe(before);
});

describe('a post with the placeholder and a snapshot, as WordPress gives it out', () => {
  const body = () => {
    const written = `<div class="outage-banner" data-src="/feed" data-max-numbers="20">\n${snapshotOf(article)}</div>`;
    return asPost(written).shown;
  };

  it('becomes a banner where the site has the embed script', async () => {
    const page = await visit({ feed: article, body: `${body()}<script async src="/embed.js"></script>` });
    const banner = await page.waitForSelector('.outage-banner > outage-banner[state=live][max-numbers="20"]');
    const shown = await banner!.evaluate((element) => [
      element.shadowRoot!.querySelectorAll('a[href^="tel:"]').length,
      element.shadowRoot!.querySelectorAll('slot:not([name])').length,
    ]);
    expect(shown).toEqual([11, 0]);
  });

  it('stays what it is where it hasn’t', async () => {
    const page = await visit({ feed: article, body: body() });
    expect(await page.$$eval('a[href^="tel:"]', (all) => all.length)).toBe(11);
  });
});
