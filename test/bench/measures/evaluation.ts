import { feedOf } from '../feeds.ts';
import type { Figure, Measure } from '../figure.ts';
import { installPeers } from '../peers/installed.ts';
import { atlassianScript, bannerScript, bareLitScript, vaBannerScript } from '../scripts.ts';
import { openStage, type Stage } from '../stage.ts';
import { interleaved, ratios, summary } from '../statistics.ts';
import { msOf, outermost, traced } from '../trace.ts';

const SLOWER = 4;
const ROUNDS = 9;

/** Reading and running a script. What is compiled on another thread while it comes in holds nothing up, and isn't among them. */
const EVALUATION = /^(v8\.compile|v8\.compileModule|v8\.evaluateModule|EvaluateScript)$/;

/** Atlassian's script, strict as it is published, throws where its bundler's name is not there yet. */
const BODY = '<h1>Town news</h1><script>var parcelRequire</script>';

const add = (src: string, type: string) =>
  new Promise<void>((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src, type });
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${src} did not run.`));
    document.body.append(script);
  });

/** On a page without any element of the script's: what every reader pays, before there is something to show. */
async function evaluationMs(stage: Stage, path: string, type = 'module'): Promise<number> {
  const visit = await stage.visit({ feed: feedOf(9), body: () => BODY, slower: SLOWER });
  const events = await traced(visit.page, ['v8'], () => visit.page.evaluate(add, path, type));
  await visit.leave();
  const own = events.filter(({ name, args }) => EVALUATION.test(name) && !JSON.stringify(args).includes('pptr:'));
  return outermost(own).reduce((sum, event) => sum + msOf(event), 0);
}

async function figures(stage: Stage): Promise<Figure[]> {
  const { banner, lit, va, atlassian } = await interleaved(ROUNDS, {
    banner: () => evaluationMs(stage, '/banner.js'),
    lit: () => evaluationMs(stage, '/lit.js'),
    va: () => evaluationMs(stage, '/va.js'),
    atlassian: () => evaluationMs(stage, '/atlassian.js', 'text/javascript'),
  });
  console.error(summary(banner), summary(lit), summary(va), summary(atlassian));
  const beside = (against: string, theirs: readonly number[], atMost: number): Figure => ({
    what: 'evaluation of the script',
    against,
    unit: 'times',
    ...summary(ratios(banner, theirs)),
    goal: { atMost },
  });
  return [
    beside('bare lit with one element', lit, 1.8),
    beside('the VA banner', va, 1),
    beside('Atlassian’s status widget', atlassian, 1),
  ];
}

/** How long a script holds the main thread by being there. */
export const evaluationMeasure: Measure = {
  name: 'evaluation',
  title: 'Evaluation of the script',
  async run() {
    installPeers();
    const stage = await openStage();
    try {
      stage.scripts.set('/banner.js', bannerScript());
      stage.scripts.set('/lit.js', await bareLitScript());
      stage.scripts.set('/va.js', await vaBannerScript());
      stage.scripts.set('/atlassian.js', atlassianScript());
      return { figures: await figures(stage) };
    } finally {
      await stage.stop();
    }
  },
};
