import { expect } from 'chai';
import { languages } from '../../src/i18n/languages.js';
import { feed } from '../fixtures/feeds.js';
import { all, bannerOf, inside, speaking, words } from '../helpers/page.js';

const two = (number: number) => `${number}`.padStart(2, '0');

/** RFC 3339 as it is written at an offset of so many minutes from UTC. */
function written(ms: number, offsetMinutes: number): string {
  const clock = new Date(ms + offsetMinutes * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(offsetMinutes);
  return `${clock}${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

const agoMs = (minutes: number) => Date.now() - minutes * 60_000;
const ownOffset = -new Date().getTimezoneOffset();
const timeOf = async (updated: string, lang: string) => {
  const element = await speaking(await bannerOf(feed({ updated }), { lang }), lang);
  return inside(element, '[part=updated] time');
};

describe('times', () => {
  it('are <time> elements that a machine can read', async () => {
    const ms = agoMs(5);
    const time = await timeOf(written(ms, ownOffset), 'en');
    expect(time.localName).to.equal('time');
    expect(Math.abs(Date.parse(time.getAttribute('datetime')!) - ms)).to.be.below(1000);
  });

  for (const tag of Object.keys(languages)) {
    it(`stand on the clock in Latin digits, and in words beside it, in ${tag}`, async () => {
      const element = await speaking(
        await bannerOf(feed({ updated: written(agoMs(5), ownOffset) }), { lang: tag }),
        tag,
      );
      const shown = words(element, 'updated');
      expect(shown).to.match(/\d{1,2}[:.]\d\d/);
      // No digits but Latin ones, whatever is usual in a language.
      expect(
        all(element, '*')
          .map(({ textContent }) => textContent)
          .join(''),
      ).to.not.match(/(?![0-9])\p{Nd}/u);
      if (tag === 'ht') expect(all(element, '[part=updated] span')).to.deep.equal([]);
      else expect(inside(element, '[part=updated] span').textContent).to.match(/^\(.*5.*\)$/);
    });
  }

  it('are in no English in Haitian Creole, of which browsers know nothing', async () => {
    const time = await timeOf(written(agoMs(3 * 24 * 60), ownOffset), 'ht');
    expect(time.textContent).to.match(/^\d{4}-\d\d-\d\d \d{1,2}:\d\d.?[AP]M$/);
  });

  it('have their zone named where the writer’s clock shows another hour, and only there', async () => {
    const here = await timeOf(written(agoMs(5), ownOffset), 'en');
    const there = await timeOf(written(agoMs(5), ownOffset - 60), 'en');
    expect(here.textContent).to.match(/^\d{1,2}:\d\d.?[AP]M$/);
    expect(there.textContent).to.match(/^\d{1,2}:\d\d.?[AP]M (UTC|GMT|[A-Z]{2,5})/);
    // Both are the reader's own clock.
    expect(there.textContent).to.contain(here.textContent!);
  });

  it('have their day where it is not today', async () => {
    const time = await timeOf(written(agoMs(3 * 24 * 60), ownOffset), 'de');
    const day = new Date(agoMs(3 * 24 * 60));
    expect(time.textContent).to.match(new RegExp(`\\b${day.getDate()}\\. \\p{L}+`, 'u'));
  });
});
