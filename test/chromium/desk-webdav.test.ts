import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { type DeskPage, desks } from '../helpers/desk-page.js';
// @ts-expect-error: plain JavaScript, as the other helpers that install something
import { ensureNginx, startNginx } from '../helpers/nginx.mjs';

const open = desks();
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const ADDRESS = 'feeds/springfield.json';
const PASSWORD = 'dav-password';
/** It may have to be installed first. */
const INSTALLING_MS = 600_000;

beforeAll(() => void ensureNginx(), INSTALLING_MS);

const said = ({ page }: DeskPage, words: string) =>
  page.waitForFunction((wanted) => document.querySelector('#said')?.textContent?.includes(wanted), {}, words);

async function atNginx() {
  const server: { origin: string; folder: string; stop(): Promise<void> } = await startNginx(DIST, PASSWORD);
  onTestFinished(() => server.stop());
  const desk = await open('desk.html', { at: server.origin });
  await desk.press('Start a new outage');
  await desk.page.waitForSelector('#field-headline');
  await desk.page.click('input[value=down]');
  await desk.fill('field-affected', 'Springfield');
  await desk.fill('field-headline', '911 is down in Springfield');
  await desk.fill('put-address', ADDRESS);
  await desk.fill('put-user', 'desk');
  const publish = async (password = PASSWORD) => {
    await desk.fill('put-token', password);
    await desk.press('Publish …');
    await desk.confirm();
  };
  return { desk, publish, file: join(server.folder, ADDRESS) };
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

it('nginx with its DAV module takes a new feed and the revisions after it, and gives them out', async () => {
  const { desk, publish, file } = await atNginx();
  await publish();
  await said(desk, 'Published as revision 1');
  expect(read(file)).toMatchObject({ revision: 1, headline: '911 is down in Springfield' });
  await desk.fill('field-headline', '911 is still down in Springfield');
  await publish();
  await said(desk, 'Published as revision 2');
  expect(read(file)).toMatchObject({ revision: 2, headline: '911 is still down in Springfield' });
  expect(await desk.onAir(ADDRESS)).toEqual(read(file));
  expect(readdirSync(join(file, '..'))).toEqual(['springfield.json']);
});

it('it knows the password, and the browser’s own question for one does not come between', async () => {
  const { desk, publish, file } = await atNginx();
  await publish('wrong');
  await said(desk, 'did not accept the token');
  expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
});

it('what somebody else published there is not overwritten, though its PUT knows no If-Match', async () => {
  const { desk, publish, file } = await atNginx();
  await publish();
  await said(desk, 'Published as revision 1');
  writeFileSync(file, JSON.stringify({ ...read(file), revision: 2, headline: 'Their headline' }));
  await desk.fill('field-headline', 'My headline');
  await publish();
  await desk.page.waitForSelector('#question .offer');
  expect(await desk.text('#question')).toContain('“My headline”, before “Their headline”');
  expect(read(file)).toMatchObject({ revision: 2, headline: 'Their headline' });
});
