import { expect } from 'chai';
import { languages } from '../../src/i18n/languages.js';
import { walkIn } from '../helpers/looks.js';
import { all } from '../helpers/page.js';

const TARGETS = 'a[href], button, select, input, summary';

describe('whatever can be touched is at least 44 px high and wide', () => {
  for (const [tag, { name }] of Object.entries(languages)) {
    it(`in ${name}, in every status and layout, on a phone and beside it`, async () => {
      for (const width of [320, 700]) {
        const { element, through } = await walkIn(tag, width);
        await through((what) => {
          const targets = all(element, TARGETS).filter((node) => node.getClientRects().length);
          expect(targets.length, what).to.be.above(0);
          const small = targets
            .map((node) => ({ node, box: node.getBoundingClientRect() }))
            .filter(({ box }) => Math.min(box.width, box.height) < 43.99)
            .map(({ node, box }) => `${node.innerText || node.localName}: ${box.width} × ${box.height}`);
          expect(small, `${what}, ${width} px`).to.deep.equal([]);
        });
      }
    });
  }
});
