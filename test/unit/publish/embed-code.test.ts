import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EMBED_FORMS, type EmbedForm, type EmbedOptions, embedCode } from '../../../src/publish/embed-code.js';

const BASE = 'https://outage.news.example/v1/';
const ARTICLE = 'https://outage.news.example/feeds/massachusetts-911-2024-06-18.json';
const NOW = 'https://outage.news.example/feeds/now.json';
const WARE = 'Ware police and fire dispatch: 413-555-0130';
const PINNED = {
  folder: 'v0.1.0-…',
  integrity: { 'outage-banner.js': 'sha384-…', 'embed.js': 'sha384-embed' },
};
const SNAPSHOT = '<div class="outage-banner-snapshot" data-id="a" data-revision="1">\n<p>As of 2:41 PM</p>\n</div>\n';

const options = (more: Partial<EmbedOptions> = {}): EmbedOptions => ({ src: ARTICLE, scriptBase: BASE, ...more });
const codeOf = (form: EmbedForm, more: Partial<EmbedOptions> = {}) => embedCode(form, options(more))!.code;
const notesOf = (form: EmbedForm, more: Partial<EmbedOptions> = {}) => embedCode(form, options(more))!.notes.join('\n');

const homepage = { src: NOW, attributes: { layout: 'bar', local: WARE } };

describe('the README gives the same code', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  const blocks = [...readme.matchAll(/```html\n(.*?)```/gs)].map(([, html]) => html);

  it.each<[string, EmbedForm, Partial<EmbedOptions>]>([
    ['A, the tag', 'tag', {}],
    ['B, one script', 'script', homepage],
    ['C, a placeholder', 'placeholder', {}],
    ['C for a bar', 'placeholder', homepage],
    ['D, a frame', 'frame', {}],
    ['D for a bar', 'frame', { src: NOW, attributes: { layout: 'bar' } }],
    ['pinned, the tag', 'tag', { pinned: PINNED }],
  ])('%s', (_name, form, more) => {
    expect(blocks).toContain(codeOf(form, more));
  });
});

describe('attributes', () => {
  const all = { layout: 'numbers', local: WARE, area: 'ware', 'heading-level': '3', 'allow-exercise': '' };

  it('stand as they are on the tag, one without a value by its name alone', () => {
    expect(codeOf('tag', { attributes: all })).toMatch(
      /<outage-banner src="[^"]+" layout="numbers"\s+local="Ware police and fire dispatch: 413-555-0130" area="ware" heading-level="3" allow-exercise>/,
    );
  });

  it('have data- before them on the script and the placeholder', () => {
    for (const form of ['script', 'placeholder'] as const) {
      const code = codeOf(form, { attributes: all });
      for (const name of Object.keys(all)) expect(code).toContain(` data-${name}`);
      expect(code).not.toMatch(/\s(layout|local|area)=/);
    }
  });

  it('stand in a frame’s address where its page takes them; the code says in words which are left out', () => {
    const got = embedCode('frame', options({ attributes: all, colours: { accent: '#14427a' } }))!;
    expect(got.code).toContain(
      'frame.html?feed=massachusetts-911-2024-06-18&amp;layout=numbers&amp;area=ware&amp;heading-level=3"',
    );
    expect(got.notes.join('\n')).toContain('left out: local, allow-exercise, colours.');
  });

  it('can’t get out of their quotes, whatever is in them', () => {
    const local = `"><script>alert(1)</script>&amp;'\n\n: 413-555-0130`;
    const escaped = `&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;' : 413-555-0130`;
    expect(codeOf('tag', { attributes: { local } })).toContain(` local="${escaped}"`);
    expect(codeOf('script', { attributes: { local } })).toContain(` data-local="${escaped}"`);
    expect(codeOf('placeholder', { attributes: { local } })).toContain(` data-local="${escaped}"`);
    expect(codeOf('frame', { attributes: { area: '"&layout=bar' } })).toContain('&amp;area=%22%26layout%3Dbar"');
  });

  it('break into lines under the first, so that none is over 120 letters', () => {
    const code = codeOf('tag', { attributes: { ...all, area: 'western-worcester-county', theme: 'dark' } });
    const inner = /<outage-banner[^>]*>/.exec(code)![0].split('\n');
    expect(inner.length).toBeGreaterThan(2);
    for (const row of inner) expect(row.length).toBeLessThanOrEqual(120);
    expect(inner[1]).toMatch(/^ {15}\S/);
  });
});

describe('what stands inside', () => {
  it('is a sentence that is right whatever the news, in the language that is asked for', () => {
    expect(codeOf('tag')).toContain('\n  In an emergency, call your local police, fire, or ambulance number.\n<');
    expect(codeOf('placeholder', { attributes: { lang: 'ar' } })).toMatch(/\n {2}<p lang="ar" dir="rtl">.+<\/p>\n</);
  });

  it('is nothing in a bar, which takes no room on a calm day', () => {
    expect(codeOf('tag', homepage)).toMatch(/"><\/outage-banner>\n$/);
    expect(codeOf('placeholder', homepage)).toContain('"></div>');
  });

  it('is the snapshot where there is one, in a bar too', () => {
    for (const form of ['tag', 'placeholder'] as const) {
      expect(codeOf(form, { snapshot: SNAPSHOT })).toContain(`>\n${SNAPSHOT}</`);
      expect(codeOf(form, { ...homepage, snapshot: SNAPSHOT })).toContain(`>\n${SNAPSHOT}</`);
    }
  });
});

describe('the room of the smallest card', () => {
  it('is kept for a card alone', () => {
    expect(codeOf('tag')).toContain('style="display: block; min-height: 36em"');
    expect(codeOf('placeholder')).toContain('style="min-height: 36em"');
    for (const layout of ['bar', 'numbers']) expect(codeOf('tag', { attributes: { layout } })).not.toContain('style');
    expect(codeOf('script')).not.toContain('style');
  });

  it('is said in words for sites that allow no style attributes', () => {
    expect(notesOf('tag')).toContain('outage-banner { display: block; min-height: 36em }');
    expect(notesOf('placeholder')).toContain('div.outage-banner { min-height: 36em }');
    expect(notesOf('script')).not.toContain('style');
  });
});

it('colours are custom properties in a style, of the banner that one script makes too', () => {
  const colours = { accent: '#14427a', 'on-accent': '#ffffff' };
  const style = '--outage-banner-accent: #14427a; --outage-banner-on-accent: #ffffff';
  expect(codeOf('tag', { colours })).toContain(`style="display: block; min-height: 36em; ${style}"`);
  expect(codeOf('placeholder', { colours })).toContain(`style="min-height: 36em; ${style}"`);
  expect(codeOf('script', { colours })).toContain(` data-style="${style}"`);
  expect(notesOf('script', { colours })).toContain(`outage-banner { ${style} }`);
});

describe('pinned', () => {
  it('scripts come from the folder that never changes, with the integrity of each', () => {
    expect(codeOf('tag', { pinned: PINNED })).toContain(
      '/v1/v0.1.0-…/outage-banner.js" integrity="sha384-…" crossorigin>',
    );
    for (const form of ['script', 'placeholder'] as const) {
      expect(codeOf(form, { pinned: PINNED }).replaceAll(/\s+/g, ' ')).toContain(
        '/v1/v0.1.0-…/embed.js" integrity="sha384-embed" crossorigin',
      );
    }
    expect(codeOf('frame', { pinned: PINNED })).toContain('/v1/v0.1.0-…/frame.html?feed=');
  });

  it('the code says what is not checked, and that corrections don’t come', () => {
    for (const form of ['tag', 'script', 'placeholder', 'frame'] as const) {
      expect(notesOf(form, { pinned: PINNED })).toContain('no corrections');
      expect(notesOf(form)).not.toContain('no corrections');
    }
    expect(notesOf('script', { pinned: PINNED })).toContain('without a check of its own');
    expect(notesOf('frame', { pinned: PINNED })).toContain('can not check a frame');
  });
});

describe('the policy', () => {
  const policyOf = (form: EmbedForm, more: Partial<EmbedOptions> = {}) => embedCode(form, options(more))!.policy;

  it('allows the host of the script, for languages too, and that of the feed and its spares', () => {
    expect(policyOf('tag')).toEqual([
      'script-src https://outage.news.example',
      'connect-src https://outage.news.example',
    ]);
    const src = 'https://feeds.news.example/now.json https://spare.news.example/now.json';
    for (const form of ['tag', 'script', 'placeholder'] as const) {
      expect(policyOf(form, { src })).toEqual([
        'script-src https://outage.news.example',
        'connect-src https://outage.news.example https://feeds.news.example https://spare.news.example',
      ]);
    }
  });

  it('is the page’s own host where addresses are within the site', () => {
    expect(policyOf('tag', { src: '/feeds/now.json', scriptBase: '/v1/' })).toEqual([
      "script-src 'self'",
      "connect-src 'self'",
    ]);
  });

  it('allows the frame’s host for a frame, and nothing for a copy', () => {
    expect(policyOf('frame')).toEqual(['frame-src https://outage.news.example']);
    expect(policyOf('snapshot', { snapshot: SNAPSHOT })).toEqual([]);
  });
});

describe('a frame', () => {
  it('is named for the number that is out', () => {
    expect(codeOf('frame', { service: '112' })).toContain('title="112 outage"');
  });

  it('shows the feed by its name in the list, which the code gives in words', () => {
    expect(notesOf('frame')).toContain(`"massachusetts-911-2024-06-18": "${ARTICLE}"`);
    expect(codeOf('frame', { feedId: 'now' })).toContain('?feed=now"');
    expect(notesOf('frame', { feedId: 'now' })).toContain(`"now": "${ARTICLE}"`);
  });
});

describe('a copy that nothing changes', () => {
  it('is the snapshot alone, and says that it stays as it is', () => {
    expect(codeOf('snapshot', { snapshot: SNAPSHOT })).toBe(SNAPSHOT);
    expect(notesOf('snapshot', { snapshot: SNAPSHOT })).toContain('This copy does not change.');
  });

  it('is not there without a snapshot', () => {
    expect(embedCode('snapshot', options())).toBeUndefined();
  });
});

it('no form names a place on the network but those that were given', () => {
  for (const form of EMBED_FORMS) {
    const { code, notes } = embedCode(form, options({ snapshot: SNAPSHOT }))!;
    for (const [, host] of `${code}${notes}`.matchAll(/https?:\/\/([^/"\s]+)/g))
      expect(host).toBe('outage.news.example');
  }
});
