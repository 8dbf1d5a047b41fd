import { expect, it } from 'vitest';
import { feed, fullFeed } from '../fixtures/feeds.js';
import { article, chromium, type Stage } from '../helpers/chromium-page.js';
import { onPaper, seen } from '../helpers/on-paper.js';

const open = chromium();

/** A page that has its own colours everywhere. */
const css = `
  body { background: #222; color: #eee }
  outage-banner { --outage-banner-accent: navy; --outage-banner-on-accent: yellow; --outage-banner-ink: red;
    --outage-banner-surface: tan; --outage-banner-sunken: pink; --outage-banner-link: lime; --outage-banner-muted: grey }
  outage-banner::part(header), outage-banner::part(number) { background: purple; color: orange }
`;
const stages: Readonly<Record<string, Stage>> = {
  'the service is down': { feed: article },
  'a part of it fails, with corrections': { feed: fullFeed({ status: 'partial' }) },
  'it is over': { feed: fullFeed({ status: 'restored' }) },
  'this is an exercise': { feed: feed({ mode: 'exercise' }), attributes: { 'allow-exercise': '' } },
  'the bar is closed': { feed: article, attributes: { layout: 'bar' } },
  'the page has colours of its own': { feed: article, css },
};
const rows = Object.entries(stages).flatMap(([name, stage]) =>
  ['light', 'dark'].map((theme) => [name, theme, { ...stage, attributes: { ...stage.attributes, theme } }] as const),
);

it.each(rows)('is black on white without controls while %s, in the %s theme', async (_name, _theme, stage) => {
  const scene = await open(stage);
  const { elements, ...shown } = await onPaper(scene, () => scene.page.evaluate(seen));
  expect(elements).toBeGreaterThan(20);
  expect(shown).toEqual({
    inks: ['rgb(0, 0, 0)'],
    grounds: ['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'].sort(),
    images: ['none'],
    controls: [],
  });
});
