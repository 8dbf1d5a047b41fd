import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { type Banner, desk, links } from '../helpers/page.js';
import { shown, until } from '../helpers/shown.js';

/** The built generator in a frame, with a feed of the test. */
async function generator(query: Readonly<Record<string, string>>): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 800px; height: 600px; border: 0';
  frame.src = `/dist/generator.html?${new URLSearchParams(query)}`;
  document.body.append(frame);
  await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
  return frame.contentDocument!;
}

/** The banners of the preview, once they are on screen. */
async function previewed(page: Document): Promise<readonly Banner[]> {
  const frames = await until(page, () => {
    const both = [...page.querySelectorAll('iframe')];
    return both.length === 2 ? both : undefined;
  });
  return Promise.all(
    frames.map(async (frame) => {
      if (!frame.contentDocument?.querySelector('outage-banner'))
        await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
      return shown(frame.contentDocument!);
    }),
  );
}

describe('the generator', () => {
  let src: string;
  beforeEach(async () => {
    const one = desk();
    await one.publish(await articleFeed());
    src = new URL(one.src, location.href).href;
  });
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  it('has the code and two banners for what its address says', async () => {
    const page = await generator({ src, name: 'Ware police', number: '413-555-0130', pinned: 'yes' });
    for (const banner of await previewed(page)) expect(links(banner)).to.have.length(12);
    const code = await until(page, () => page.querySelector<HTMLTextAreaElement>('#code-text'));
    await until(page, () => code.value.includes('integrity="sha384-'));
    expect(code.value).to.contain('local="Ware police: 413-555-0130"').and.to.contain('outage-banner-snapshot');
  });

  it('has another code and other banners when something else is chosen', async () => {
    const page = await generator({ src });
    for (const banner of await previewed(page)) expect(links(banner)).to.have.length(11);
    page.querySelector<HTMLElement>('#layout-numbers')!.click();
    page.querySelector<HTMLElement>('#form-placeholder')!.click();
    await until(page, () =>
      page.querySelector<HTMLTextAreaElement>('#code-text')!.value.includes('data-layout="numbers"'),
    );
    const layouts = [...page.querySelectorAll('iframe')].map(({ contentDocument }) =>
      contentDocument!.querySelector('outage-banner')!.getAttribute('layout'),
    );
    expect(layouts).to.deep.equal(['numbers', 'numbers']);
    expect(new URL(page.URL).search).to.contain('layout=numbers').and.to.contain('form=placeholder');
  });
});
