import { expect } from 'chai';
import { feed } from '../fixtures/feeds.js';
import { type Banner, desk, inside, pageOf, speaking, words } from '../helpers/page.js';

const ENGLISH = '911 is not working. If you call 911, you may not get help.';

/** A banner whose script, and what lies beside it, came by that way. Its page wants Spanish. */
async function spanish(way: string): Promise<Banner> {
  const { src, publish } = desk();
  await publish(feed({ updated: new Date().toISOString() }));
  const tag = `<outage-banner src="${location.origin}${src}" lang="es" no-store></outage-banner>`;
  const page = await pageOf(700, tag, `/tampered/${way}/outage-banner.js`);
  return page.querySelector('outage-banner') as Banner;
}

const files = (element: Banner) =>
  element.ownerDocument
    .defaultView!.performance.getEntriesByType('resource')
    .filter(({ name }) => /\/lang\//.test(name));

/** The list of languages stands on the one that is wanted as long as it may still come. */
async function given(element: Banner): Promise<void> {
  while (inside<HTMLSelectElement>(element, 'select').value !== 'en') await new Promise(requestAnimationFrame);
}

describe('a language’s file', () => {
  it('that is what the build made is spoken: a control', async () => {
    const element = await speaking(await spanish('whole'), 'es');
    expect(words(element, 'status')).to.match(/^El 911 no funciona/);
  });

  for (const way of ['one-digit', 'one-blank', 'another-language', 'cut', 'empty', 'no-json', 'missing']) {
    it(`that was changed on its way is not shown, but English: ${way}`, async () => {
      const element = await spanish(way);
      await given(element);
      expect(words(element, 'status')).to.equal(ENGLISH);
      expect(inside(element, '.banner').lang).to.equal('en');
      expect(inside(element, '.relay').textContent).to.contain('711');
      expect(element.getAttribute('state')).to.equal('live');
    });
  }

  it('that is on its way leaves English on screen, and takes its place when it is there', async () => {
    const way = `held-${performance.timeOrigin.toFixed(0)}`;
    const element = await spanish(way);
    expect(words(element, 'status')).to.equal(ENGLISH);
    expect(inside<HTMLSelectElement>(element, 'select').value).to.equal('es');
    await fetch(`/tampered/${way}/go`);
    await speaking(element, 'es');
    expect(words(element, 'status')).to.match(/^El 911 no funciona/);
  });

  it('is asked for with a piece of its hash, so that no cache gives out that of another version', async () => {
    const element = await speaking(await spanish('whole'), 'es');
    expect(files(element).map(({ name }) => new URL(name).search)[0]).to.match(/^\?.{8,}$/);
  });
});
