import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { desk, links } from '../helpers/page.js';
import { pageUnder } from '../helpers/page-under.js';

const OUR_SCRIPT = '<script type="module" src="/dist/outage-banner.js"></script>';
const OTHER_LIT = '<script type="module" src="/test/fixtures/lit-page.js"></script>';
const STRICT = "default-src 'none'; script-src 'self'; connect-src 'self'";
const REQUIRED = "require-trusted-types-for 'script'";

const pages = {
  'ours alone': OUR_SCRIPT,
  'another Lit first': OTHER_LIT + OUR_SCRIPT,
  'another Lit after': OUR_SCRIPT + OTHER_LIT,
};
type Page = keyof typeof pages;

/** Whether the engine has Trusted Types at all; without, nothing stands in the way. */
const hasTrustedTypes = 'trustedTypes' in globalThis;

/** What a page allows, and on which of the pages nothing can be drawn there. */
const policies: readonly (readonly [allowed: string, impossible: readonly Page[]])[] = [
  ['', []],
  [REQUIRED, []],
  [`${REQUIRED}; trusted-types outage-banner`, []],
  [`${REQUIRED}; trusted-types lit-html`, ['another Lit first']],
  [`${REQUIRED}; trusted-types outage-banner lit-html`, []],
  [`${REQUIRED}; trusted-types another`, ['ours alone', 'another Lit first', 'another Lit after']],
  [`${REQUIRED}; trusted-types *`, []],
  [`${REQUIRED}; trusted-types 'none'`, ['ours alone', 'another Lit first', 'another Lit after']],
  [`${REQUIRED}; trusted-types outage-banner 'allow-duplicates'`, []],
  [`${REQUIRED}; trusted-types lit-html 'allow-duplicates'`, []],
  ["trusted-types 'none'", []],
  ['trusted-types another', []],
];

describe('a page’s policy', () => {
  let src: string;
  beforeEach(async () => {
    const one = desk();
    await one.publish(await articleFeed());
    src = one.src;
  });

  for (const [allowed, impossible] of policies) {
    for (const strict of ['', STRICT]) {
      for (const [name, head] of Object.entries(pages)) {
        const isImpossible = hasTrustedTypes && impossible.includes(name as Page);
        const policy = [strict, allowed].filter(Boolean).join('; ');
        it(`${policy || 'none'}, ${name}: ${isImpossible ? 'what stands inside stays' : 'the numbers are on screen'}`, async () => {
          const { banner, errors } = await pageUnder({
            policy,
            head,
            body: `<outage-banner src="${src}"><p>Inside</p></outage-banner>`,
          });
          if (isImpossible) {
            expect(banner?.shadowRoot).to.equal(null);
            expect(banner?.innerText.trim()).to.equal('Inside');
          } else {
            expect(links(banner!)).to.have.length(11);
          }
          // What another Lit says where it is not allowed is its own.
          expect(errors.filter((error) => !/lit-html|trusted/i.test(error))).to.deep.equal([]);
        });
      }
    }
  }

  it('without inline styles, it looks as it should', async () => {
    const { banner, window } = await pageUnder({
      policy: STRICT,
      head: OUR_SCRIPT,
      body: `<outage-banner src="${src}"></outage-banner>`,
    });
    const header = banner!.shadowRoot!.querySelector('[part=header]')!;
    expect(window.getComputedStyle(header).backgroundColor).to.equal('rgb(164, 22, 26)');
  });

  it('the same policy stops a script of the page: a control', async () => {
    const { errors, window } = await pageUnder({
      policy: STRICT,
      head: OUR_SCRIPT,
      body: '<script>window.errors.push("ran")</script>',
    });
    expect(errors).to.deep.equal([]);
    expect('outageBanner' in window).to.equal(false);
  });
});
