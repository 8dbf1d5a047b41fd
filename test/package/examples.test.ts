import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { feedText } from '../fixtures/feeds.js';
import { sites } from '../helpers/open-site.js';
import { type Run, runNode } from '../helpers/run-node.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const site = inject('site');
const open = sites();
const tool = (path: string) => join(site, 'node_modules', path);
const VITE = tool('vite/bin/vite.js');

const news = () => feedText({ revision: 7, updated: new Date().toISOString() });

/** What readers of the banner see of the number, and where it leads. */
const number = (page: Page) =>
  page.$eval('outage-banner >>> .rows [part=number]', (link) => [link.textContent?.trim(), link.getAttribute('href')]);

const words = (page: Page, selector: string) =>
  page.$eval(selector, (element) => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim());

/** What the page's own script made of an event, once that is on screen. */
async function revision(page: Page): Promise<string> {
  await page.waitForFunction(() => document.querySelector('output')?.textContent !== 'none');
  return words(page, 'output');
}

/** Chooses another language, and gives the status in it. */
async function inSpanish(page: Page): Promise<string> {
  await page.select('outage-banner >>> select', 'es');
  await page.waitForSelector('outage-banner >>> .banner[lang=es]');
  return words(page, 'outage-banner >>> [part=status]');
}

const passed = { code: 0, stderr: '' };

describe('a plain page, built by Vite', () => {
  const folder = join(site, 'bundler');

  beforeAll(async () => {
    expect(await runNode(folder, [VITE, 'build'])).toMatchObject(passed);
  });

  it('shows the numbers, and its script hears of the revision', async () => {
    const { page } = await open(join(folder, 'dist'), news());
    expect(await number(page)).toEqual(['413-555-0130', 'tel:+14135550130']);
    expect(await revision(page)).toBe('7');
  });

  it('speaks another language from a file that the bundler made, and asks for no other', async () => {
    const { page, asked } = await open(join(folder, 'dist'), news());
    expect(asked.filter((path) => /\/(es|de|ht)-/.test(path))).toEqual([]);
    expect(await inSpanish(page)).toMatch(/^El 911 no funciona/);
    expect(asked.filter((path) => /\/(es|de|ht)-|lang\//.test(path))).toEqual([
      expect.stringMatching(/^\/assets\/es-[\w-]+\.js$/),
    ]);
  });

  it('stays English where the file of another language doesn’t come', async () => {
    const { page } = await open(join(folder, 'dist'), news(), { lost: /\/es-/ });
    await page.select('outage-banner >>> select', 'es');
    await page.waitForFunction(
      () => document.querySelector('outage-banner')?.shadowRoot?.querySelector('select')?.value === 'en',
    );
    expect(await words(page, 'outage-banner >>> [part=status]')).toMatch(/^911 is not working/);
  });
});

describe('React 19 with TypeScript', () => {
  const folder = join(site, 'react');
  const dist = join(folder, 'dist/client');
  let html = '';

  beforeAll(async () => {
    const built = (words: string[]): Promise<Run> => runNode(folder, [VITE, 'build', ...words]);
    expect(await built(['--outDir', 'dist/client'])).toMatchObject(passed);
    expect(await built(['--ssr', 'src/server.tsx', '--outDir', 'dist/server'])).toMatchObject(passed);
    const print = `console.log((await import('./dist/server/server.js')).html)`;
    const server = await runNode(folder, ['--input-type=module', '--eval', print]);
    expect(server).toMatchObject(passed);
    html = server.stdout.trim();
  });

  it('the example has no type error', async () => {
    expect(await runNode(folder, [tool('typescript/bin/tsc')])).toMatchObject({ code: 0, stdout: '' });
  });

  it('shows the numbers, and its handlers have heard the events', async () => {
    const { page } = await open(dist, news());
    expect(await number(page)).toEqual(['413-555-0130', 'tel:+14135550130']);
    expect(await revision(page)).toBe('7');
    expect(await words(page, 'main > p')).toContain(
      'revision on screen: 7, the banner is live. Calls from this page: 0.',
    );
    await page.click('outage-banner >>> .rows [part=number]');
    expect(await words(page, 'main > p')).toContain('Calls from this page: 1.');
  });

  it('sets attributes by their names in HTML', async () => {
    const { page } = await open(dist, news());
    const [attributes] = await page.$$eval('outage-banner', (all) =>
      all.map((tag) => ['class', 'heading-level', 'max-numbers'].map((name) => tag.getAttribute(name))),
    );
    expect(attributes).toEqual(['in-article', '2', '5']);
  });

  it('speaks another language', async () => {
    const { page } = await open(dist, news());
    expect(await inSpanish(page)).toMatch(/^El 911 no funciona/);
  });

  it('a server writes the tag with its attributes, and what stands inside', () => {
    expect(html).toContain(
      '<outage-banner src="/feeds/massachusetts-911-2024-06-18.json" heading-level="2" max-numbers="5" class="in-article">' +
        '<p>If 911 does not work, call your local police, fire, or ambulance number.</p></outage-banner>',
    );
    expect(html).not.toContain('onoutage');
  });

  it('a page that a server wrote comes alive', async () => {
    const { page } = await open(dist, news(), {
      index: (page) => page.replace('<div id="root">', `<div id="root">${html}`),
    });
    expect(await number(page)).toEqual(['413-555-0130', 'tel:+14135550130']);
    expect(await revision(page)).toBe('7');
  });
});

it('the examples depend on this package and nothing that they could do without', () => {
  const names = (name: string) =>
    Object.keys(JSON.parse(readFileSync(join(site, name, 'package.json'), 'utf8')).dependencies);
  expect(names('bundler')).toEqual(['outage-banner']);
  expect(names('react')).toEqual(['outage-banner', 'react', 'react-dom']);
});
