import { expect } from 'chai';
import { filledWith } from '../../fixtures/filled-with.js';
import { all, type Banner, banner } from '../../helpers/page.js';
import { shared } from '../../helpers/shared-fetch.js';

/** What the views draw, and nothing else. */
const ELEMENTS = new Set(
  'a b bdi blockquote button details div footer h2 h3 i input li ol option p path q s section select slot small span strong summary svg time ul'.split(
    ' ',
  ),
);

/** What a script would do if one ran. */
function watchScripts(): { ran: string[]; stop: () => void } {
  const ran: string[] = [];
  const usual = { alert, confirm, prompt, print, open };
  const spies = Object.fromEntries(Object.keys(usual).map((name) => [name, () => ran.push(name)]));
  Object.assign(globalThis, spies);
  return { ran, stop: () => Object.assign(globalThis, usual) };
}

describe('hostile text', () => {
  const { fetch } = globalThis;
  let scripts: ReturnType<typeof watchScripts>;
  let text: string;
  beforeEach(() => {
    scripts = watchScripts();
  });
  afterEach(() => {
    scripts.stop();
    globalThis.fetch = fetch;
  });

  /** Shows the strings one after the other, each in every text; what is drawn and asked for is watched. */
  async function show(strings: readonly string[]): Promise<void> {
    const before = performance.getEntriesByType('resource').length;
    let element: Banner | undefined;
    for (const [index, string] of strings.entries()) {
      text = JSON.stringify(filledWith(string, index));
      globalThis.fetch = async () => new Response(text);
      element ??= await banner({ src: '/hostile', 'no-store': '' });
      await element.refresh();
      // What is said aloud is text too, in the page's own tree.
      const said = [...element.querySelectorAll<HTMLElement>(':scope :not([aria-live])')];
      const strange = [...said, ...all(element, '*').filter(({ localName }) => !ELEMENTS.has(localName))];
      expect(
        strange.map(({ localName }) => localName),
        string,
      ).to.deep.equal([]);
      const addresses = all(element, '[href], [src], [style], [onerror], [onload]').map((node) =>
        node.getAttribute('href'),
      );
      expect(
        addresses.every((href) => /^(https:|tel:\+|sms:\+)/.test(href ?? '')),
        string,
      ).to.equal(true);
    }
    globalThis.fetch = fetch;
    // One turn of the page, in which an image that slipped in would have begun to load.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(scripts.ran).to.deep.equal([]);
    expect(performance.getEntriesByType('resource').length).to.equal(before);
  }

  it('of the big list of naughty strings is only text', async function () {
    this.timeout(100_000);
    await show(JSON.parse(await shared('corpora/blns/blns.json')));
  });

  it('of markup injections is only text', async function () {
    this.timeout(200_000);
    await show((await shared('corpora/payloadbox/xss-payload-list.txt')).split('\n'));
  });

  it('would be found out: a control', async () => {
    const place = document.createElement('div');
    document.body.append(place);
    const ran = new Promise((resolve) => place.addEventListener('ran', resolve, { once: true }));
    place.innerHTML = '<img src="x:" onerror="alert(1); this.parentElement.dispatchEvent(new Event(\'ran\'))">';
    await ran;
    place.remove();
    expect(scripts.ran).to.deep.equal(['alert']);
  });
});
