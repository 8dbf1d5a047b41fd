import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { payloadOf } from '../../src/publish/payload-of.js';
import { type DeskPage, desks, FEED, readersSee, TOKEN } from '../helpers/desk-page.js';
import { type Newsroom, newsroom } from '../helpers/newsroom.js';

const open = desks();

const said = ({ page }: DeskPage, words: string) =>
  page.waitForFunction((wanted) => document.querySelector('#said')?.textContent?.includes(wanted), {}, words);

async function chooseKey({ page }: DeskPage, path: string): Promise<void> {
  const input = await page.waitForSelector('#sign-key');
  await (input as import('puppeteer-core').ElementHandle<HTMLInputElement>).uploadFile(path);
  await page.waitForFunction(() => document.querySelector('#sign-said')?.textContent?.trim());
}

async function openedDesk(): Promise<DeskPage> {
  const desk = await open();
  await desk.press('Open the address');
  await desk.page.waitForSelector('#field-headline');
  return desk;
}

async function publish(desk: DeskPage): Promise<void> {
  await desk.fill('put-address', FEED);
  await desk.fill('put-token', TOKEN);
  await desk.press('Publish …');
  await desk.confirm();
}

const onAirText = async ({ origin }: DeskPage) => (await fetch(origin + FEED)).text();
const onAir = async (desk: DeskPage) => JSON.parse(payloadOf(await onAirText(desk)));

/** The desk, with the feed that is on the air changed, signed and published. */
async function signedOnAir(room: Newsroom): Promise<DeskPage> {
  const desk = await openedDesk();
  await chooseKey(desk, room.key);
  await desk.fill('field-headline', 'Signed headline');
  await publish(desk);
  await said(desk, 'Published as revision');
  return desk;
}

/** What a banner that has pinned these keys says, and how it stands. */
async function pinnedBanner(desk: DeskPage, publicKey: string) {
  const reader = await desk.context.newPage();
  await reader.goto(`${desk.origin}demo/article.html`);
  await reader.$eval('outage-banner', (banner, key) => banner.setAttribute('public-key', key), publicKey);
  await reader.waitForSelector('outage-banner:not([state=loading])');
  const look = async () => {
    await reader.bringToFront();
    const seen = await reader.evaluate(readersSee).catch(() => '');
    const state = await reader.$eval('outage-banner', (banner) => banner.getAttribute('state'));
    const problem = await reader.$eval(
      'outage-banner',
      (banner) => (banner as HTMLElement & { problem?: { name: string } }).problem?.name,
    );
    return { seen, state, problem };
  };
  return { reader, look };
}

describe('a feed that the desk has signed', () => {
  it('is shown by a banner that has pinned the key, and by none that has pinned another', async () => {
    const room = await newsroom();
    const desk = await signedOnAir(room);
    const mine = await pinnedBanner(desk, room.publicKey);
    const shown = await mine.look();
    expect(shown).toMatchObject({ state: 'live', problem: undefined });
    expect(shown.seen).toContain('Signed headline');
    const { publicKey } = await room.keygen('other');
    const theirs = await pinnedBanner(desk, publicKey);
    expect((await theirs.look()).problem).toBe('bad-signature');
  });

  it('holds for as long as was chosen', async () => {
    const room = await newsroom();
    const desk = await openedDesk();
    await chooseKey(desk, room.key);
    await desk.page.select('#sign-valid', '30');
    await desk.fill('field-headline', 'Signed headline');
    await publish(desk);
    await said(desk, 'Published as revision');
    const { expires } = await onAir(desk);
    const minutes = (Date.parse(expires) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(20);
    expect(minutes).toBeLessThan(31);
  });

  it('is opened again without its old end, and published anew with the same key without more being asked', async () => {
    const room = await newsroom();
    const desk = await signedOnAir(room);
    const { revision } = await onAir(desk);
    await desk.fill('field-headline', 'Second headline');
    await desk.press('Publish …');
    await desk.page.waitForSelector('dialog[open]');
    expect(await desk.page.$('dialog input[name=signature]')).toBeNull();
    await desk.press('Publish now', 'dialog');
    await said(desk, 'Published as revision');
    expect(await onAir(desk)).toMatchObject({ revision: revision + 1, headline: 'Second headline' });
  });

  it('shows which key it was signed with, and says so before it is', async () => {
    const room = await newsroom();
    const desk = await openedDesk();
    await chooseKey(desk, room.key);
    expect(await desk.text('#sign-said')).toContain(room.publicKey);
  });
});

describe('who signs what', () => {
  it('what was published without this key’s signature has to be checked before it is signed', async () => {
    const room = await newsroom();
    const desk = await openedDesk();
    await chooseKey(desk, room.key);
    await desk.fill('field-headline', 'Signed headline');
    await desk.fill('put-address', FEED);
    await desk.fill('put-token', TOKEN);
    await desk.press('Publish …');
    await desk.page.waitForSelector('dialog[open] input[name=signature]');
    expect(await desk.text('dialog')).toContain('was not signed with this key');
    await desk.press('Publish now', 'dialog');
    // The box is required.
    expect(await desk.page.$eval('dialog', (dialog) => dialog.open)).toBe(true);
    expect(await onAirText(desk)).not.toContain('Signed headline');
  });

  it('a signed feed can lose its signature only by a tick', async () => {
    const room = await newsroom();
    const signed = await signedOnAir(room);
    const page = await signed.context.newPage();
    await page.goto(`${signed.origin}desk.html?feed=${FEED}`);
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.bringToFront();
    const find = (words: string) =>
      page.waitForSelector(`::-p-xpath(//button[starts-with(normalize-space(.), "${words}")])`);
    await (await find('Open the address'))!.click();
    await page.waitForSelector('#field-headline');
    expect(await page.$eval('#signing', (part) => (part as HTMLElement).innerText)).toContain('This feed is signed.');
    // Its end went with its signature.
    expect(await page.$eval('#field-expires', (field) => (field as HTMLInputElement).value)).toBe('');
    await (await page.waitForSelector('#put-token'))!.type(TOKEN);
    await (await find('Publish …'))!.evaluate((button) => (button as HTMLButtonElement).click());
    await page.waitForSelector('dialog[open] input[name=signature]');
    expect(await page.$eval('dialog', (dialog) => dialog.innerText)).toContain('without the signature');
  });

  it.each<[what: string, text: (room: Newsroom) => string]>([
    ['a feed', (room) => readFileSync(room.feed, 'utf8')],
    ['no JSON', () => 'key'],
    ['the public half of a key', (room) => readFileSync(room.key, 'utf8').replace('"d"', '"e"')],
  ])('%s in place of a key file is told, and nothing is signed', async (_what, text) => {
    const room = await newsroom();
    writeFileSync(room.at('wrong.key.json'), text(room));
    const desk = await openedDesk();
    await chooseKey(desk, room.at('wrong.key.json'));
    expect(await desk.text('#sign-said')).toContain('There is no key in this file that can sign.');
    expect(await desk.page.$('#sign-valid')).toBeNull();
  });
});

it('the key is kept nowhere and sent to nobody', async () => {
  const room = await newsroom();
  chmodSync(room.key, 0o600);
  const [{ d }] = JSON.parse(readFileSync(room.key, 'utf8')).keys;
  const desk = await openedDesk();
  const sent: string[] = [];
  desk.page.on('request', (request) => {
    sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`);
  });
  await chooseKey(desk, room.key);
  await desk.fill('field-headline', 'Signed headline');
  await publish(desk);
  await said(desk, 'Published as revision');
  expect(sent.some((request) => request.includes('Signed headline'))).toBe(true);
  expect(sent.join()).not.toContain(d);
  const kept = await desk.page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  expect(kept).toContain('Signed headline');
  expect(kept).not.toContain(d);
  expect(await desk.page.evaluate(() => indexedDB.databases())).toEqual([]);
  expect(await desk.page.content()).not.toContain(d);
});
