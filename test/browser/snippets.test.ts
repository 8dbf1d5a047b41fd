import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { type Banner, desk, inside, links } from '../helpers/page.js';
import { pageUnder } from '../helpers/page-under.js';
import { until } from '../helpers/shown.js';

const readme = await (await fetch('/README.md')).text();
const section = readme.slice(readme.indexOf('## On your page'), readme.indexOf('## The feed'));

/** The folder that never changes, as the build has just named it. */
const pinned: { folder: string; integrity: Record<string, string> } = await (
  await fetch('/dist/integrity.json')
).json();

const FEED = /https:\/\/outage\.news\.example\/feeds\/[\w-]+\.json/g;
const FRAMED = 'massachusetts-911-2024-06-18';

/** What stands in the README to be pasted, by the bold words before it. */
const snippets = [...readme.matchAll(/```html\n(.*?)```/gs)].map(({ 0: block, 1: html = '', index }) => {
  const [, name = `the first${index}`] = /.*\n\*\*(.+?)[.,:]?\*\*(?:(?!```).)*$/s.exec(readme.slice(0, index)) ?? [];
  return { name, html, block };
});

let src: string;
beforeEach(async () => {
  const one = desk();
  await one.publish(await articleFeed());
  src = one.src;
});

/** A snippet with the addresses of what is built, and of a feed of the test. */
function here(html: string): string {
  const local = html
    .replaceAll(FEED, `${location.origin}${src}`)
    .replaceAll('https://outage.news.example/v1/', `${location.origin}/dist/`)
    .replaceAll(/v[\d.]+-…/g, pinned.folder)
    .replaceAll('sha384-…', pinned.integrity['outage-banner.js']!)
    .replace('feed=now', `feed=${FRAMED}`);
  expect(local).to.not.match(/\.example|…/);
  return local;
}

/** How many numbers a banner has to have: those of the feed, and the site's own. */
const expected = (html: string) => (html.includes('local=') ? 12 : 11);

/** The numbers of a banner, which a bar shows once it is open. */
async function numbers(element: Banner): Promise<string[]> {
  if (element.getAttribute('layout') === 'bar') inside(element, '[aria-expanded]').click();
  await element.updateComplete;
  return links(element);
}

/** The page that a banner is on: that of the snippet, or of its frame. */
async function pageOfBanner(page: Document): Promise<Document> {
  const frame = page.querySelector('iframe');
  if (!frame) return page;
  if (!frame.contentDocument?.querySelector('outage-banner')) {
    await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
  }
  return frame.contentDocument!;
}

/** Runs in a sandbox, whose page nobody can look into: tells the numbers, and what went wrong. */
const TELL = `<script>
  addEventListener('error', ({ message }) => parent.postMessage({ error: message }, '*'));
  addEventListener('unhandledrejection', ({ reason }) => parent.postMessage({ error: String(reason) }, '*'));
  addEventListener('outage-update', async ({ target }) => {
    if (target.getAttribute('layout') === 'bar') target.shadowRoot.querySelector('[aria-expanded]').click();
    await target.updateComplete;
    const links = [...target.shadowRoot.querySelectorAll('[part=number][href]')].map(({ href }) => href);
    parent.postMessage({ links }, '*');
  });
</script>`;

interface Told {
  readonly links?: readonly string[];
  readonly error?: string;
}

/** What a page in a sandboxed frame tells first. */
async function toldFromSandbox(body: string): Promise<Told> {
  const frame = document.createElement('iframe');
  frame.sandbox.add('allow-scripts');
  frame.srcdoc = `<!doctype html><html lang="en"><body>${TELL}${body}`;
  const told = new Promise<Told>((heard) => {
    const listen = ({ data, source }: MessageEvent<Told>) => {
      // The banner of a frame tells its height, too.
      if (source !== frame.contentWindow || !(data.links || data.error)) return;
      removeEventListener('message', listen);
      heard(data);
    };
    addEventListener('message', listen);
  });
  document.body.append(frame);
  return told;
}

describe('what the README gives to be pasted', () => {
  it('has a snippet for each kind of site, of both kinds of pages', () => {
    const names = snippets.map(({ name }) => name);
    const rows = [...section.matchAll(/^\| (.+?) \| ([A-D][^|]*?) \| ([A-D][^|]*?) \| .+ \|$/gm)];
    expect(rows).to.have.length(10);
    for (const [, kind, ...cells] of rows) {
      for (const cell of cells) {
        const found = names.filter((name) => name === cell || name.startsWith(`${cell}. `));
        expect(found, `${kind}: ${cell} of ${names.join(' | ')}`).to.have.length(1);
      }
    }
    for (const way of section.matchAll(/: (D)\b/g))
      expect(names.some((name) => name.startsWith(`${way[1]}. `))).to.equal(true);
  });

  for (const { name, html } of snippets) {
    it(`has the numbers on a page of its own: ${name}`, async () => {
      const { page, errors } = await pageUnder({ body: `<p>Before.</p>${here(html)}<p>Behind.</p>` });
      const own = await pageOfBanner(page);
      const element = await until(own, () => own.querySelector<Banner>('outage-banner[status]'));
      expect(await numbers(element)).to.have.length(expected(html));
      expect(errors).to.deep.equal([]);
    });

    if (html.includes('<iframe')) continue;
    it(`has the numbers in a sandboxed frame, as of Google Sites and Wix: ${name}`, async () => {
      const { links: found, error } = await toldFromSandbox(here(html));
      expect(error).to.equal(undefined);
      expect(found).to.have.length(expected(html));
    });
  }

  it('needs no more of a strict policy than the README says', async () => {
    const [, lines = ''] =
      /Content Security Policy has to allow .*?: `(script-src .*?)`; for the frame/.exec(readme) ?? [];
    const [, framed = ''] = /for the frame, `(frame-src .*?)`/.exec(readme) ?? [];
    const [, trusted = ''] = /requires Trusted Types allows `(trusted-types .*?)`/.exec(readme) ?? [];
    const said = ["default-src 'none'", lines, framed, "require-trusted-types-for 'script'", trusted].join('; ');
    const policy = said.replaceAll('https://outage.news.example', location.origin);
    expect(policy.match(/-src http|outage-banner$/g)).to.have.length(4);
    for (const { name, html } of snippets) {
      const { page } = await pageUnder({ policy, body: here(html) });
      const own = await pageOfBanner(page);
      const element = await until(own, () => own.querySelector<Banner>('outage-banner[status]'));
      expect(await numbers(element), name).to.have.length(expected(html));
      const frame = page.querySelector('iframe');
      expect(frame?.clientWidth, name).to.equal(frame?.parentElement?.clientWidth);
      expect(frame?.clientHeight, name).to.equal(frame ? Number(frame.getAttribute('height')) : undefined);
    }
  });

  it('shows what stands inside where the script doesn’t come', async () => {
    const inside = snippets.filter(({ html }) => html.includes('call your local police'));
    expect(inside.length).to.be.at.least(2);
    for (const { html } of inside) {
      const { page } = await pageUnder({ body: here(html).replaceAll(/<script.*?<\/script>/gs, '') });
      expect(page.body.innerText).to.contain('call your local police');
    }
  });

  it('is one line from the newsroom’s own host, without a version of ours in it', () => {
    for (const { html } of snippets) {
      for (const [, host] of html.matchAll(/https:\/\/([^/]+)/g)) expect(host).to.equal('outage.news.example');
    }
  });
});
