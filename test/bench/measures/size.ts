import { weigh } from '../../../demo/build/weigh.ts';
import type { Fields } from '../../helpers/chromium-page.ts';
import { feedOf } from '../feeds.ts';
import type { Figure, Measure } from '../figure.ts';
import { installPeers } from '../peers/installed.ts';
import { WRITTEN_SIZES } from '../peers/written-figures.ts';
import {
  atlassianScript,
  bannerScript,
  bareLitScript,
  embedScript,
  liveblogScript,
  vaBannerScript,
} from '../scripts.ts';
import { onStage, type Stage } from '../stage.ts';

const kB = (script: string) => weigh('', script).brotli / 1000;

const SHORTFALL =
  'the aim was set before languages, announcing, holding back and pausing updates, paper, copying, sharing, right-to-left text, a snapshot’s place, drawing over several tasks and signatures were in it, which are some 10 kB together. Other minifiers, shorter names and unquoted markup give 0.7 kB, Lit’s templates without LitElement 1 kB. What would close it is leaving out what readers or editors were promised, or loading it later: the banner is one file so that one `integrity` covers it.';

const seen = () => new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn())));

/** What a page with the one script for everywhere asks for, by path. */
async function requestsOf(stage: Stage, feed: Fields): Promise<string[]> {
  const body = (src: string) =>
    `<h1>Town news</h1><script async src="/dist/embed.js" data-src="${src}" data-layout="bar"></script>`;
  const isOn = feed.status !== 'none';
  const visit = await stage.visit({ feed, body });
  const asked = () =>
    visit.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
  await visit.page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => new URL(name).pathname.startsWith('/feed/')),
  );
  if (isOn) await visit.page.waitForSelector('outage-banner[state=live]');
  await visit.page.evaluate(seen);
  const paths = await asked();
  await visit.leave();
  return paths;
}

async function calmPage(stage: Stage): Promise<Figure[]> {
  const feed = feedOf(9);
  const calm = await requestsOf(stage, { ...feed, status: 'none' });
  const down = await requestsOf(stage, feed);
  const others = (paths: readonly string[]) => paths.filter((path) => path !== '/dist/embed.js').length;
  return [
    { what: 'script of a calm page', value: kB(embedScript()), unit: 'kB', goal: { atMost: 1 } },
    { what: 'what else a calm page asks for: the feed', value: others(calm), unit: 'requests', goal: { exactly: 1 } },
    { what: 'the same in an outage', value: others(down), unit: 'requests' },
  ];
}

async function sizes(): Promise<Figure[]> {
  const peers: Readonly<Record<string, string>> = {
    'bare lit with one element': await bareLitScript(),
    'the VA banner': await vaBannerScript(),
    'Atlassian’s status widget': atlassianScript(),
    'Superdesk’s live blog': liveblogScript(),
  };
  const measured = Object.entries(peers).map(([what, script]) => ({ what, value: kB(script) }));
  return [
    { what: '`outage-banner.js`', value: kB(bannerScript()), unit: 'kB', goal: { atMost: 14 }, shortfall: SHORTFALL },
    ...[...measured, ...WRITTEN_SIZES].map((peer) => ({ ...peer, unit: 'kB' as const })),
  ];
}

/** What a page downloads to have a banner. */
export const sizeMeasure: Measure = {
  name: 'size',
  title: 'Size of the script, brotli',
  async run() {
    installPeers();
    return onStage(async (stage) => {
      return {
        figures: [...(await sizes()), ...(await calmPage(stage))],
        notes: [
          'What is called written down was measured once, by the way that `test/bench/peers/written-figures.ts` tells; all else in this run, at brotli’s strongest.',
        ],
      };
    });
  },
};
