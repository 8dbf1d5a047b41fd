import { readFileSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { feedText } from '../fixtures/feeds.js';
import { runNode } from '../helpers/run-node.js';

const site = inject('site');

const evaluate = (code: string) => runNode(site, ['--input-type=module', '--eval', code]);

it.each(['outage-banner', 'outage-banner/element', 'outage-banner/feed', 'outage-banner/react'])(
  '%s can be imported where there is no DOM, and says nothing',
  async (name) => {
    expect(await evaluate(`await import('${name}')`)).toEqual({ code: 0, stdout: '', stderr: '' });
  },
);

it.each([
  ['outage-banner', ['OutageBannerElement', 'OutageDialEvent', 'OutageStateEvent', 'OutageUpdateEvent']],
  ['outage-banner/element', ['OutageBannerElement', 'OutageDialEvent', 'OutageStateEvent', 'OutageUpdateEvent']],
  ['outage-banner/feed', ['isBanned', 'jsonSchema', 'numberLink', 'parseFeed']],
])('%s exports its names, and no other', async (name, names) => {
  const { stdout } = await evaluate(`console.log(JSON.stringify(Object.keys(await import('${name}')).sort()))`);
  expect(JSON.parse(stdout)).toEqual(names);
});

it('where there is no DOM, no tag is registered', async () => {
  const { stdout } = await evaluate(
    `await import('outage-banner'); console.log(globalThis.customElements?.get('outage-banner'))`,
  );
  expect(stdout).toBe('undefined\n');
});

it('the parser reads a feed, and the rule for numbers makes a link of a number', async () => {
  const { code, stdout } = await evaluate(`
    import { numberLink, parseFeed } from 'outage-banner/feed';
    const { feed, problems } = parseFeed(${JSON.stringify(feedText())});
    const [contact] = feed.contacts;
    console.log(JSON.stringify([problems, feed.status, numberLink(feed, contact, contact.numbers[0])]));
  `);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual([[], 'down', 'tel:+14135550130']);
});

it('the schema that the parser’s entry makes is the one in the package', async () => {
  const { stdout } = await evaluate(`
    import { jsonSchema } from 'outage-banner/feed';
    import schema from 'outage-banner/outage-feed.schema.json' with { type: 'json' };
    console.log(JSON.stringify([schema, jsonSchema()]));
  `);
  const [written, made] = JSON.parse(stdout);
  expect(written).toEqual(made);
  expect(written).toEqual(
    JSON.parse(readFileSync(`${site}/node_modules/outage-banner/dist/outage-feed.schema.json`, 'utf8')),
  );
});

it('nothing in the parser’s entry leads to Lit', async () => {
  const hook = `data:text/javascript,${encodeURIComponent(
    `export const resolve = (name, context, next) => { if (/lit/.test(name)) throw new Error(name); return next(name, context); }`,
  )}`;
  const without = (name: string) =>
    evaluate(`import { register } from 'node:module'; register(${JSON.stringify(hook)}); await import('${name}')`);
  expect((await without('outage-banner/feed')).code).toBe(0);
  expect((await without('outage-banner/element')).code).toBe(1);
});
