import { expect } from 'chai';
import { filledWith } from '../../fixtures/filled-with.js';
import { snapshotOf } from '../../fixtures/snapshot.js';
import { shared } from '../../helpers/shared-fetch.js';

/** All that a snapshot is made of: the element, and its attributes. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries('blockquote br h2 h3 h4 li p s small strong ul'.split(' ').map((name) => [name, []])),
  div: ['class', 'data-id', 'data-revision', 'lang', 'dir'],
  span: ['lang', 'dir'],
  a: ['href'],
  ol: ['start'],
};

/** What is in a snapshot and may not be, and how often it has the text. */
function strange(html: string): string[] {
  const { head, body } = new DOMParser().parseFromString(html, 'text/html');
  const found: string[] = [...head.childNodes].map(({ nodeName }) => nodeName);
  for (const child of body.childNodes) {
    const isRoot = child instanceof HTMLElement && child.className === 'outage-banner-snapshot';
    if (!isRoot && child.textContent?.trim()) found.push(`outside: ${child.textContent}`);
  }
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_ALL);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) continue;
    if (!(node instanceof Element)) {
      found.push(node.nodeName);
      continue;
    }
    const allowed = ALLOWED[node.localName];
    if (!allowed) found.push(node.localName);
    for (const { name, value } of node.attributes) {
      const isTame = allowed?.includes(name) && (name !== 'href' || /^(https:|tel:\+|sms:\+)/.test(value));
      if (!isTame) found.push(`${node.localName} ${name}=${value}`);
    }
  }
  return found;
}

describe('a snapshot of hostile text', () => {
  function check(strings: readonly string[], least: number): void {
    expect(strings.length).to.be.greaterThan(least);
    for (const [revision, string] of strings.entries()) {
      // What has nothing to see in it is no headline.
      if (!/[^\p{C}\p{Z}\s]/u.test(string)) continue;
      const feed = { ...filledWith(string, revision), id: string };
      for (const language of ['en', 'ar'] as const) {
        expect(strange(snapshotOf(feed, language)), string).to.deep.equal([]);
      }
    }
  }

  it('of the big list of naughty strings has no other element and attribute', async function () {
    this.timeout(100_000);
    check(JSON.parse(await shared('corpora/blns/blns.json')), 500);
  });

  it('of markup injections neither', async function () {
    this.timeout(200_000);
    check((await shared('corpora/payloadbox/xss-payload-list.txt')).split('\n'), 6600);
  });

  it('would be found out: a control', () => {
    const html = '<div class="outage-banner-snapshot"><p onclick="x">a<img></p></div><p>b</p><!--c-->';
    const found = ['outside: b', 'outside: c', 'p onclick=x', 'img', '#comment'];
    expect(strange(html)).to.deep.equal(found);
  });
});
