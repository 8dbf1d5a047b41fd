import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { preview } from 'vite';
import { chromeArguments, ensureChrome } from './ensure-chrome.mjs';
import { shootDesk } from './shoot-desk.mjs';

const WIDTHS = [320, 360, 704, 1200];
const STATUSES = ['unconfirmed', 'down', 'partial', 'restored', 'withdrawn'];
const folder = process.argv[2] ?? 'screenshots';

/** Both demo pages as built, in all widths and statuses, light and dark, for a person to look at; and the README's picture. */
async function shoot(page, address) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    for (const status of STATUSES) {
      await fetch(new URL(`/rehearsal?status=${status}`, address), { method: 'POST' });
      for (const width of WIDTHS) {
        for (const name of ['article', 'town']) {
          await page.setViewport({ width, height: 800 });
          await page.goto(new URL(`/demo/${name}.html`, address).href, { waitUntil: 'networkidle0' });
          const path = join(folder, `${name}-${status}-${colorScheme}-${width}.png`);
          await page.evaluate(() => document.querySelector('.rehearsal')?.remove());
          await page.screenshot({ path, fullPage: name === 'article' });
          if (name === 'town' && status === 'down') await shootOpen(page, path.replace('town', 'town-open'));
        }
      }
    }
  }
}

/** Every language: the card on a phone and in an article, the bar on a phone. */
async function shootLanguages(page, address) {
  await fetch(new URL('/rehearsal?status=down', address), { method: 'POST' });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  const languages = readdirSync(new URL('../../dist/lang', import.meta.url)).map((file) => file.replace('.json', ''));
  for (const language of languages) {
    for (const [name, width] of [
      ['article', 320],
      ['article', 704],
      ['town', 320],
    ]) {
      await page.setViewport({ width, height: name === 'town' ? 120 : 800 });
      await page.goto(new URL(`/demo/${name}.html`, address).href, { waitUntil: 'networkidle0' });
      await page.evaluate((lang) => {
        document.querySelector('.rehearsal')?.remove();
        Object.assign(document.querySelector('outage-banner'), { lang });
      }, language);
      await page.waitForFunction(
        (lang) => document.querySelector('outage-banner').shadowRoot.querySelector('section').lang === lang,
        {},
        language,
      );
      const path = join(folder, `${name}-${language}-${width}.png`);
      if (name === 'town') await page.screenshot({ path });
      else await (await page.$('outage-banner')).screenshot({ path });
    }
  }
}

/** The demo pages of the ways on to a page, and the start page that leads to them. */
async function shootWays(page, address) {
  await fetch(new URL('/rehearsal?status=down', address), { method: 'POST' });
  const files = readdirSync(new URL('../../dist/demo/ways', import.meta.url)).map((file) => `ways/${file}`);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    for (const width of [320, 704, 1200]) {
      await page.setViewport({ width, height: 800 });
      for (const file of ['index.html', ...files]) {
        await page.goto(new URL(`/demo/${file}`, address).href, { waitUntil: 'networkidle0' });
        const path = join(folder, `${file.replace(/\W+/g, '-').replace('-html', '')}-${colorScheme}-${width}.png`);
        await page.screenshot({ path, fullPage: true });
      }
    }
  }
}

/** The generator, filled in right and wrong. */
async function shootGenerator(page, address) {
  const src = new URL('/feeds/massachusetts-911-2024-06-18.json', address).href;
  const fillings = {
    right: { src, name: 'Ware police and fire dispatch', number: '413-555-0130' },
    wrong: { src: 'http://outage.news.example/', name: 'Ware police', number: '413-555-013', accent: '#cccccc' },
  };
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 900 });
      for (const [name, filling] of Object.entries(fillings)) {
        const query = new URLSearchParams(filling);
        await page.goto(new URL(`/generator.html?${query}`, address).href, { waitUntil: 'networkidle0' });
        const path = join(folder, `generator-${name}-${colorScheme}-${width}.png`);
        await page.screenshot({ path, fullPage: true });
      }
    }
  }
}

async function shootOpen(page, path) {
  await page.evaluate(() => document.querySelector('outage-banner').shadowRoot.querySelector('button').click());
  await page.screenshot({ path, fullPage: true });
}

async function shootReadme(page, address) {
  await fetch(new URL('/rehearsal?status=down', address), { method: 'POST' });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.setViewport({ width: 800, height: 1000, deviceScaleFactor: 1 });
  await page.goto(new URL('/demo/article.html', address).href, { waitUntil: 'networkidle0' });
  await page.evaluate(() => document.querySelector('.rehearsal')?.remove());
  const { x, y, width } = await (await page.$('outage-banner')).boundingBox();
  const clip = { x: x - 16, y: y - 16, width: width + 32, height: 1000 };
  await page.screenshot({ path: join(folder, 'card.png'), clip, captureBeyondViewport: true });
}

mkdirSync(folder, { recursive: true });
const server = await preview({ preview: { port: 0 }, logLevel: 'silent' });
const address = `http://localhost:${server.httpServer.address().port}`;
const browser = await puppeteer.launch({ executablePath: ensureChrome(), args: chromeArguments });
try {
  const page = await browser.newPage();
  await shoot(page, address);
  await shootWays(page, address);
  await shootGenerator(page, address);
  await shootLanguages(page, address);
  await shootDesk(page, address, folder);
  await shootReadme(page, address);
} finally {
  await browser.close();
  await server.close();
}
