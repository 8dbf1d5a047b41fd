import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { all, type Banner, banner, bannerOf, desk, inside, links, tight, words } from '../helpers/page.js';

const shown = (element: Banner) => all(element, 'section > section').map(({ className }) => className);

/** What the console was warned of while something happened. */
async function warnings(act: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const told: string[] = [];
  console.warn = (...words: unknown[]) => void told.push(words.join(' '));
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return told;
}

describe('an attribute reacts when it changes', () => {
  let element: Banner;
  beforeEach(async () => {
    element = await bannerOf(await articleFeed());
  });
  const set = async (name: string, value: string | null) => {
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
    await element.updateComplete;
  };

  it('sections', async () => {
    expect(shown(element)).to.deep.equal(['guidance', 'numbers', 'alerts', 'quotes', 'timeline']);
    await set('sections', 'quotes guidance');
    expect(shown(element)).to.deep.equal(['quotes', 'guidance']);
    expect(words(element, 'services')).to.contain('Calls: down');
    expect(words(element, 'footer')).to.contain('Published by Boston 25 News');
  });

  it('layout', async () => {
    await set('layout', 'numbers');
    expect(shown(element)).to.deep.equal(['numbers']);
    expect(words(element, 'headline')).to.contain('Statewide');
    await set('layout', 'bar');
    expect(element.offsetHeight).to.be.closeTo(56, 3);
  });

  it('label', async () => {
    await set('label', 'Live');
    expect(words(element, 'label')).to.match(/^live$/i);
    await set('label', null);
    expect(words(element, 'label')).to.match(/^developing story$/i);
  });

  it('area, by id or by name', async () => {
    for (const area of ['logan-airport', 'Logan Airport', 'logan airport']) {
      await set('area', area);
      const row = inside(element, '.pinned [part=contact]').innerText;
      const expected = 'Logan Airport Your area, Massachusetts State Police, regional dispatch 617-568-7301';
      expect(tight(row)).to.equal(tight(expected));
    }
    await set('area', 'nowhere');
    expect(element.shadowRoot?.querySelector('.pinned')).to.equal(null);
  });

  it('local, by the same rule for numbers', async () => {
    await set('local', 'Springfield dispatch: 413-555-0130');
    const row = inside(element, '.pinned [part=contact]');
    expect(tight(row.innerText)).to.equal(tight('Springfield dispatch From this site 413-555-0130'));
    expect(row.querySelector('a')?.getAttribute('href')).to.equal('tel:+14135550130');
    await set('local', 'Springfield dispatch: 413-555-013');
    expect(inside(element, '.pinned a').hasAttribute('href')).to.equal(false);
  });

  it('theme', async () => {
    const surface = () => getComputedStyle(inside(element, '.banner')).backgroundColor;
    await set('theme', 'dark');
    expect(surface()).to.equal('rgb(21, 25, 30)');
    await set('theme', 'light');
    expect(surface()).to.equal('rgb(255, 255, 255)');
  });

  it('heading-level', async () => {
    for (const level of [1, 2, 3, 4, 5]) {
      await set('heading-level', `${level}`);
      expect(inside(element, '[part=headline]').localName).to.equal(`h${level}`);
      expect(inside(element, '[part=heading]').localName).to.equal(`h${level + 1}`);
    }
  });

  it('max-numbers, with a button that shows the rest and passes the focus on', async () => {
    await set('max-numbers', '4');
    expect(all(element, '.numbers .rows > li')).to.have.length(4);
    const button = inside(element, '.numbers button');
    expect(button.innerText).to.equal('Show all numbers (11)');
    button.focus();
    button.click();
    await new Promise(requestAnimationFrame);
    await element.updateComplete;
    expect(all(element, '.numbers .rows > li')).to.have.length(9);
    expect(element.shadowRoot?.querySelector('.numbers button')).to.equal(null);
    expect(element.shadowRoot?.activeElement?.getAttribute('href')).to.equal('tel:+15088298420');
  });

  it('src: another feed is shown', async () => {
    const { src, publish } = desk();
    await publish(await articleFeed({ id: 'other', headline: 'Another outage', updated: '2026-01-01T00:00:00Z' }));
    element.setAttribute('src', src);
    await element.refresh();
    expect(words(element, 'headline')).to.equal('Another outage');
  });
});

describe('another address', () => {
  it('never takes the numbers off the page before it has some', async () => {
    const [one, other] = [desk(), desk()];
    await one.publish(await articleFeed());
    await other.answer({ status: 500 });
    const element = await banner({ src: one.src });
    element.setAttribute('src', other.src);
    await element.updateComplete;
    expect(links(element)).to.have.length(11);
    await element.refresh();
    expect(links(element)).to.have.length(11);
    expect(element.getAttribute('state')).to.equal('stale');
    await other.publish(await articleFeed({ id: 'other', updated: '2026-01-01T00:00:00Z', headline: 'Other' }));
    await element.refresh();
    expect(words(element, 'headline')).to.equal('Other');
  });

  it('an exercise leaves at once where it is no longer allowed', async () => {
    const { src, publish, answer } = desk();
    await publish(await articleFeed({ mode: 'exercise' }));
    const element = await banner({ src, 'allow-exercise': '' }, 'Inside');
    await answer({ way: 'silent' });
    element.removeAttribute('allow-exercise');
    await element.updateComplete;
    expect(links(element)).to.deep.equal([]);
    expect(element.innerText.trim()).to.equal('Inside');
  });
});

it('an area that nobody has is told', async () => {
  const told = await warnings(async () => bannerOf(await articleFeed(), { area: 'nowhere' }));
  expect(told).to.deep.equal(['<outage-banner> no contact is called "nowhere".']);
});

it('the site’s own number is not shown where it could pass for another', async () => {
  const element = await bannerOf(await articleFeed(), { local: 'Springfield: 413-555\u202e-0130' });
  expect(element.shadowRoot?.querySelector('.pinned')).to.equal(null);
});

describe('an editor’s typo never blanks a page', () => {
  for (const [name, value] of [
    ['layout', 'sidebar'],
    ['sections', 'everything'],
    ['theme', 'blue'],
    ['heading-level', '7'],
    ['max-numbers', 'many'],
    ['refresh', 'often'],
    ['local', '413-555-0130'],
  ] as const) {
    it(`${name}="${value}" warns once, and the default stands`, async () => {
      const { src, publish } = desk();
      await publish(await articleFeed());
      let element: Banner | undefined;
      const told = await warnings(async () => {
        element = await banner({ src, [name]: value });
        await element.refresh();
      });
      expect(told.filter((line) => line.includes(name))).to.have.length(1);
      expect(links(element!)).to.have.length(11);
      expect(shown(element!)).to.have.length(5);
      expect(inside(element!, '[part=headline]').localName).to.equal('h2');
    });
  }

  it('an empty attribute is none', async () => {
    const names = ['layout', 'sections', 'theme', 'heading-level', 'max-numbers', 'refresh', 'local', 'area', 'label'];
    const { src, publish } = desk();
    await publish(await articleFeed());
    const told = await warnings(() => banner({ src, ...Object.fromEntries(names.map((name) => [name, ''])) }));
    expect(told).to.deep.equal([]);
  });

  it('the same trouble at every look is told once', async () => {
    const { src, answer } = desk();
    await answer({ status: 500 });
    const told = await warnings(async () => {
      const element = await banner({ src });
      for (let look = 0; look < 4; look++) await element.refresh();
    });
    expect(told).to.deep.equal(['<outage-banner> http-status: 500']);
  });
});

it('an exercise comes and goes with the page’s leave', async () => {
  const element = await bannerOf(await articleFeed({ mode: 'exercise' }));
  expect(element.getAttribute('state')).to.equal('failed');
  expect(element.hasAttribute('status')).to.equal(false);
  element.toggleAttribute('allow-exercise', true);
  await element.refresh();
  expect(words(element, 'label')).to.match(/^exercise/i);
  expect(element.getAttribute('status')).to.equal('down');
  element.toggleAttribute('allow-exercise', false);
  await element.refresh();
  expect(element.getAttribute('state')).to.equal('failed');
  expect(words(element, 'label')).to.equal('');
  expect(element.hasAttribute('status')).to.equal(false);
});
