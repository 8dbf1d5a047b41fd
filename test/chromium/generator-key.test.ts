import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { outageBanner } from '../helpers/command-line.js';
import { copied, fill, generatorSite, LISTED, previewed, type Site } from '../helpers/generator-page.js';
import { newsroom } from '../helpers/newsroom.js';

const site = generatorSite();

const ADDRESS = '/feeds/signed.json';
const read = (page: Page) => page.waitForFunction(() => document.body.innerText.includes('The feed can be read.'));
const hears = (page: Page, words: string) =>
  page.waitForFunction((of) => document.querySelector('#feed')!.parentElement!.innerText.includes(of), {}, words);
const codeOn = (page: Page) => page.$eval('#code-text', (field) => (field as HTMLTextAreaElement).value);

/** A site with a signed feed on it, and the key that signed it. */
async function signedSite() {
  const open = await site();
  const room = await newsroom();
  const signed = await outageBanner(['sign', room.feed, '--key', room.key, '--valid', '1h']);
  open.put(ADDRESS, signed.out);
  return { open, room };
}

const openOn = async (open: Site, query: Readonly<Record<string, string>> = {}) => {
  const page = await open.open({ src: `${open.origin}${ADDRESS}`, ...query });
  await read(page);
  return page;
};

it.each([
  ['tag', ' public-key="'],
  ['script', ' data-public-key="'],
  ['placeholder', ' data-public-key="'],
] as const)('the code of a %s has the key, and the page that it makes shows the feed', async (form, attribute) => {
  const { open, room } = await signedSite();
  const page = await openOn(open, { form });
  await hears(page, 'This feed is signed. With the key of the publisher');
  await fill(page, 'public-key', room.publicKey);
  await previewed(page);
  const code = await copied(page);
  expect(code.replaceAll(/\s+/g, ' ')).toContain(`${attribute}${room.publicKey}"`);
  const shown = await open.visit(code, `default-src 'none'; ${await copied(page, 'policy')}`);
  await shown.waitForSelector('outage-banner[state=live]');
  open.put(ADDRESS, readFileSync(room.feed, 'utf8').replace('413-555-0130', '413-555-0199'));
  const forged = await open.visit(code);
  const banner = (await forged.waitForSelector('outage-banner:is([state=failed], [state=stale])'))!;
  expect(await banner.evaluate((element) => element.shadowRoot!.textContent)).not.toContain('413-555-0199');
});

it('the key is in the address, for whoever it is sent to', async () => {
  const { open, room } = await signedSite();
  const page = await openOn(open);
  const { publicKey } = await room.keygen('next');
  await fill(page, 'public-key', `  ${room.publicKey}   ${publicKey} `);
  const other = await open.open(new URL(page.url()).search);
  await read(other);
  expect(await codeOn(other)).toContain(`public-key="${room.publicKey} ${publicKey}"`);
});

it('what is no key is told, and there is no code that would go without', async () => {
  const { open, room } = await signedSite();
  const page = await openOn(open, { 'public-key': room.publicKey.slice(1) });
  await hears(page, 'This is not a key.');
  expect(await page.$('#code-text')).toBeNull();
  await fill(page, 'public-key', room.publicKey);
  expect(await codeOn(page)).toContain(room.publicKey);
});

it('another key than the feed was signed with is told', async () => {
  const { open, room } = await signedSite();
  const { publicKey } = await room.keygen('other');
  const page = await openOn(open, { 'public-key': publicKey });
  await hears(page, 'This feed is not signed with this key');
  await fill(page, 'public-key', room.publicKey);
  await page.waitForFunction(() => !document.body.innerText.includes('not signed with this key'));
});

it('a key for a feed that is not signed is told', async () => {
  const { open, room } = await signedSite();
  const page = await open.open({ src: `${open.origin}/feeds/${LISTED}.json`, 'public-key': room.publicKey });
  await read(page);
  await hears(page, 'This feed is not signed, so with a key your page would not show it.');
});

it('a frame can not carry the key, and that is said', async () => {
  const { open, room } = await signedSite();
  const page = await openOn(open, { form: 'frame', 'public-key': room.publicKey });
  expect(await page.$eval('.notes', (notes) => (notes as HTMLElement).innerText)).toContain(
    'A frame can not carry these, so they are left out: public-key.',
  );
});
