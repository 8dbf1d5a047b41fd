import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/feed/parse-feed.js';
import { checkFeed } from '../../src/publish/check-feed.js';
import { type DeskPage, desks, FEED, readersSee, TOKEN } from '../helpers/desk-page.js';
import { serve } from '../helpers/serve.js';

async function words(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

type Entry = Readonly<Record<string, unknown>>;

const open = desks();
const article = JSON.parse(readFileSync(new URL(`../../public/${FEED}`, import.meta.url), 'utf8')) as Entry;
const list = (name: string) => article[name] as Entry[];
const nameOf = (source: unknown) => `${list('sources').find(({ id }) => id === source)?.name ?? ''}`;

/** The list as the State Police might mail it. */
const mailed = list('contacts')
  .map(({ area, numbers }) => `${area}: ${(numbers as string[]).join(' or ')}`)
  .join('\n');

async function openPublished(path?: string, options?: Parameters<typeof open>[1]): Promise<DeskPage> {
  const desk = await open(path, options);
  await desk.press('Open the address');
  await desk.page.waitForSelector('#field-headline');
  return desk;
}

/** Adds an entry to a part of the form, and fills it in. */
async function addEntry(desk: DeskPage, part: string, at: string, index: number, fields: Entry): Promise<void> {
  await desk.press('Add a', `#${part}`);
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'id') continue;
    await desk.fill(`field-${at}-${index}-${name}`, name === 'source' ? nameOf(value) : `${value}`);
  }
}

async function enterArticle(desk: DeskPage): Promise<void> {
  const { page, fill, press } = desk;
  await press('Start a new outage');
  await page.waitForSelector('#field-headline');
  await page.click('input[value=down]');
  for (const name of ['affected', 'headline', 'summary']) await fill(`field-${name}`, `${article[name]}`);
  await fill('paste-text', mailed);
  await press('Read the list');
  await fill('pasted-agency', `${list('contacts')[0]!.agency}`);
  for (const _row of list('contacts')) await press('Take over');
  for (const name of ['guidance', 'services', 'alerts', 'quotes', 'timeline']) {
    for (const [index, entry] of list(name).entries()) await addEntry(desk, name, name, index, entry);
  }
  await fill('field-publisher-name', `${(article.publisher as Entry).name}`);
}

async function publishAt(desk: DeskPage, address: string, token = TOKEN): Promise<void> {
  await desk.fill('put-address', address);
  await desk.fill('put-token', token);
  await desk.press('Publish …');
}

const said = ({ page }: DeskPage, words: string) =>
  page.waitForFunction((wanted) => document.querySelector('#said')?.textContent?.includes(wanted), {}, words);

describe('the way from an empty page to the article', () => {
  it('the outage of the article is entered, its list pasted, and published; readers of the article see it', async () => {
    const desk = await open();
    await enterArticle(desk);
    expect(await desk.text('#paste-said')).toBe('All rows are done.');
    await publishAt(desk, FEED);
    await desk.confirm();
    // Another outage is at this address, the demo's own: that is said before it is replaced.
    await desk.page.waitForSelector('#question .offer');
    expect(await desk.text('#question')).toContain('There is a file at this address already');
    await desk.press('Go on with mine');
    await desk.confirm();
    await said(desk, 'Published as revision 1');
    const onAir = await desk.onAir();
    for (const name of ['status', 'affected', 'headline', 'summary', 'publisher', 'services']) {
      expect(onAir[name], name).toEqual(article[name]);
    }
    const plain = (feed: Entry, name: string) =>
      (feed[name] as Entry[]).map(({ id: _id, source, ...others }) => ({
        ...others,
        ...(source !== undefined && { source: (feed.sources as Entry[]).find(({ id }) => id === source)?.name }),
      }));
    for (const name of ['contacts', 'guidance', 'alerts', 'quotes', 'timeline']) {
      expect(plain(onAir, name), name).toEqual(plain(article, name));
    }
    const { findings } = checkFeed(JSON.stringify(onAir), { nowMs: Date.now() });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);

    const reader = await desk.context.newPage();
    await reader.goto(`${desk.origin}demo/article.html`);
    await reader.waitForSelector('outage-banner[state=live]');
    const seen = await reader.evaluate(readersSee);
    expect(seen).toContain(article.headline);
    for (const { area, numbers } of list('contacts')) {
      expect(seen).toContain(area);
      for (const number of numbers as string[]) expect(seen).toContain(number);
    }
    expect(await reader.$eval('outage-banner', (banner) => (banner as HTMLElement & { feed: Entry }).feed.id)).toBe(
      onAir.id,
    );

    // A page that nobody sees draws nothing.
    await desk.page.bringToFront();
    await desk.fill('field-contacts-0-numbers-0', '413-555-0130');
    await desk.press('Add this correction');
    await desk.press('Publish …');
    await desk.confirm();
    await said(desk, 'Published as revision 2');
    await reader.bringToFront();
    const later = await reader.evaluate(readersSee);
    expect(later).toContain('Call 413-555-0130.');
    expect(await reader.evaluate(() => document.querySelector('outage-banner')!.getAttribute('state'))).toBe('live');
  });

  it('a new address gets a new file', async () => {
    const desk = await open();
    await desk.press('Start a new outage');
    await desk.page.waitForSelector('#field-headline');
    await desk.page.click('input[value=down]');
    await desk.fill('field-affected', 'Springfield');
    await desk.fill('field-headline', '911 is down in Springfield');
    await publishAt(desk, 'feeds/springfield.json');
    await desk.confirm();
    await said(desk, 'Published as revision 1');
    expect(parseFeed(JSON.stringify(await desk.onAir('feeds/springfield.json')))).toMatchObject({
      feed: { revision: 1 },
      problems: [],
    });
  });

  it('the file for home pages is published too, where it has no newer news, and cleared when all is over', async () => {
    const desk = await openPublished();
    await desk.fill('field-headline', 'News for home pages');
    await desk.fill('put-standing', 'feeds/now.json');
    await publishAt(desk, FEED);
    await desk.confirm();
    await said(desk, 'Home pages have it too.');
    expect(await desk.onAir('feeds/now.json')).toEqual(await desk.onAir());
    await desk.page.click('input[value=restored]');
    await desk.fill('field-headline', '911 works again');
    await desk.press('Publish …');
    await desk.confirm();
    await said(desk, 'Home pages have it too.');
    await desk.press('Say “all is well”');
    await desk.confirm();
    await said(desk, 'Home pages are told that all is well.');
    expect(await desk.onAir('feeds/now.json')).toMatchObject({ status: 'none', id: article.id });
    expect(await desk.onAir()).toMatchObject({ status: 'restored' });
  });
});

describe('what could go wrong', () => {
  it('somebody else publishes meanwhile: nothing is overwritten, the difference is shown, and the way goes on', async () => {
    const desk = await openPublished();
    await desk.fill('field-summary', 'My summary.');
    await desk.publish({ revision: 5, headline: 'Their headline' });
    await publishAt(desk, FEED);
    await desk.confirm();
    await desk.page.waitForSelector('#question .offer');
    const question = await desk.text('#question');
    expect(question).toContain('Somebody else has published in the meantime');
    expect(question).toContain('before “Their headline”');
    expect(await desk.onAir()).toMatchObject({ revision: 5, headline: 'Their headline' });
    await desk.press('Go on with mine');
    await desk.confirm();
    await said(desk, 'Published as revision 6');
    expect(await desk.onAir()).toMatchObject({ revision: 6, headline: article.headline, summary: 'My summary.' });
  });

  it('between the look and the publication somebody else is faster: the server’s 412 leads to the same question', async () => {
    const desk = await openPublished();
    await desk.fill('field-summary', 'My summary.');
    await desk.page.setRequestInterception(true);
    desk.page.on('request', async (request) => {
      if (request.method() === 'PUT') await desk.publish({ revision: 5, headline: 'Their headline' });
      await request.continue();
    });
    await publishAt(desk, FEED);
    await desk.confirm();
    await desk.page.waitForSelector('#question .offer');
    expect(await desk.text('#question')).toContain('before “Their headline”');
    expect(await desk.onAir()).toMatchObject({ revision: 5 });
  });

  it.each([
    ['a wrong token', FEED, 'wrong', 'did not accept the token'],
    ['no token', FEED, '', 'did not accept the token'],
    ['an address that takes no files', 'outage-banner.js', TOKEN, 'Somebody'],
    ['a server that is not there', 'http://127.0.0.1:9/feed.json', TOKEN, 'could not be reached'],
    ['a token over http', 'http://news.example/feed.json', TOKEN, 'must not be sent over http'],
    ['no address at all', 'http://[', TOKEN, 'no address'],
  ])('%s is told, and the draft stays', async (_what, address, token, words) => {
    const desk = await openPublished();
    await desk.fill('field-headline', 'My headline');
    await publishAt(desk, address, token);
    await desk.confirm();
    await desk.page.waitForFunction(
      (wanted) =>
        `${document.querySelector('#said')?.textContent} ${document.querySelector('#question')?.textContent}`.includes(
          wanted,
        ),
      {},
      words,
    );
    expect(await desk.onAir()).toMatchObject({ headline: article.headline });
    expect(await desk.page.$eval('#field-headline', (input) => (input as HTMLInputElement).value)).toBe('My headline');
  });

  it('the token is kept nowhere on the page’s side', async () => {
    const desk = await openPublished();
    await desk.fill('field-headline', 'My headline');
    await publishAt(desk, FEED, 'a-secret-token');
    await desk.confirm();
    await said(desk, 'did not accept');
    const kept = await desk.page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(kept).toContain(article.id);
    expect(kept).not.toContain('a-secret-token');
    const field = await desk.page.$eval('#put-token', (input) => [
      (input as HTMLInputElement).type,
      (input as HTMLInputElement).autocomplete,
    ]);
    expect(field).toEqual(['password', 'current-password']);
  });

  it('a server on another origin that tells no revision is published to only when that was agreed to', async () => {
    const file = { text: JSON.stringify(article) };
    const origin = await serve(async (request, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Access-Control-Allow-Methods', 'PUT');
      response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type');
      // It has one, but does not expose it.
      response.setHeader('ETag', '"1"');
      if (request.method === 'PUT') file.text = await words(request);
      response.end(request.method === 'GET' ? file.text : '');
    });
    const desk = await openPublished(`desk.html?feed=${encodeURIComponent(`${origin}/feed.json`)}`);
    await desk.fill('field-headline', 'My headline');
    await publishAt(desk, `${origin}/feed.json`);
    await desk.confirm();
    await desk.page.waitForSelector('#question .offer');
    expect(await desk.text('#question')).toContain('its ETag can’t be read from here');
    expect(JSON.parse(file.text)).toMatchObject({ headline: article.headline });
    await desk.press('Publish all the same');
    await said(desk, 'Published as revision 2');
    expect(JSON.parse(file.text)).toMatchObject({ revision: 2, headline: 'My headline' });
  });

  it('what is written while it is published stays, and goes out with the next revision', async () => {
    const desk = await openPublished();
    await desk.fill('field-headline', 'First');
    await desk.page.setRequestInterception(true);
    desk.page.on('request', async (request) => {
      if (request.method() === 'PUT' && request.postData()?.includes('First'))
        await desk.fill('field-headline', 'Second');
      await request.continue();
    });
    await publishAt(desk, FEED);
    await desk.confirm();
    await said(desk, 'Published as revision 2');
    expect(await desk.onAir()).toMatchObject({ headline: 'First' });
    expect(await desk.text('#publish .changes')).toContain('“Second”, before “First”');
    await desk.press('Publish …');
    await desk.confirm();
    await said(desk, 'Published as revision 3');
    expect(await desk.onAir()).toMatchObject({ headline: 'Second' });
  });

  it('what was only opened is not kept: the next visit begins with what is published then', async () => {
    const desk = await openPublished();
    await desk.page.reload();
    await desk.page.waitForSelector('#start');
    expect(await desk.page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('a draft survives a closed tab', async () => {
    const desk = await openPublished();
    await desk.fill('field-headline', 'My headline');
    await desk.page.close();
    const page = await desk.context.newPage();
    await page.goto(`${desk.origin}desk.html`);
    await page.waitForSelector('#field-headline');
    expect(await page.$eval('#field-headline', (input) => (input as HTMLInputElement).value)).toBe('My headline');
    expect(await page.$eval('.said', (element) => element.textContent)).toContain('Your draft is back');
    expect(await page.$eval('#publish .changes', (element) => element.textContent)).toContain('My headline');
    expect(await page.$eval('#put-address', (input) => (input as HTMLInputElement).value)).toBe(FEED);
  });
});

describe('what is asked once more', () => {
  const boxes = ({ page }: DeskPage) =>
    page.$$eval('dialog [type=checkbox]', (all) => all.map((box) => (box as HTMLInputElement).name));

  it('“restored” asks for headline and summary anew, and is confirmed by itself', async () => {
    const desk = await openPublished();
    await desk.page.click('input[value=restored]');
    expect(
      await desk.page.$$eval('#field-headline, #field-summary', (all) =>
        all.map((field) => (field as HTMLInputElement).value),
      ),
    ).toEqual(['', '']);
    expect(await desk.text('#ended')).toContain(`${article.headline}`);
    await desk.press('Publish …');
    await desk.page.waitForSelector('dialog[open]');
    expect(await desk.text('dialog')).toContain('can’t be published yet');
    await desk.press('Back', 'dialog');
    await desk.fill('field-headline', '911 works again');
    await publishAt(desk, FEED);
    await desk.page.waitForSelector('dialog[open]');
    expect(await boxes(desk)).toEqual(['status']);
    await desk.confirm();
    await said(desk, 'Published');
    const onAir = await desk.onAir();
    expect(onAir).toMatchObject({ status: 'restored', headline: '911 works again' });
    expect(onAir).not.toHaveProperty('summary');
    expect(Date.parse(`${onAir.restoredAt}`)).not.toBeNaN();
  });

  it('a status that is chosen by mistake gives the words back', async () => {
    const desk = await openPublished();
    await desk.page.click('input[value=restored]');
    await desk.page.click('input[value=down]');
    expect(await desk.page.$eval('#field-headline', (input) => (input as HTMLInputElement).value)).toBe(
      article.headline,
    );
    expect(await desk.page.$('#ended')).toBeNull();
  });

  it('a changed number is confirmed by itself, and offers the correction', async () => {
    const desk = await openPublished();
    await desk.fill('field-contacts-0-numbers-0', '413-555-0130');
    expect(await desk.text('#offers')).toContain('Do not call 978-538-6180. Call 413-555-0130.');
    await desk.press('Add this correction');
    expect(await desk.page.$('#offers')).toBeNull();
    await publishAt(desk, FEED);
    await desk.page.waitForSelector('dialog[open]');
    expect(await boxes(desk)).toEqual(['numbers']);
    await desk.press('Publish now', 'dialog');
    expect(await desk.page.$('dialog[open]'), 'not before the box is ticked').not.toBeNull();
    await desk.confirm();
    await said(desk, 'Published');
    expect((await desk.onAir()).corrections).toMatchObject([
      { contact: 'north-shore', was: '978-538-6180', severity: 'minor' },
    ]);
  });

  it('words alone are confirmed without a box', async () => {
    const desk = await openPublished();
    await desk.fill('field-headline', 'My headline');
    await publishAt(desk, FEED);
    await desk.page.waitForSelector('dialog[open]');
    expect(await boxes(desk)).toEqual([]);
  });
});

describe('the form knows the rules', () => {
  it.each([
    ['413-555-0130', 'A tap will dial +1 413-555-0130', 'good'],
    ['(413) 555 0130', 'A tap will dial +1 413-555-0130', 'good'],
    ['413-555-013', 'Write the whole number', 'bad'],
    ['413-155-0130', 'No phone has this number', 'bad'],
    ['413-555-01300', 'Too many digits', 'bad'],
    ['1-800-FLOWERS', 'Write digits in place of letters', 'bad'],
    ['911', 'This is the number that is out', 'bad'],
    ['*55', 'dialled by hand', 'good'],
  ])('%s: “%s”', async (number, words, kind) => {
    const desk = await openPublished();
    await desk.fill('field-contacts-0-numbers-0', number);
    const [text, name] = await desk.page.$eval('#field-contacts-0-numbers-0-dial .dial', (said) => [
      said.textContent,
      said.className,
    ]);
    expect(text).toContain(words);
    expect(name).toContain(kind);
  });

  it('a number of no area code in use is doubted where it is typed, and in a pasted list', async () => {
    const desk = await openPublished();
    await desk.fill('field-contacts-0-numbers-0', '987-555-0130');
    const doubt = (id: string) =>
      desk.page.waitForFunction(
        (at) => document.querySelector(`${at} .problem`)?.textContent?.includes('nobody can have this number'),
        {},
        id,
      );
    await doubt('#field-contacts-0-numbers-0-dial');
    await desk.fill('paste-text', 'Ware: 987-555-0131');
    await desk.press('Read the list');
    await doubt('#pasted-0-dial-0');
  });

  it('what the form does not show, and every other language, leaves the desk as it came', async () => {
    const desk = await open();
    const before = {
      ...article,
      $schema: 'x',
      'x-desk': { a: [1] },
      headline: { en: 'A', es: 'B' },
      updated: '2026-03-02T14:05:00-05:00',
    };
    await desk.fill('open-text', JSON.stringify(before));
    await desk.press('Open the text');
    await desk.page.waitForSelector('#field-headline');
    expect(await desk.text('#field-headline-hint')).toContain('es');
    await desk.fill('field-headline', 'New');
    await publishAt(desk, 'feeds/other.json');
    await desk.confirm();
    await said(desk, 'Published');
    const { revision, updated, ...onAir } = await desk.onAir('feeds/other.json');
    expect(onAir).toEqual({ ...before, headline: { en: 'New', es: 'B' }, revision: undefined, updated: undefined });
    expect(revision).toBe(2);
    expect(Date.parse(`${updated}`)).toBeGreaterThan(Date.parse(before.updated));
  });

  it.each([
    ['a list in place of a feed', mailed, 'Paste a list of places and numbers'],
    ['a page', '<html><body>911 is down</body></html>', ''],
  ])('%s is not opened, and it is said what to do', async (_what, text, advice) => {
    const desk = await open();
    await desk.fill('open-text', text);
    await desk.press('Open the text');
    await desk.page.waitForSelector('.said.bad');
    expect((await desk.text('.said.bad')).length).toBeGreaterThan(10);
    expect(await desk.text('.said.bad')).toContain(advice);
  });

  it('the banner beside the form shows the draft, and nothing is fetched or kept for it', async () => {
    const desk = await openPublished();
    await desk.page.waitForSelector('outage-banner[state=live]');
    await desk.fill('field-headline', 'A headline of mine');
    await desk.page.waitForFunction(() =>
      document.querySelector('outage-banner')?.shadowRoot?.textContent?.includes('A headline of mine'),
    );
    expect(await desk.onAir()).toMatchObject({ headline: article.headline });
    const keys = await desk.page.evaluate(() => Object.keys(localStorage));
    expect(keys).toEqual(['outage-banner desk']);
  });

  it('the file to download is the next revision', async () => {
    const desk = await openPublished();
    await desk.fill('field-headline', 'My headline');
    const cdp = await desk.page.createCDPSession();
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
    const begun = new Promise<string>((resolve) =>
      cdp.once('Browser.downloadWillBegin', ({ suggestedFilename }) => resolve(suggestedFilename)),
    );
    await desk.press('Download the file');
    await desk.page.waitForSelector('dialog[open]');
    await desk.press('Download', 'dialog');
    expect(await begun).toBe(`${article.id}.json`);
    await said(desk, 'Revision 2 is in your downloads');
  });

  it('a file of this computer is saved in place, as a whole, and never over what changed there meanwhile', async () => {
    // A real file, of the page's own file system: nobody is there to choose one in the browser's window.
    const before = () => {
      const file = async () => (await navigator.storage.getDirectory()).getFileHandle('feed.json', { create: true });
      Object.assign(globalThis, { showOpenFilePicker: async () => [await file()], file });
    };
    const desk = await open(undefined, { before });
    const write = (text: string) =>
      desk.page.evaluate(async (words) => {
        const handle = await (globalThis as unknown as { file(): Promise<FileSystemFileHandle> }).file();
        const writable = await handle.createWritable();
        await writable.write(words);
        await writable.close();
      }, text);
    const read = async () =>
      JSON.parse(
        await desk.page.evaluate(async () => {
          const handle = await (globalThis as unknown as { file(): Promise<FileSystemFileHandle> }).file();
          return (await handle.getFile()).text();
        }),
      );
    const save = async () => {
      await desk.press('Save to the opened file');
      await desk.page.waitForSelector('dialog[open]');
      await desk.press('Save', 'dialog');
    };
    await write(JSON.stringify(article));
    await desk.press('Choose a file');
    await desk.page.waitForSelector('#field-headline');
    await desk.fill('field-headline', 'My headline');
    await save();
    await said(desk, 'Revision 2 is saved');
    expect(await read()).toMatchObject({ revision: 2, headline: 'My headline', contacts: article.contacts });
    await write(JSON.stringify({ ...article, revision: 3, headline: 'Their headline' }));
    await desk.fill('field-headline', 'Another headline');
    await save();
    await desk.page.waitForSelector('#question .offer');
    expect(await desk.text('#question')).toContain('“Another headline”, before “Their headline”');
    expect(await read()).toMatchObject({ headline: 'Their headline' });
    await desk.press('Go on with mine');
    await desk.page.waitForSelector('dialog[open]');
    await desk.press('Save', 'dialog');
    await said(desk, 'Revision 4 is saved');
    expect(await read()).toMatchObject({ revision: 4, headline: 'Another headline' });
  });

  it('a missing thing is named, and its link leads to the field', async () => {
    const desk = await open();
    await desk.press('Start a new outage');
    await desk.page.waitForSelector('#field-headline');
    await desk.page.click('header a[href="#publish"]');
    expect(await desk.text('#problems')).toContain('3 things need a look');
    await desk.page.evaluate(() => document.querySelectorAll<HTMLElement>('#problems a')[1]!.click());
    expect(await desk.page.evaluate(() => document.activeElement?.id)).toMatch(/^field-(status|affected|headline)$/);
  });
});
