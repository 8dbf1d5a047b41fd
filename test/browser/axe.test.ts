import 'axe-core';
import { expect } from 'chai';
import { languages } from '../../src/i18n/languages.js';
import { everyKind } from '../fixtures/every-kind.js';
import { LAYOUTS, lay, PINNED, STATUSES } from '../helpers/looks.js';
import { type Banner, bannerOf, inside, speaking } from '../helpers/page.js';

const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };

const THEMES = ['light', 'dark'];

/** What axe has against a banner, by every rule that it has on by itself, contrast included. */
async function wrongs(element: Banner): Promise<string[]> {
  // Less is told of what is right, and no style sheet is fetched a second time: neither changes what is found.
  const { violations } = await axe.run(element, { resultTypes: ['violations'], preload: false });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('axe finds nothing wrong', () => {
  const seen = new Set<string>();

  for (const [tag, { name }] of Object.entries(languages)) {
    for (const status of STATUSES) {
      it(`in ${name}, ${status}, in every layout and theme`, async () => {
        const element = await speaking(await bannerOf(everyKind({ status }), { lang: tag, ...PINNED }), tag);
        for (const layout of LAYOUTS) {
          await lay(element, layout);
          for (const theme of THEMES) {
            element.setAttribute('theme', theme);
            await element.updateComplete;
            expect(await wrongs(element), `${layout}, ${theme}`).to.deep.equal([]);
            seen.add([tag, status, layout, theme].join());
          }
        }
      });
    }
  }

  it('anywhere in the table: none of it was left out', () => {
    expect(seen.size).to.equal(15 * 5 * 4 * 2);
  });
});

describe('axe sees into the shadow root', () => {
  const found = async (element: Banner) => (await wrongs(element)).map((wrong) => wrong.split(':')[0]);

  it('and finds a field without a name there', async () => {
    const element = await bannerOf(everyKind());
    expect(await found(element)).to.deep.equal([]);
    for (const name of ['aria-label', 'placeholder']) inside(element, 'input').removeAttribute(name);
    expect(await found(element)).to.deep.equal(['label']);
  });

  it('and finds pale words on a pale ground there', async () => {
    const element = await bannerOf(everyKind(), { theme: 'light' });
    element.style.setProperty('--outage-banner-muted', '#bbb');
    expect(await found(element)).to.deep.equal(['color-contrast']);
  });

  it('and finds a language that is none there', async () => {
    const element = await bannerOf(everyKind());
    inside(element, '.banner').setAttribute('lang', 'nonsense-');
    expect(await found(element)).to.deep.equal(['valid-lang']);
  });
});
