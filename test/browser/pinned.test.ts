import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { type Banner, desk, links, speaking, words } from '../helpers/page.js';
import { pageUnder, type Visit } from '../helpers/page-under.js';
import { shown, until } from '../helpers/shown.js';

interface Pins {
  readonly folder: string;
  readonly integrity: Readonly<Record<string, string>>;
}

const { folder, integrity }: Pins = await (await fetch('/dist/integrity.json')).json();

const WHOLE = `/dist/${folder}/`;
const altered = (name: string) => `/altered/${name}/${folder}/`;

/** What a page writes to have one version of a script, and nothing else under its name. */
const pin = (name: string) => `integrity="${integrity[name]}" crossorigin`;
const moduleTag = (base: string, more = pin('outage-banner.js')) =>
  `<script type="module" src="${base}outage-banner.js" ${more}></script>`;

/** What a page says of scripts that it does not load itself. */
const mapTag = (base: string) =>
  `<script type="importmap">${JSON.stringify({ integrity: { [`${base}outage-banner.js`]: integrity['outage-banner.js'] } })}</script>`;

const isRefused = (banner: Banner) => {
  expect(banner.shadowRoot).to.equal(null);
  expect(banner.innerText.trim()).to.equal('As of 2:41 PM: call the police.');
};

describe('a page that pins a version', () => {
  let src: string;
  let body: string;
  beforeEach(async () => {
    const one = desk();
    await one.publish(await articleFeed());
    src = one.src;
    body = `<outage-banner src="${src}" no-store><p>As of 2:41 PM: call the police.</p></outage-banner>`;
  });

  const loaded = ({ window }: Visit) =>
    window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);

  it('shows the numbers', async () => {
    const { banner, errors } = await pageUnder({ head: moduleTag(WHOLE), body });
    expect(links(banner!)).to.have.length(11);
    expect(words(banner!, 'status')).to.match(/^911 is not working/);
    expect(errors).to.deep.equal([]);
  });

  it('has its languages from the same folder', async () => {
    const visit = await pageUnder({ head: moduleTag(WHOLE), body });
    visit.banner!.setAttribute('lang', 'es');
    await speaking(visit.banner!, 'es');
    expect(words(visit.banner!, 'status')).to.match(/^El 911 no funciona/);
    expect(loaded(visit).filter((path) => path.includes('/lang/'))).to.deep.equal([`${WHOLE}lang/es.json`]);
  });

  it('gets no other script under that name, but keeps what stands inside the tag', async () => {
    const { banner, errors } = await pageUnder({ head: moduleTag(altered('refused')), body });
    isRefused(banner!);
    expect(errors).to.deep.equal([]);
  });

  it('without integrity that other script is believed: a control', async () => {
    const { banner } = await pageUnder({ head: moduleTag(altered('believed'), ''), body });
    expect(words(banner!, 'status')).to.match(/^911 is now working/);
  });

  it('has the numbers from a pinned embed.js, with the banner beside it', async () => {
    const tag = `<script async src="${WHOLE}embed.js" ${pin('embed.js')} data-src="${src}"></script>`;
    const visit = await pageUnder({ body: tag });
    expect(links(await shown(visit.page))).to.have.length(11);
    expect(loaded(visit)).to.include(`${WHOLE}outage-banner.js`);
  });

  it('covers what embed.js loads only where it says so in an import map', async () => {
    const place = `<div class="outage-banner" data-src="${src}"><p>As of 2:41 PM: call the police.</p></div>`;
    const tag = (base: string) => `${place}<script async src="${base}embed.js" ${pin('embed.js')}></script>`;
    const believing = await pageUnder({ body: tag(altered('loaded')) });
    expect(words(await shown(believing.page), 'status')).to.match(/^911 is now working/);
    const mapped = altered('mapped');
    const { page } = await pageUnder({ head: mapTag(mapped), body: tag(mapped) });
    const banner = await until(page, () => page.querySelector<Banner>('outage-banner'));
    // The same again, of the same place: once that is refused, so is the first.
    const again = Object.assign(page.createElement('script'), { type: 'module', src: `${mapped}outage-banner.js` });
    page.body.append(again);
    await new Promise((refused) => again.addEventListener('error', refused));
    isRefused(banner);
  });
});

it('a pinned frame page shows what the list beside its folder names', async () => {
  const { page } = await pageUnder({
    body: `<iframe src="${WHOLE}frame.html?feed=massachusetts-911-2024-06-18"></iframe>`,
  });
  const inner = page.querySelector('iframe')!.contentDocument!;
  const banner = await until(inner, () => inner.querySelector<Banner>('outage-banner[status]'));
  expect(links(banner)).to.have.length(11);
});
