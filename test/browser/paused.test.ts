import { expect } from 'chai';
import { type LiveArticle, liveArticle } from '../helpers/live-article.js';
import { type Banner, links, words } from '../helpers/page.js';

describe('paused updates', () => {
  let one: LiveArticle;
  let element: Banner;
  beforeEach(async () => {
    one = await liveArticle();
    element = one.element;
    one.button('Pause updates').click();
    await element.updateComplete;
  });

  it('hold back all the rest until they are resumed', async () => {
    const before = [words(element, 'headline'), words(element, 'guidance'), words(element, 'numbers')];
    const contacts = one
      .additions()
      .contacts.map((contact, index) => (index ? { ...contact, numbers: ['413-555-0152'] } : contact));
    await one.next({ ...one.additions(), contacts, headline: 'Another', guidance: [{ text: 'Go to a firehouse' }] });
    expect([words(element, 'headline'), words(element, 'guidance'), words(element, 'numbers')]).to.deep.equal(before);
    expect(words(element, 'notice')).to.contain('Updates are paused');
    one.button('Resume updates').click();
    await element.updateComplete;
    expect(words(element, 'headline')).to.equal('Another');
    expect(one.areas()[0]).to.equal('North');
    expect(new Set(links(element)).size).to.equal(2);
  });

  it('let the status through, danger corrections and withdrawn numbers', async () => {
    const withdrawn = one.feed.contacts.map((contact) =>
      contact.id === 'metrowest' ? { ...contact, status: 'withdrawn' } : contact,
    );
    const corrections = [{ text: 'Wrong', severity: 'danger', contact: 'logan-airport' }];
    await one.next({ contacts: withdrawn, corrections, status: 'partial', headline: 'Another' });
    expect(words(element, 'status')).to.contain('Some 911 calls may not go through.');
    expect(words(element, 'corrections')).to.equal('Correction Wrong');
    expect(links(element)).to.not.include.members(['tel:+15088202121']);
    expect(links(element)).to.not.include.members(['tel:+16175687301']);
    expect(links(element)).to.have.length(9);
    expect(words(element, 'headline')).to.not.contain('Another');
    await one.next({ status: 'restored' });
    expect(words(element, 'status')).to.contain('911 is working again.');
  });
});
