import { expect, it } from 'vitest';
import { article, type Banner, chromium, type Scene, type Stage } from '../helpers/chromium-page.js';

const open = chromium();

const EMBED = '<script async src="/embed.js"></script>';
const bodies: Readonly<Record<string, { body: (src: string) => string; scripts: readonly string[] }>> = {
  'the tag': {
    body: (src) =>
      `<outage-banner src="${src}" lang="es"></outage-banner><script type="module" src="/outage-banner.js"></script>`,
    scripts: ['/outage-banner.js'],
  },
  'one script': {
    body: (src) => `<script async src="/embed.js" data-src="${src}" data-lang="es"></script>`,
    scripts: ['/embed.js', '/outage-banner.js'],
  },
  'a placeholder': {
    body: (src) => `<div class="outage-banner" data-src="${src}" data-lang="es"></div>${EMBED}`,
    scripts: ['/embed.js', '/outage-banner.js'],
  },
};
const ways = Object.entries(bodies);

/** The page again, from its start, until the banner speaks Spanish: all that it asks for is listed. */
async function requestsOf({ page, cdp }: Scene): Promise<string[]> {
  const asked: string[] = [];
  await cdp.send('Network.enable');
  cdp.on('Network.requestWillBeSent', ({ request }) => {
    // A language's file has the hash of what it holds behind it; the icon is the browser's own wish.
    const [address = ''] = request.url.split('?');
    if (!address.endsWith('/favicon.ico')) asked.push(address);
  });
  await page.reload();
  await page.waitForSelector('outage-banner[state=live]');
  await page.waitForSelector('outage-banner >>> .banner[lang=es]');
  return asked;
}

it.each(ways)(
  '%s asks for nothing but the page’s scripts, the language beside them and the feed',
  async (_way, { body, scripts }) => {
    const scene = await open({ feed: article, body });
    const { origin, pathname } = new URL(scene.address);
    const feed = pathname.replace('page', 'feed');
    const allowed = [pathname, ...scripts, '/lang/es.json', feed].map((path) => origin + path);
    const asked = await requestsOf(scene);
    expect(new Set(asked)).toEqual(new Set(allowed));
    // Later on it asks for the feed alone.
    const before = asked.length;
    await scene.publish({ ...article, revision: Number(article.revision) + 1, status: 'partial' });
    await scene.page.waitForSelector('outage-banner[status=partial]');
    expect(new Set(asked.slice(before))).toEqual(new Set([origin + feed]));
  },
);

/** Runs in the page: all that a page can keep on a device, and what is kept there. */
async function kept() {
  return {
    local: Object.keys(localStorage).map((key) => key.replace(/\d+$/, 'N')),
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookie: document.cookie,
  };
}

it.each(ways)(
  '%s keeps the last feed and the reader’s choice of a language, and nothing else',
  async (_way, { body }) => {
    const { page, cdp, address } = await open({ feed: article, body });
    await page.waitForSelector('outage-banner >>> .banner[lang=es]');
    await page.select('outage-banner >>> select', 'en');
    await page.waitForSelector('outage-banner >>> .banner[lang=en]');
    const { pathname, origin } = new URL(address);
    expect(await page.evaluate(kept)).toEqual({
      local: [`outage-banner ${origin}${pathname.replace('page', 'feed').replace(/\d+$/, 'N')}`],
      session: { 'outage-banner language': 'en' },
      databases: 0,
      caches: 0,
      workers: 0,
      cookie: '',
    });
    expect((await cdp.send('Network.getCookies')).cookies).toEqual([]);
  },
);

/** What listens on an object of the page, by the type of event. */
async function listeners({ cdp }: Scene, expression: string): Promise<string[]> {
  const { result } = await cdp.send('Runtime.evaluate', { expression });
  const found = await cdp.send('DOMDebugger.getEventListeners', { objectId: result.objectId! });
  return found.listeners.map(({ type }) => type);
}

it.each(ways)(
  '%s doesn’t listen for the end of the page, which would cost its place in the back/forward cache',
  async (_way, { body }) => {
    const scene = await open({ feed: article, body });
    await scene.page.waitForSelector('outage-banner[state=live]');
    const found = [...(await listeners(scene, 'window')), ...(await listeners(scene, 'document'))];
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((type) => /unload|pagehide|freeze/.test(type))).toEqual([]);
    await scene.page.evaluate(() => addEventListener('beforeunload', () => {}));
    expect(await listeners(scene, 'window'), 'a control').toContain('beforeunload');
  },
);

const LIT = ['litElementVersions', 'litHtmlVersions', 'reactiveElementVersions'];

it.each(ways)(
  '%s leaves no name on the page but that of embed.js and Lit’s lists of versions',
  async (way, { body }) => {
    const globals = async (stage: Pick<Stage, 'body'>) => {
      const { page } = await open({ feed: article, ...stage });
      if (stage.body === body) await page.waitForSelector('outage-banner[state=live]');
      return page.evaluate(() => Object.getOwnPropertyNames(window));
    };
    const without = await globals({ body: () => '<p>Nothing</p>' });
    const more = (await globals({ body })).filter((name) => !without.includes(name));
    expect(more.sort()).toEqual([...LIT, ...(way === 'the tag' ? [] : ['outageBanner'])].sort());
  },
);

/** Runs in the page: how its own elements look, but for where they are. */
function looksOfPage() {
  return [...document.querySelectorAll('body, #own, #own *')].map((element) => {
    const style = getComputedStyle(element);
    return [...style]
      .filter((name) => !/height|block-size|origin/.test(name))
      .map((name) => `${name}: ${style.getPropertyValue(name)}`);
  });
}

it.each(ways)(
  '%s leaves the page’s own looks alone, also where it has the same tags and classes',
  async (_way, { body }) => {
    const own = `<div id="own"><section class="banner down auto"><h2 part="heading">News</h2><div class="bar closed"><p part="status">On</p>
    <div class="line"></div><button>Go</button><a href="#" part="number">413-555-0140</a></div><ul class="rows"><li>One</li></ul></section></div>`;
    const looks = async (more: (src: string) => string) => {
      const { page } = await open({ feed: article, body: (src) => own + more(src) });
      if (more === body) await page.waitForSelector('outage-banner[state=live]');
      return page.evaluate(looksOfPage);
    };
    expect(await looks(body)).toEqual(await looks(() => ''));
  },
);

it('what a page does with its own layers is left to it: nothing is fixed or has a z-index, the page’s layers cover it', async () => {
  const layer = '<div id="layer" style="position: fixed; inset: 0; z-index: 1"></div>';
  const local = 'local="Springfield dispatch: 413-555-0130"';
  for (const layout of ['card', 'bar', 'numbers']) {
    const body = (src: string) =>
      `${layer}<p>Before.</p><outage-banner src="${src}" layout="${layout}" ${local}></outage-banner><p>Behind.</p>
       <script type="module" src="/outage-banner.js"></script>`;
    const { page } = await open({ feed: article, body });
    await page.waitForSelector('outage-banner[state=live]');
    const found = await page.evaluate(() => {
      const banner = document.querySelector<Banner>('outage-banner')!;
      const nodes = [banner, ...banner.shadowRoot!.querySelectorAll('*')];
      const { left, top, width, height } = banner.getBoundingClientRect();
      const points = [0.02, 0.25, 0.5, 0.75, 0.98].flatMap((across) =>
        [0.02, 0.25, 0.5, 0.75, 0.98].map(
          (down) => [left + width * across, top + Math.min(height, 800) * down] as const,
        ),
      );
      const onTop = () =>
        new Set(
          points.map(([x, y]) => document.elementFromPoint(x, y)?.id || document.elementFromPoint(x, y)?.localName),
        );
      const covered = [...onTop()];
      document.querySelector('#layer')!.remove();
      return {
        layered: nodes.filter(
          (node) => getComputedStyle(node).zIndex !== 'auto' || getComputedStyle(node).position === 'fixed',
        ).length,
        covered,
        uncovered: [...onTop()],
        beside: [
          document.elementFromPoint(left + 5, top - 2),
          document.elementFromPoint(left + 5, top + height + 2),
        ].map((node) => node?.localName),
      };
    });
    expect(found).toMatchObject({ layered: 0, covered: ['layer'], uncovered: ['outage-banner'] });
    expect(found.beside).not.toContain('outage-banner');
  }
});
