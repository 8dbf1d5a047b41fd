import { expect } from 'chai';
import { feed } from '../fixtures/feeds.js';
import { type HeldPage, heldPage } from '../helpers/held-page.js';
import { speaking } from '../helpers/page.js';

const MINUTE_MS = 60_000;
const fresh = (fields: object = {}) => feed({ updated: new Date().toISOString(), contacts: undefined, ...fields });
const DOWN = '911 is not working. If you call 911, you may not get help. Affected: Springfield.';

describe('what is said aloud', () => {
  let one: HeldPage;
  const open = async (fields: object = {}, attributes = '') => {
    one = await heldPage(fresh(fields), attributes);
  };
  afterEach(() => one.close());

  it('is nothing of what stands there at first, however long that stands', async () => {
    await open({ expires: '2099-01-01T00:00:00Z' });
    const looked = one.element.shadowRoot?.querySelector('[part=updated]')?.textContent;
    for (let minute = 0; minute < 5; minute++) {
      await one.clock.pass(MINUTE_MS);
      await one.element.refresh();
    }
    // The clock did tick, and the looks were confirmed.
    expect(one.element.shadowRoot?.querySelector('[part=updated]')?.textContent).to.not.equal(looked);
    expect(one.said).to.deep.equal([]);
  });

  it('is nothing of a first feed that comes late, nor of more time for the same news', async () => {
    await open({ format: 'another' });
    await one.publish({ format: 'outage-feed/1', expires: '2098-01-01T00:00:00Z' });
    await one.publish({ format: 'outage-feed/1', expires: '2099-01-01T00:00:00Z', revision: 2 });
    await one.clock.pass(2 * MINUTE_MS);
    expect(one.element.feed?.status).to.equal('down');
    expect(one.said).to.deep.equal([]);
  });

  for (const before of ['none', 'unconfirmed', 'partial', 'restored', 'withdrawn']) {
    it(`breaks in once, 150 ms after the service went down: from ${before}`, async () => {
      await open({ status: before });
      await one.publish({ status: 'down' });
      await one.clock.pass(149);
      expect(one.said).to.deep.equal([]);
      await one.clock.pass(1);
      expect(one.heard()).to.deep.equal([`assertive: ${DOWN}`]);
      await one.publish({ status: 'restored' });
      await one.clock.pass(MINUTE_MS);
      await one.publish({ status: 'down' });
      await one.clock.pass(MINUTE_MS);
      expect(one.heard().at(-1)).to.equal(`polite: ${DOWN}`);
      expect(one.said.filter(({ manner }) => manner === 'assertive')).to.have.length(1);
    });
  }

  for (const [status, sentence] of [
    ['unconfirmed', 'We do not know if 911 is working. Affected: Springfield.'],
    ['partial', 'Some 911 calls may not go through. Try 911 first. Affected: Springfield.'],
    ['restored', '911 is working again. Call 911 in an emergency. Do not call 911 to test it.'],
    ['withdrawn', 'The report of a 911 outage was wrong. 911 is working.'],
  ]) {
    it(`is any other change of status, politely, within a second and before all else: ${status}`, async () => {
      await open();
      await one.publish({ status, headline: 'Another headline' });
      await one.clock.pass(1000);
      expect(one.heard()).to.deep.equal([`polite: ${sentence}`]);
      expect(one.said[0]?.atMs).to.be.within(150, 1000);
      await one.clock.pass(MINUTE_MS);
      expect(one.heard()).to.deep.equal([`polite: ${sentence}`, 'polite: Update: Another headline.']);
    });
  }

  it('is the last of two changes of status that come at once', async () => {
    await open();
    await one.publish({ status: 'partial' });
    await one.publish({ status: 'restored' });
    await one.clock.pass(1000);
    expect(one.said.map(({ words }) => words.slice(0, 21))).to.deep.equal(['911 is working again.']);
  });

  it('is the rest in full sentences, joined over ten seconds and at most once a minute', async () => {
    await open();
    await one.publish({ headline: 'One' });
    await one.clock.pass(9000);
    await one.publish({ headline: 'One', guidance: [{ text: 'Go to a firehouse' }] });
    await one.clock.pass(999);
    expect(one.said).to.deep.equal([]);
    await one.clock.pass(1);
    expect(one.heard()).to.deep.equal(['polite: Update: One. Update: Go to a firehouse.']);
    await one.publish({ headline: 'Two', guidance: [{ text: 'Go to a firehouse' }] });
    await one.clock.pass(MINUTE_MS - 1);
    expect(one.said).to.have.length(1);
    await one.clock.pass(1);
    expect(one.heard().slice(1)).to.deep.equal(['polite: Update: Two.']);
    expect(one.said[1]!.atMs - one.said[0]!.atMs).to.equal(MINUTE_MS);
  });

  it('is a number that changed, came, or must not be called', async () => {
    const line = (area: string, last: number, more = {}) => ({ area, numbers: [`413-555-01${last}`], ...more });
    await open({ contacts: [line('North', 30), line('South', 31)] });
    await one.publish({ contacts: [line('North', 32), line('South', 31, { status: 'withdrawn' }), line('East', 33)] });
    await one.clock.pass(MINUTE_MS);
    expect(one.heard()).to.deep.equal([
      'polite: Update: North: 413-555-0132. South: Do not call this number. East: 413-555-0133.',
    ]);
  });

  it('is said of an exercise only as an exercise', async () => {
    await open({ mode: 'exercise', status: 'partial' }, 'allow-exercise');
    await one.publish({ status: 'down' });
    await one.clock.pass(1000);
    expect(one.heard()).to.deep.equal([`assertive: Exercise. This is not real. ${DOWN}`]);
  });

  for (const layout of ['bar', 'numbers']) {
    it(`is the same in the layout ${layout}`, async () => {
      await open({ status: 'partial' }, `layout="${layout}"`);
      await one.publish({ status: 'down' });
      await one.clock.pass(1000);
      expect(one.heard()).to.deep.equal([`assertive: ${DOWN}`]);
    });
  }

  it('is in the banner’s language, and is marked with it', async () => {
    await open({ status: 'partial' });
    one.element.lang = 'ar';
    await speaking(one.element, 'ar');
    await one.publish({ status: 'restored' });
    await one.clock.pass(1000);
    const { words, lang, dir } = one.said[0]!;
    expect(words).to.match(/^عادت خدمة \u2066911\u2069 إلى العمل\./);
    expect([lang, dir]).to.deep.equal(['ar', 'rtl']);
    expect(one.said).to.have.length(1);
  });
});
