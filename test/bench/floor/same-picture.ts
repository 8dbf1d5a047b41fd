import type { Fields } from '../../helpers/chromium-page.ts';
import { BANNER, bannerTag, type Stage } from '../stage.ts';

/**
 * What a banner has drawn, without what only its framework needs, and without the rest that the list of languages has at first.
 * Runs in the page.
 */
const drawn = () => {
  const { innerHTML } = document.querySelector('outage-banner')!.shadowRoot!;
  const banner = innerHTML
    .replaceAll(/<!--.*?-->/g, '')
    .replace(' inert=""', '')
    .replace('<div class="said"><slot name="announcer"></slot></div>', '');
  const sheet = document
    .querySelector('outage-banner')!
    .shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
  return [banner.replaceAll(/datetime="[^"]*"|\/page\/\d+/g, ''), sheet.map(({ cssText }) => cssText).join('')].join(
    '\n',
  );
};

/**
 * Whether a script draws what the banner draws, letter for letter, at first and after an update.
 * @throws with the first letters that differ
 */
export async function samePicture(stage: Stage, script: string, feed: Fields, next: Fields): Promise<void> {
  const body = (src: string) => bannerTag(src, `max-numbers="${(feed.contacts as unknown[]).length}"`);
  const pictures = [];
  for (const path of [BANNER, script]) {
    const visit = await stage.visit({ feed, body });
    await visit.run(path);
    await visit.page.waitForSelector('outage-banner[state=live]');
    pictures.push([await visit.page.evaluate(drawn)]);
    visit.publish(next);
    await visit.page.evaluate(() =>
      document.querySelector<HTMLElement & { refresh(): Promise<void> }>('outage-banner')!.refresh(),
    );
    pictures.at(-1)!.push(await visit.page.evaluate(drawn));
    await visit.leave();
  }
  const [ours = [], theirs = []] = pictures;
  for (const [index, picture] of ours.entries()) {
    const at = [...picture].findIndex((char, place) => char !== theirs[index]![place]);
    const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
    if (picture !== theirs[index])
      throw new Error(`${script} draws ${around(theirs[index]!)} where the banner draws ${around(picture)}.`);
  }
}
