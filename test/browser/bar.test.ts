import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { all, banner, bannerOf, desk, inside, links, words } from '../helpers/page.js';

const bar = { layout: 'bar', local: 'Springfield dispatch: 413-555-0130' };

describe('the bar', () => {
  it('closed, says what is down, for whom and when, with the site’s own number', async () => {
    const element = await bannerOf(await articleFeed(), bar);
    expect(words(element, 'status')).to.equal('911 is not working.');
    expect(words(element, 'affected')).to.match(/^All of Massachusetts, \d/);
    expect(links(element)).to.deep.equal(['tel:+14135550130']);
    expect(words(element, 'number')).to.equal('413-555-0130 From this site, Springfield dispatch');
    expect(inside(element, 'button').innerText).to.contain('Numbers to call');
  });

  it('has the words of its button in the middle of it', async () => {
    const element = await bannerOf(await articleFeed(), bar);
    element.style.width = '700px';
    const button = inside(element, '.bar button');
    const middle = (node: Element) => {
      const { top, bottom } = node.getBoundingClientRect();
      return (top + bottom) / 2;
    };
    expect(middle(button.querySelector('span')!)).to.be.closeTo(middle(button), 2);
  });

  it('opens to the whole by hand, and closes again', async () => {
    const element = await bannerOf(await articleFeed(), bar);
    const button = inside(element, 'button');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.focus();
    button.click();
    await element.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(element.shadowRoot?.activeElement).to.equal(button);
    expect(links(element)).to.have.length(12);
    expect(all(element, 'section > div > section')).to.have.length(5);
    button.click();
    await element.updateComplete;
    expect(links(element)).to.have.length(1);
  });

  it('keeps its height, whatever the status', async () => {
    const { src, publish } = desk();
    const heights = new Set<number>();
    const feed = await articleFeed();
    await publish(feed);
    const element = await banner({ src, ...bar });
    for (const [index, status] of ['down', 'unconfirmed', 'partial', 'restored', 'withdrawn'].entries()) {
      await publish({ ...feed, revision: index + 2, status });
      await element.refresh();
      heights.add(element.offsetHeight);
    }
    expect([...heights]).to.have.length(1);
  });

  it('marks its button when the status changes while it is closed, and moves nothing', async () => {
    const { src, publish } = desk();
    const feed = await articleFeed();
    await publish(feed);
    const element = await banner({ src, ...bar });
    const button = inside(element, 'button');
    expect(button.querySelector('i')).to.equal(null);
    await publish({ ...feed, revision: 2, status: 'partial' });
    await element.refresh();
    expect(button.querySelector('i')).to.not.equal(null);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.click();
    await element.updateComplete;
    expect(button.querySelector('i')).to.equal(null);
  });

  it('keeps the focus on its button, whatever the status becomes', async () => {
    const { src, publish } = desk();
    const feed = await articleFeed();
    await publish(feed);
    const element = await banner({ src, ...bar });
    for (const isOpen of [false, true]) {
      if (isOpen) inside(element, 'button').click();
      await element.updateComplete;
      for (const [index, status] of ['partial', 'restored', 'down'].entries()) {
        inside(element, '[aria-expanded]').focus();
        await publish({ ...feed, revision: 2 + index + (isOpen ? 3 : 0), status });
        await element.refresh();
        const { activeElement } = element.shadowRoot!;
        expect(activeElement?.getAttribute('aria-expanded'), status).to.equal(`${isOpen}`);
        expect((activeElement as HTMLElement).tabIndex).to.equal(0);
      }
    }
  });

  it('takes no room a day after it was over', async () => {
    const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
    const over = (hours: number) =>
      articleFeed().then((feed) => ({ ...feed, status: 'restored', updated: ago(hours) }));
    expect((await bannerOf(await over(23), bar)).offsetHeight).to.be.above(40);
    expect((await bannerOf(await over(25), bar)).offsetHeight).to.equal(0);
    expect((await bannerOf(await over(25))).offsetHeight).to.be.above(40);
  });

  it('says in its closed line that the news may be old, or that a number was wrong', async () => {
    const { src, publish, answer } = desk();
    await publish(await articleFeed());
    const element = await banner({ src, ...bar });
    await answer({ status: 500 });
    await element.refresh();
    expect(words(element, 'affected')).to.contain('\u26a0 This information may be out of date.');
    const wrong = await bannerOf(await articleFeed({ corrections: [{ text: 't', severity: 'danger' }] }), bar);
    expect(words(wrong, 'affected')).to.contain('\u26a0 Correction');
  });
});
