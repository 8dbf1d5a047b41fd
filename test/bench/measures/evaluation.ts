import { feedOf } from '../feeds.ts';
import type { Figure, Found, Measure } from '../figure.ts';
import { installPeers } from '../peers/installed.ts';
import { signalwireScript } from '../peers/signalwire.ts';
import { WRITTEN_EVALUATION } from '../peers/written-figures.ts';
import { atlassianScript, bannerScript, bareLitScript, vaBannerScript } from '../scripts.ts';
import { onStage, type Stage } from '../stage.ts';
import { interleaved, medians, ratios, summary } from '../statistics.ts';
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

const SIGNALWIRE = '/signalwire.js';

type Given = Record<'banner' | 'lit' | 'va' | 'atlassian', number[]> & { signalwire?: number[] };

/** What it takes beside bare Lit, as the banner's place among them. */
const signalwireFigure = (ours: readonly number[] | undefined, lit: readonly number[]): Figure => ({
  what: `evaluation of signalwire’s status widget${ours ? '' : ' (written down)'}`,
  against: 'bare lit with one element',
  unit: 'times',
  ...(ours ? summary(ratios(ours, lit)) : { value: WRITTEN_EVALUATION }),
});

const SHORTFALL =
  'most of it is the engine’s: setting up the top level of a script six times as large. Of our own code the colour tables are made into a style sheet at every load, which the build could do. What Chromium can compile beside the page, it does already, told so by the script’s first line.';

async function figures(stage: Stage): Promise<Found> {
  const { banner, lit, va, atlassian, signalwire } = (await interleaved(ROUNDS, {
    banner: () => evaluationMs(stage, '/banner.js'),
    lit: () => evaluationMs(stage, '/lit.js'),
    va: () => evaluationMs(stage, '/va.js'),
    atlassian: () => evaluationMs(stage, '/atlassian.js', 'text/javascript'),
    ...(stage.scripts.has(SIGNALWIRE) && { signalwire: () => evaluationMs(stage, SIGNALWIRE, 'text/javascript') }),
  } as Record<'banner' | 'lit' | 'va' | 'atlassian' | 'signalwire', () => Promise<number>>)) as Given;
  const beside = (against: string, theirs: readonly number[], atMost: number): Figure => ({
    what: 'evaluation of the script',
    against,
    unit: 'times',
    ...summary(ratios(banner, theirs)),
    goal: { atMost },
    shortfall: SHORTFALL,
  });
  const all: Figure[] = [
    beside('bare lit with one element', lit, 1.8),
    beside('the VA banner', va, 1),
    beside('Atlassian’s status widget', atlassian, 1),
    signalwireFigure(signalwire, lit),
  ];
  return {
    figures: all,
    notes: [
      'Compiling and running on the page’s thread, as the browser’s own trace has it, in a fresh profile, on a page without any element of the script’s; what the browser compiles beside it while the script comes in holds nothing up.',
      `Medians in ms: ${medians({ banner, lit, 'VA banner': va, Atlassian: atlassian })}.`,
    ],
  };
}

/** How long a script holds the main thread by being there. */
export const evaluationMeasure: Measure = {
  name: 'evaluation',
  title: 'Evaluation of the script, processor four times slower',
  async run() {
    installPeers();
    return onStage(async (stage) => {
      stage.scripts.set('/banner.js', bannerScript());
      stage.scripts.set('/lit.js', await bareLitScript());
      stage.scripts.set('/va.js', await vaBannerScript());
      stage.scripts.set('/atlassian.js', atlassianScript());
      const signalwire = signalwireScript();
      if (signalwire) stage.scripts.set(SIGNALWIRE, signalwire);
      return await figures(stage);
    });
  },
};
