import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { feed, fullFeed } from '../fixtures/feeds.js';
import { accessibilityOutline } from '../helpers/accessibility-outline.js';
import { article, chromium, type Scene, type Stage } from '../helpers/chromium-page.js';

interface State extends Stage {
  /** How a page gets there. */
  readonly act?: (scene: Scene) => Promise<unknown>;
}

const open = chromium();

/** Its sentences come in a file of their own. */
function spoken(language: string) {
  return ({ page }: Scene) =>
    page.waitForFunction(
      (tag) => document.querySelector('outage-banner')?.shadowRoot?.querySelector(`section[lang=${tag}]`),
      {},
      language,
    );
}

const partial = fullFeed({ status: 'partial', updated: '2026-03-02T14:38:00-05:00' });
const restored = { ...partial, status: 'restored', headline: '911 is back in Springfield' };
const exercise = feed({ mode: 'exercise', expires: '2026-03-02T14:00:00-05:00' });
const bar = { layout: 'bar', local: 'Town desk: 413-555-0130' };

const states: Readonly<Record<string, State>> = {
  'card-down': { feed: article },
  'card-partial-corrected-paused': { feed: partial, act: ({ click }) => click('.tools button:last-of-type') },
  'card-restored': { feed: restored },
  'card-restored-unfolded': { feed: restored, act: ({ click }) => click('summary') },
  'card-exercise-expired': { feed: exercise, attributes: { 'allow-exercise': '' } },
  'card-out-of-reach': { feed: partial, act: ({ publish }) => publish(undefined) },
  'card-spanish': { feed: article, attributes: { lang: 'es' }, act: spoken('es') },
  'card-arabic': { feed: article, attributes: { lang: 'ar' }, act: spoken('ar') },
  'bar-closed': { feed: article, attributes: bar },
  'bar-open': { feed: article, attributes: bar, act: ({ click }) => click('.bar button') },
};

it('every tree is of a state', () => {
  const files = readdirSync(new URL('trees', import.meta.url)).sort();
  expect(files).toEqual(
    Object.keys(states)
      .map((name) => `${name}.txt`)
      .sort(),
  );
});

it.each(Object.entries(states))('%s is heard as it is written down', async (name, { act, ...stage }) => {
  // So wide that nothing wraps, whatever the fonts: a blank at the end of a line is not in the tree.
  const scene = await open({ ...stage, width: 8000 });
  await act?.(scene);
  await scene.freed();
  await expect(await accessibilityOutline(scene.cdp)).toMatchFileSnapshot(`trees/${name}.txt`);
});
