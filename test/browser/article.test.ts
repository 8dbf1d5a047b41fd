import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { all, type Banner, bannerOf, inside, links, tight, words } from '../helpers/page.js';

describe('the outage of the article', () => {
  let element: Banner;
  beforeEach(async () => {
    element = await bannerOf(await articleFeed());
  });

  it('opens with the status and whom it affects, above the newsroom’s headline', () => {
    expect(words(element, 'status')).to.equal('911 is not working. If you call 911, you may not get help.');
    expect(words(element, 'affected')).to.equal('Affected: All of Massachusetts');
    const order = ['label', 'status', 'affected', 'headline'].map(
      (part) => inside(element, `[part=${part}]`).getBoundingClientRect().top,
    );
    expect(order).to.deep.equal([...order].sort((one, other) => one - other));
    expect(inside(element, 'h2').textContent).to.contain('Statewide 911 outage');
  });

  it('says that it is developing, that details may change and that updates follow', () => {
    expect(words(element, 'label')).to.match(/^developing story$/i);
    expect(words(element, 'footer')).to.contain('Details may change.');
    expect(words(element, 'summary')).to.contain('Updates follow here');
  });

  it('says what works and what does not', () => {
    expect(words(element, 'services')).to.equal(
      'We do not know if text to 911 works. Calls: down, All of Massachusetts',
    );
  });

  it('says what to do, where it holds, and who says so, in order', () => {
    const steps = all(element, '[part~=guidance] li').map(({ innerText }) => tight(innerText));
    expect(steps).to.deep.equal(
      [
        'Call your local public safety business line directly State 911 Department',
        'In Boston: pull a fire box, or contact your district police station Boston Police Department',
        'In Boston: get emergency help at the nearest firehouse Boston Fire Department',
      ].map(tight),
    );
  });

  it('gives the nine dispatch lines, named as the State Police’s, with all eleven numbers as links', () => {
    expect(words(element, 'numbers')).to.contain('Call instead of 911 Massachusetts State Police, regional dispatch');
    const rows = all(element, '[part=contact]').map((row) => [
      row.querySelector('[part=area]')?.textContent,
      ...[...row.querySelectorAll('[part=number]')].map((link) => link.getAttribute('href')),
    ]);
    expect(rows).to.deep.equal([
      ['North Shore', 'tel:+19785386180'],
      ['Western Massachusetts', 'tel:+14135875700'],
      ['Franklin County', 'tel:+14136258326', 'tel:+14136258468'],
      ['Western Worcester County', 'tel:+15088675181', 'tel:+15083095350'],
      ['Worcester County', 'tel:+15088298420'],
      ['South Coast, Cape & Islands', 'tel:+15083973192'],
      ['Greater Boston', 'tel:+16179463080'],
      ['Logan Airport', 'tel:+16175687301'],
      ['Metrowest', 'tel:+15088202121'],
    ]);
    expect(links(element)).to.have.length(11);
  });

  it('shows each number as it is dialled, left to right', () => {
    for (const link of all(element, '[part=number]')) {
      const shown = link.querySelector('bdi[dir=ltr]')?.textContent ?? '';
      expect(`tel:+1${shown.replaceAll('-', '')}`).to.equal(link.getAttribute('href'));
    }
  });

  it('gives the alert and the statements word for word, with who said them and where', () => {
    expect(words(element, 'alert')).to.contain(
      'State 911 Department, to mobile phones 911 services are currently down statewide.',
    );
    const quotes = all(element, '[part=quote]').map(({ innerText }) => innerText.replace(/\s+/g, ' '));
    expect(quotes).to.have.length(4);
    expect(quotes[0]).to.match(/Currently the statewide 911 system is down.*Mayor Wu, Boston, news conference/);
    expect(quotes[1]).to.match(
      /technical issue affecting public safety answering points.*Massachusetts State Police, statement/,
    );
    expect(quotes[2]).to.match(/please pull a firebox.*Boston Police Department, post on X/);
    expect(quotes[3]).to.match(/looking into.*Massachusetts Executive Office of Public Safety and Security/);
    for (const quote of all(element, 'blockquote')) expect(quote.textContent).to.have.length.above(5);
  });

  it('says that town police publish their own numbers, and that the newsroom is still gathering facts', () => {
    expect(words(element, 'timeline')).to.contain('Town police across the state post alerts of their own');
    expect(words(element, 'summary')).to.contain('Boston 25 News is still gathering facts');
    expect(words(element, 'footer')).to.contain('Published by Boston 25 News');
  });
});
