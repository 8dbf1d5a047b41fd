import { expect } from 'chai';
import { type Banner, inside, links } from '../helpers/page.js';
import { until } from '../helpers/shown.js';

/** A demo page as built, in a frame. */
async function demo(path: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 704px; height: 600px; border: 0';
  frame.src = `/dist/demo/${path}`;
  document.body.append(frame);
  await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
  return frame.contentDocument!;
}

const shown = (page: Document) => until(page, () => page.querySelector<Banner>('outage-banner[status]'));

const ways = [...(await demo('index.html')).querySelectorAll<HTMLAnchorElement>('a[href*="ways/"]')].map(
  (link) => /ways\/[\w-]+\.html$/.exec(link.href)?.[0] ?? link.href,
);

describe('the demo pages of the ways on to a page', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  it('are linked from the start page, one for each way', () => {
    expect(ways.map((way) => way.replace(/^ways\/|\.html$/g, ''))).to.deep.equal([
      'tag',
      'script',
      'placeholder',
      'frame',
      'snapshot',
      'snapshot-without-scripts',
    ]);
  });

  for (const way of ways.filter((way) => !/frame|without/.test(way))) {
    it(`has the numbers: ${way}`, async () => {
      const element = await shown(await demo(way));
      if (element.getAttribute('layout') === 'bar') inside(element, '[aria-expanded]').click();
      await element.updateComplete;
      expect(links(element)).to.have.length(element.hasAttribute('local') ? 12 : 11);
    });
  }

  it('has the numbers in a frame that is as high as they are', async () => {
    const page = await demo('ways/frame.html');
    const frame = page.querySelector('iframe')!;
    if (!frame.contentDocument?.querySelector('outage-banner')) {
      await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
    }
    const element = await shown(frame.contentDocument!);
    expect(links(element)).to.have.length(11);
    await until(page, () => Number.parseInt(frame.style.height, 10) >= element.offsetHeight);
  });

  it('without scripts, what stands inside stays, and is what stood inside with them', async () => {
    const off = await demo('ways/snapshot-without-scripts.html');
    const banner = off.querySelector<Banner>('outage-banner')!;
    expect(banner.shadowRoot).to.equal(null);
    expect(banner.innerText).to.contain('911 is not working.');
    expect(banner.querySelectorAll('[href^="tel:"]')).to.have.length(11);
    expect(banner.getBoundingClientRect().height).to.be.above(50);
    const on = await shown(await demo('ways/snapshot.html'));
    const words = (element: Element) => [...element.querySelectorAll('p')].map(({ textContent }) => textContent);
    expect(words(on)).to.deep.equal(words(banner));
  });
});
