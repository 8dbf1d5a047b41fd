import { expect } from 'chai';
import { languages } from '../../src/i18n/languages.js';
import { feed, fullFeed } from '../fixtures/feeds.js';
import { all, type Banner, banner, bannerOf, desk, freed, inside, pageOf, speaking, words } from '../helpers/page.js';

const fresh = (fields: object = {}) => feed({ updated: new Date().toISOString(), ...fields });
const table = async (tag: string) => (await fetch(`/dist/lang/${tag}.json`)).json();
const filled = (sentence: string) => sentence.replaceAll('{service}', '911');
const translated = Object.keys(languages).filter((tag) => tag !== 'en');

/** As a reader does it, with the list of languages. */
function choose(element: Banner, tag: string): void {
  const list = inside<HTMLSelectElement>(element, 'select');
  list.value = tag;
  list.dispatchEvent(new Event('change'));
}

describe('the banner speaks', () => {
  it('fifteen languages, each by its own name, marked as what it is', async () => {
    const element = await bannerOf(fresh(), { lang: 'en' });
    const options = all(element, 'option') as HTMLOptionElement[];
    expect(options.map(({ value, label, lang }) => [value, label, lang])).to.deep.equal(
      Object.entries(languages).map(([tag, { name }]) => [tag, name, tag]),
    );
    expect(options).to.have.length(15);
    expect(inside<HTMLSelectElement>(element, 'select').value).to.equal('en');
  });

  for (const tag of translated) {
    it(`its status, what to do and its labels in ${tag}, though the feed has English alone`, async () => {
      const element = await speaking(await bannerOf(fresh(), { lang: tag }), tag);
      const messages = await table(tag);
      const plain = (part: string) => words(element, part).replace(/[\u2066-\u2069]/g, '');
      expect(plain('status')).to.contain(filled(messages.statusDown));
      expect(plain('status')).to.contain(filled(messages.mayNotGetHelp));
      expect(plain('guidance')).to.contain(messages.whatToDo);
      expect(plain('guidance')).to.contain(messages.callDirect);
      expect(plain('numbers')).to.contain(filled(messages.callInstead));
      expect(plain('footer')).to.contain(messages.machineTranslated);
      const buttons = all(element, 'button').map(({ innerText }) => innerText);
      expect(buttons).to.include.members([messages.copyNumbers, messages.print, messages.pauseUpdates]);
      expect(inside<HTMLSelectElement>(element, 'select').value).to.equal(tag);
      expect(inside(element, 'select').getAttribute('aria-label')).to.equal(messages.language);
    });
  }

  it('no language but English before it is needed, and each file once', async () => {
    const page = await pageOf(
      700,
      '<outage-banner lang="en"></outage-banner><outage-banner lang="en"></outage-banner>',
    );
    const { src, publish } = desk();
    await publish(fresh());
    const fetched = () =>
      page.defaultView!.performance.getEntriesByType('resource').filter(({ name }) => name.includes('/lang/')).length;
    const both = [...page.querySelectorAll<Banner>('outage-banner')];
    for (const element of both) element.setAttribute('src', `${location.origin}${src}`);
    await Promise.all(both.map((element) => element.refresh()));
    expect(fetched()).to.equal(0);
    for (const element of both) element.lang = 'vi';
    for (const element of both) await speaking(element, 'vi');
    expect(fetched()).to.equal(1);
  });

  it('the language of its own attribute, or of what is around it', async () => {
    const { src, publish } = desk();
    await publish(fresh());
    const around = document.createElement('div');
    around.lang = 'pt-BR';
    document.body.append(around);
    const element = await banner({ src });
    around.append(element);
    await speaking(element, 'pt');
    element.lang = 'de';
    await speaking(element, 'de');
    around.remove();
  });

  it('of the feed what is in its language, field by field, and marks what is not', async () => {
    const updated = new Date().toISOString();
    const element = await speaking(await bannerOf(fullFeed({ updated, expires: undefined }), { lang: 'es' }), 'es');
    const marked = (selector: string) => inside(element, selector).querySelector<HTMLElement>('[lang]');
    expect(words(element, 'label').toLowerCase()).to.equal('en directo');
    expect(marked('[part=label]')).to.equal(null);
    expect(words(element, 'area')).to.match(/^Norte/);
    for (const selector of ['[part=headline]', '[part=affected]', '[part=summary]', '.do', '.timeline li']) {
      expect([marked(selector)?.lang, marked(selector)?.dir], selector).to.deep.equal(['en', 'ltr']);
    }
  });

  it('verbatim words in their own language, with their translation below', async () => {
    const updated = new Date().toISOString();
    const element = await speaking(await bannerOf(fullFeed({ updated, expires: undefined }), { lang: 'es' }), 'es');
    for (const [part, original, translation] of [
      ['alert', '911 IS DOWN', 'EL 911 NO FUNCIONA'],
      ['quote', 'We are at work.', 'Estamos trabajando.'],
    ] as const) {
      const figure = inside(element, `[part=${part}]`);
      const said = figure.querySelector<HTMLElement>('blockquote [lang=en]');
      expect(said?.textContent).to.equal(original);
      const below = figure.querySelector('p:not([part])');
      expect(below?.textContent).to.equal(translation);
      expect(below!.getBoundingClientRect().top).to.be.at.least(said!.getBoundingClientRect().bottom - 6);
      expect(figure.querySelector('[part=attribution]')?.textContent).to.contain('en inglés');
    }
    const english = await bannerOf(fullFeed({ updated, expires: undefined }), { lang: 'en' });
    expect(inside(english, '[part=alert]').querySelector('p:not([part])')).to.equal(null);
  });
});

describe('the reader’s choice', () => {
  // What was chosen holds for all of a page: so each test has a page, and its visit ends with it.
  const open = async (attributes = 'lang="en"') => {
    const { src, publish } = desk();
    await publish(fresh());
    const one = `<outage-banner src="${location.origin}${src}" ${attributes}></outage-banner>`;
    return [...(await pageOf(700, one + one)).querySelectorAll<Banner>('outage-banner')] as [Banner, Banner];
  };

  it('goes before the page’s language, in all banners, and stays on the next page of the visit', async () => {
    const [first, second] = await open();
    choose(first, 'ht');
    await speaking(first, 'ht');
    await speaking(second, 'ht');
    first.lang = 'de';
    await first.updateComplete;
    expect(inside(first, '.banner').lang).to.equal('ht');
    const [later] = await open();
    await speaking(later, 'ht');
    choose(later, 'en');
    await speaking(later, 'en');
    const [last] = await open('lang="fr"');
    await speaking(last, 'en');
  });

  it('leaves the focus on the list', async () => {
    const [first] = await open();
    const list = inside(first, 'select');
    await freed(first);
    list.focus();
    choose(first, 'it');
    await speaking(first, 'it');
    expect(first.shadowRoot!.activeElement === list).to.equal(true);
  });
});
