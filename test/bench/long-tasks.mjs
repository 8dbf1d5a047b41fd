import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import { chromeArguments, ensureChrome } from '../helpers/ensure-chrome.mjs';

const ROUNDS = Number(process.argv[2] ?? 5);
const SLOWER = 6;
const GOAL_MS = 50;
const LAYOUTS = ['card', 'bar'];

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const script = read('dist/outage-banner.js');
const article = {
  ...JSON.parse(read('public/feeds/massachusetts-911-2024-06-18.json')),
  updated: new Date().toISOString(),
};

/** What the banner has drawn, by layout: the floor puts the same on its page. */
const drawn = {};
let revision = 1;

/** No framework and no reading: the finished markup and its sheet at once, and one time written in words. */
const floor = (layout) => `
  const { markup, sheet } = ${JSON.stringify(drawn[layout]).replaceAll('<', '\\u003c')};
  await (await fetch('/feed')).json();
  const place = document.querySelector('outage-banner');
  const root = place.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(sheet);
  root.adoptedStyleSheets = [style];
  const template = document.createElement('template');
  template.innerHTML = markup;
  new Date().toLocaleTimeString();
  root.append(template.content);
  place.setAttribute('state', 'live');
  place.refresh = async () => {
    const { revision } = await (await fetch('/feed')).json();
    root.querySelector('[part=status]').textContent = 'Another status ' + revision;
  };`;

const page = (layout) => `<!doctype html><html lang="en"><title>Town news</title>
  <meta name="viewport" content="width=device-width"><body style="font: 17px/1.6 sans-serif">
  <h1>Town news</h1><outage-banner src="/feed" layout="${layout}" no-store></outage-banner><p>Words behind.</p>`;

const server = createServer((request, response) => {
  const [, kind, layout] = request.url.split('/');
  const send = (type, text) => response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(text);
  if (kind === 'banner.js') return send('text/javascript', script);
  if (kind === 'floor.js') return send('text/javascript', floor(layout));
  if (kind === 'page') return send('text/html', page(layout));
  // Each look brings news, and another status with it.
  const status = revision % 2 ? 'down' : 'partial';
  send('application/json', JSON.stringify({ ...article, status, revision: revision++ }));
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const origin = `http://127.0.0.1:${server.address().port}`;

/** The tasks of a page's main thread while something is done there, in milliseconds as the page feels them, the longest first. */
async function tasksDuring(page, act) {
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  await act();
  // Two frames: what was drawn has been laid out and painted.
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  const { frames } = traceEvents.find(({ name }) => name === 'TracingStartedInBrowser').args.data;
  const { processId } = frames.find(({ url }) => url === page.url());
  const main = traceEvents.find(
    ({ pid, name, args }) => pid === processId && name === 'thread_name' && args.name === 'CrRendererMain',
  );
  return traceEvents
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === main.pid && tid === main.tid)
    .map(({ dur = 0 }) => dur / 1000)
    .sort((one, other) => other - one);
}

async function visit(browser, name, layout) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 412, height: 900 });
  await page.goto(`${origin}/page/${layout}`);
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  await page.emulateCPUThrottling(SLOWER);
  const start = await tasksDuring(page, async () => {
    await page.evaluate(
      (src) => document.body.append(Object.assign(document.createElement('script'), { src, type: 'module' })),
      `/${name}.js/${layout}`,
    );
    await page.waitForSelector('outage-banner[state=live]');
  });
  const update = await tasksDuring(page, () => page.evaluate(() => document.querySelector('outage-banner').refresh()));
  drawn[layout] ??= await page.evaluate(() => {
    const { innerHTML, adoptedStyleSheets } = document.querySelector('outage-banner').shadowRoot;
    const rules = adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
    return { markup: innerHTML, sheet: rules.map(({ cssText }) => cssText).join('\n') };
  });
  await context.close();
  return { start, update };
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** The longest task, of all rounds the one in the middle; the banner and its floor in turn, so that both have the same machine. */
async function measure(browser, layout) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({ banner: await visit(browser, 'banner', layout), floor: await visit(browser, 'floor', layout) });
  }
  return ['start', 'update'].map((phase) => {
    const of = (name) => rounds.map((round) => round[name][phase]);
    const longest = median(of('banner').map(([first]) => first));
    const floorMs = median(of('floor').map(([first]) => first));
    return {
      layout,
      phase: phase === 'start' ? 'script to first render' : 'an update',
      'longest task (ms)': Math.round(longest),
      'floor (ms)': Math.round(floorMs),
      ratio: Number((longest / floorMs).toFixed(2)),
      [`tasks over ${GOAL_MS} ms`]: median(of('banner').map((tasks) => tasks.filter((ms) => ms > GOAL_MS).length)),
      'the same, floor': median(of('floor').map((tasks) => tasks.filter((ms) => ms > GOAL_MS).length)),
    };
  });
}

const browser = await puppeteer.launch({ executablePath: ensureChrome(), args: chromeArguments });
try {
  const rows = [];
  for (const layout of LAYOUTS) rows.push(...(await measure(browser, layout)));
  console.log(`Main thread at ${SLOWER} times slower, the median of ${ROUNDS} visits:`);
  console.table(rows);
  const over = rows.filter((row) => row['longest task (ms)'] > GOAL_MS);
  console.log(`No task over ${GOAL_MS} ms: ${over.length ? `not met in ${over.length} of ${rows.length}` : 'met'}.`);
} finally {
  await browser.close();
  server.close();
}
