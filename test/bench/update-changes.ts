import { feedOf, withAnotherNumber } from './feeds.ts';
import type { Figure } from './figure.ts';
import type { Stage, Visit } from './stage.ts';
import type { Refreshable } from './update-page.ts';

const INDEX = 2;

/** Runs in the page: what a look changes inside the banner, by kind (DOM Standard, mutation records). */
export async function changesOf(selector: string): Promise<Record<MutationRecordType, number>> {
  const banner = document.querySelector<Refreshable>('outage-banner')!;
  const root = banner.shadowRoot!;
  const counts = { attributes: 0, characterData: 0, childList: 0 };
  const observer = new MutationObserver((records) => {
    for (const { type } of records) counts[type] += 1;
  });
  const target = selector ? root.querySelector(selector)! : root;
  observer.observe(target, { attributes: true, characterData: true, childList: true, subtree: true });
  if (!selector) observer.observe(banner, { attributes: true, childList: true });
  await banner.refresh();
  await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)));
  observer.disconnect();
  return counts;
}

async function shown(stage: Stage): Promise<Visit> {
  const visit = await stage.visit({ feed: feedOf(9) });
  await visit.run('/banner.js');
  await visit.page.waitForSelector('outage-banner[state=live]');
  return visit;
}

/** What one changed number changes in the list, and an unchanged feed anywhere in the banner. */
export async function changesOfUpdates(stage: Stage): Promise<Figure[]> {
  const visit = await shown(stage);
  const unchanged = await visit.page.evaluate(changesOf, '');
  visit.publish(withAnotherNumber(feedOf(9), INDEX));
  const changed = await visit.page.evaluate(changesOf, '.numbers .rows');
  await visit.leave();
  const what = 'one number changed in the list: ';
  return [
    { what: `${what}texts`, value: changed.characterData, unit: 'nodes', goal: { exactly: 1 } },
    { what: `${what}attributes`, value: changed.attributes, unit: 'nodes', goal: { exactly: 1 } },
    { what: `${what}the mark put in`, value: changed.childList, unit: 'nodes', goal: { exactly: 1 } },
    {
      what: 'changes by a look at an unchanged feed',
      value: unchanged.attributes + unchanged.characterData + unchanged.childList,
      unit: 'nodes',
      goal: { exactly: 0 },
    },
  ];
}
