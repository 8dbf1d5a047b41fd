import { expect, it } from 'vitest';
import { everyKind } from '../fixtures/every-kind.js';
import { chromium, type Fields, type Scene } from '../helpers/chromium-page.js';
import { contrasts } from '../helpers/contrasts.js';

const open = chromium();
const themes = ['light', 'dark'] as const;
const layouts = ['card', 'numbers', 'bar', 'open bar'] as const;
const statuses = ['unconfirmed', 'down', 'partial', 'restored', 'withdrawn'];
const pinned = { local: 'Springfield dispatch: 413-555-0130', area: 'Hills' };

const feed = (revision: number, fields: Fields = {}) =>
  everyKind({ revision, updated: '2026-03-02T14:38:00-05:00', ...fields });

/** Every text is AAA: 7:1. */
async function isReadable({ page }: Scene, state: string, least: number): Promise<void> {
  const { texts, weak } = await page.evaluate(contrasts, 7);
  expect(weak, state).toEqual([]);
  expect(texts, state).toBeGreaterThanOrEqual(least);
}

const unfold = ({ page }: Scene) =>
  page.$$eval('outage-banner >>> details', (all) => {
    for (const details of all) details.open = true;
  });

const rows = themes.flatMap((theme) => layouts.map((layout) => [theme, layout] as const));

it.each(rows)('every text of the %s theme is at least 7:1 in the layout %s, in every status', async (theme, layout) => {
  const attributes = { ...pinned, theme, layout: layout.replace('open ', '') };
  const scene = await open({ feed: feed(1), attributes });
  if (layout === 'open bar') await scene.click('.bar button');
  for (const [index, status] of statuses.entries()) {
    await scene.publish(feed(index + 2, { status }));
    await unfold(scene);
    await isReadable(scene, status, layout === 'bar' ? 3 : 30);
  }
});

it.each(themes)('so are the notices, the marks and the waiting news of the %s theme', async (theme) => {
  const scene = await open({ feed: feed(1), attributes: { theme } });
  const { page } = scene;
  const count = (selector: string) => page.$$eval(`outage-banner >>> ${selector}`, (all) => all.length);
  const contacts = [{ area: 'North', id: 'north', numbers: ['413-555-0140'] }];
  await scene.freed();
  await page.focus('outage-banner >>> select');
  await scene.publish(feed(2, { contacts, timeline: [{ text: 'Crews arrive' }, ...(feed(1).timeline as Fields[])] }));
  expect([await count('.waiting'), await count('.mark')]).toEqual([1, 1]);
  await scene.click('.tools button:last-of-type');
  await scene.publish(undefined);
  expect(await count('[part=notice]')).toBe(2);
  await isReadable(scene, 'out of reach and paused', 30);
});

it.each(rows)('so is an exercise of the %s theme, on its hatch, in the layout %s', async (theme, layout) => {
  const attributes = { ...pinned, theme, layout: layout.replace('open ', ''), 'allow-exercise': '' };
  const scene = await open({ feed: feed(1, { mode: 'exercise' }), attributes });
  if (layout === 'open bar') await scene.click('.bar button');
  await isReadable(scene, 'exercise', 3);
});
