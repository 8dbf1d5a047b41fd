import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { all, type Banner, banner, bannerOf, desk, inside } from '../helpers/page.js';

const areas = (element: Banner) => all(element, '.rows [part=area]').map(({ textContent }) => textContent);

async function type(element: Banner, text: string): Promise<void> {
  const search = inside<HTMLInputElement>(element, 'input');
  search.focus();
  search.select();
  await sendKeys(text ? { type: text } : { press: 'Delete' });
  await element.updateComplete;
}

describe('search', () => {
  it('stands there from six contacts on', async () => {
    const { contacts } = await articleFeed();
    for (const [count, there] of [
      [5, false],
      [6, true],
    ] as const) {
      const element = await bannerOf(await articleFeed({ contacts: contacts.slice(0, count) }));
      expect(element.shadowRoot?.querySelector('input') !== null).to.equal(there);
    }
  });

  it('narrows the list to a region, whatever the case and the accents, and tells the count', async () => {
    const element = await bannerOf(await articleFeed());
    await type(element, 'FRÁNKLIN');
    expect(areas(element)).to.deep.equal(['Franklin County']);
    expect(inside(element, '.found').innerText).to.equal('Numbers found: 2');
    await type(element, '');
    expect(areas(element)).to.have.length(9);
    expect(inside(element, '.found').innerText).to.equal('');
  });

  it('finds the towns that a region covers, and contacts that are not drawn yet', async () => {
    const { contacts } = await articleFeed();
    const covering = contacts.map((contact: object, index: number) =>
      index === 8 ? { ...contact, covers: ['Petersham'] } : contact,
    );
    const element = await bannerOf(await articleFeed({ contacts: covering }), { 'max-numbers': '2' });
    await type(element, 'petersham');
    expect(areas(element)).to.deep.equal(['Metrowest']);
  });

  it('finds an agency', async () => {
    const element = await bannerOf(await articleFeed());
    await type(element, 'state police');
    expect(areas(element)).to.have.length(9);
  });

  it('never hides a number once its field is gone', async () => {
    const { src, publish } = desk();
    const feed = await articleFeed();
    await publish(feed);
    const element = await banner({ src });
    await type(element, 'franklin');
    await publish({ ...feed, revision: 2, contacts: feed.contacts.slice(0, 5) });
    await element.refresh();
    expect(areas(element)).to.have.length(5);
    await publish({ ...feed, revision: 3, status: 'none' });
    await element.refresh();
    await publish({ ...feed, revision: 4 });
    await element.refresh();
    const field = inside<HTMLInputElement>(element, 'input').value;
    expect(areas(element)).to.have.length(field ? 1 : 9);
  });

  it('without a match keeps the whole list in sight, and helps on', async () => {
    const element = await bannerOf(await articleFeed());
    await type(element, 'xyzzy');
    expect(areas(element)).to.have.length(9);
    expect(inside(element, '.found').innerText).to.equal('No match. Check the spelling, or look at the full list.');
  });
});
