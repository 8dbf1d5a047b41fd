import { expect } from 'chai';
import { type Banner, desk, links } from '../helpers/page.js';
import { pageUnder } from '../helpers/page-under.js';
import { until } from '../helpers/shown.js';

/** The page in a frame, once its script has run. */
async function frameOf(query: string, address = '/dist/frame.html'): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.src = `${address}?${query}`;
  document.body.append(frame);
  await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
  // It comes once the list has been read.
  await frame.contentWindow!.customElements.whenDefined('outage-banner');
  return frame.contentDocument!;
}

const KNOWN = 'feed=massachusetts-911-2024-06-18';

/** The next message of a kind. */
const message = <T>(isIt: (data: T) => boolean) =>
  new Promise<T>((heard) => {
    const listen = ({ data }: MessageEvent<T>) => {
      if (!isIt(data)) return;
      removeEventListener('message', listen);
      heard(data);
    };
    addEventListener('message', listen);
  });

const bannerIn = async (page: Document) => {
  const banner = page.querySelector<Banner>('outage-banner')!;
  await banner.refresh();
  return banner;
};

describe('the frame page', () => {
  it('shows a feed that the list beside it names', async () => {
    const told = message<{ type?: string; height: number }>((data) => data?.type === 'outage-banner');
    const page = await frameOf(KNOWN);
    await told;
    expect(links(await bannerIn(page))).to.have.length(11);
  });

  it('says nothing on the console of a feed that the list names', async () => {
    const copy = desk();
    const listener = '<script>window.warned = []; console.warn = (...words) => warned.push(words.join(" "))</script>';
    const original = await (await fetch('/dist/frame.html')).text();
    const body = original
      .replace('<html', '<html data-feeds="/dist/feeds.json"')
      .replace('<head>', `<head><base href="/dist/">${listener}`);
    await copy.answer({ headers: { 'Content-Type': 'text/html' }, body });
    const page = await frameOf(KNOWN, copy.src);
    expect(links(await bannerIn(page))).to.have.length(11);
    const { warned } = page.defaultView as unknown as { warned: string[] };
    expect(warned).to.deep.equal([]);
    page.querySelector('outage-banner')!.setAttribute('layout', 'another');
    expect(warned, 'a control').to.have.length(1);
  });

  for (const query of [
    '',
    'feed=another',
    'feed=constructor',
    'feed=__proto__',
    `feed=${encodeURIComponent('https://feeds.example/a.json')}`,
    `src=${encodeURIComponent('/dist/feeds/massachusetts-911-2024-06-18.json')}`,
  ]) {
    it(`shows no other: ${query || 'nothing'}`, async () => {
      const page = await frameOf(query);
      const banner = await bannerIn(page);
      expect(banner.getAttribute('src')).to.equal(null);
      expect(links(banner)).to.deep.equal([]);
      expect(banner.innerText).to.contain('call your local police');
    });
  }

  it('takes the looks from its address, and never a number', async () => {
    const page = await frameOf(`${KNOWN}&layout=bar&theme=dark&local=Fake:%20413-555-0130`);
    const banner = page.querySelector('outage-banner')!;
    expect([banner.getAttribute('layout'), banner.getAttribute('theme')]).to.deep.equal(['bar', 'dark']);
    expect(banner.hasAttribute('local')).to.equal(false);
  });

  it('tells its height in our way, AMP’s and pym’s', async () => {
    const own = message<{ type?: string; height: number }>((data) => data?.type === 'outage-banner' && data.height > 0);
    const amp = message<{ sentinel?: string; height: number }>((data) => data?.sentinel === 'amp');
    const pym = message<string>((data) => `${data}`.startsWith('pymxPYMxone'));
    await frameOf(`${KNOWN}&childId=one`);
    expect((await own).height).to.be.above(10);
    expect((await amp).height).to.be.above(10);
    expect(await pym).to.match(/^pymxPYMxonexPYMxheightxPYMx\d+$/);
  });

  it('has the height that it asks for where embed.js is on the page, and no other frame has', async () => {
    const body = `<iframe id="ours" src="/dist/frame.html?${KNOWN}"></iframe>
      <iframe id="other" srcdoc="<script>parent.postMessage({ type: 'outage-banner', height: 999 }, '*')</script>"></iframe>
      <script async src="/dist/embed.js"></script>`;
    const { page, window } = await pageUnder({ body });
    const ours = page.querySelector<HTMLElement>('#ours')!;
    while (!ours.style.height) await new Promise((heard) => window.addEventListener('message', heard, { once: true }));
    expect(Number.parseInt(ours.style.height, 10)).to.be.above(10);
    expect(page.querySelector<HTMLElement>('#other')!.style.height).to.equal('');
  });

  it('has it too where embed.js comes when the frame has long been there', async () => {
    const { page, window } = await pageUnder({ body: `<iframe src="/dist/frame.html?${KNOWN}"></iframe>` });
    const frame = page.querySelector('iframe')!;
    const own = frame.contentDocument!;
    const banner = await until(own, () => own.querySelector<Banner>('outage-banner[status]'));
    for (let drawn = 0; drawn < 2; drawn++) await new Promise(window.requestAnimationFrame);
    page.body.append(Object.assign(page.createElement('script'), { src: '/dist/embed.js' }));
    // Its scroll bar goes with the first height, and what was beside it is less high then.
    const spare = () => Number.parseInt(frame.style.height, 10) - banner.offsetHeight;
    await until(page, () => spare() === 0 || spare() === 1);
  });
});
