import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { all, banner, bannerOf, desk, type Fields, inside, links, words } from '../helpers/page.js';

const statuses: readonly [string, string, string, number][] = [
  ['unconfirmed', 'We do not know if 911 is working.', 'If 911 fails, call', 11],
  ['down', '911 is not working. If you call 911, you may not get help.', 'Call instead of 911', 11],
  ['partial', 'Some 911 calls may not go through. Try 911 first.', 'If 911 fails, call', 11],
  [
    'restored',
    '911 is working again. Call 911 in an emergency. Do not call 911 to test it.',
    'Local emergency phone numbers',
    0,
  ],
  ['withdrawn', 'The report of a 911 outage was wrong. 911 is working.', 'Local emergency phone numbers', 0],
];

describe('the status alone makes the sentence, the heading and the links', () => {
  for (const [status, sentence, title, count] of statuses) {
    it(status, async () => {
      const element = await bannerOf(await articleFeed({ status }));
      expect(words(element, 'status')).to.equal(sentence);
      expect(inside(element, '.numbers [part=heading]').textContent?.trim()).to.equal(title);
      expect(links(element)).to.have.length(count);
      expect(element.getAttribute('status')).to.equal(status);
      expect(element.getAttribute('state')).to.equal('live');
    });
  }

  it('none takes no room, and shows nothing', async () => {
    const element = await bannerOf({ ...(await articleFeed({ status: 'none' })), headline: undefined });
    expect(element.offsetHeight).to.equal(0);
    expect(element.innerText.trim()).to.equal('');
    expect(element.getAttribute('status')).to.equal('none');
  });

  it('another service is named everywhere', async () => {
    const element = await bannerOf(await articleFeed({ service: '311' }));
    expect(words(element, 'status')).to.equal('311 is not working. If you call 311, you may not get help.');
    expect(inside(element, 'section').getAttribute('aria-label')).to.equal('311 outage information');
  });
});

describe('when it is over', () => {
  it('everything but status, headline, summary and timeline folds away', async () => {
    const element = await bannerOf(await articleFeed({ status: 'restored', headline: 'It is over' }));
    const details = inside<HTMLDetailsElement>(element, 'details');
    expect(details.open).to.equal(false);
    expect(inside(element, 'summary').textContent?.trim()).to.equal('During the outage');
    for (const part of ['services', 'guidance', 'numbers', 'alerts', 'quotes']) {
      expect(details.contains(inside(element, `[part~=${part}]`)), part).to.equal(true);
    }
    for (const part of ['status', 'headline', 'summary', 'timeline', 'footer']) {
      expect(details.contains(inside(element, `[part~=${part}]`)), part).to.equal(false);
    }
  });

  it('numbers can still be read, in an a without address that no phone makes a link of', async () => {
    const element = await bannerOf(await articleFeed({ status: 'restored' }));
    const shown = all(element, '.rows a');
    expect(shown).to.have.length(11);
    expect(shown.some((number) => number.hasAttribute('href'))).to.equal(false);
  });

  it('the site’s own number, the label and the advice are gone', async () => {
    const element = await bannerOf(await articleFeed({ status: 'restored', guidance: [] }), {
      local: 'Springfield: 413-555-0130',
      label: 'Live',
      area: 'metrowest',
    });
    expect(element.shadowRoot?.textContent).to.not.contain('413-555-0130');
    expect(words(element, 'label')).to.equal('\u2713');
    expect(element.shadowRoot?.querySelector('.pinned, .guidance')).to.equal(null);
  });
});

describe('what must not be trusted any more', () => {
  const past = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  const over = 'This may be over. Try 911 first. If it fails, use a number below.';
  const cases: readonly [string, Fields][] = [
    ['past its own end', { expires: past(1) }],
    ['written three hours ago', { updated: past(181) }],
  ];
  for (const [what, fields] of cases) {
    it(`${what}: the sentence changes, nothing is hidden`, async () => {
      const element = await bannerOf(await articleFeed(fields));
      expect(words(element, 'status')).to.equal(over);
      expect(words(element, 'notice')).to.match(/^This information may be out of date\. As of .*\d/);
      expect(element.getAttribute('state')).to.equal('stale');
      expect(links(element)).to.have.length(11);
    });
  }
});

describe('an exercise', () => {
  it('is not shown where the page does not allow it', async () => {
    const { src, publish } = desk();
    await publish(await articleFeed({ mode: 'exercise' }));
    const element = await banner({ src }, 'Inside');
    expect(element.problem?.name).to.equal('exercise');
    expect(element.getAttribute('state')).to.equal('failed');
    expect(element.innerText.trim()).to.equal('Inside');
  });

  it('can’t be mistaken where it does, in any layout', async () => {
    for (const layout of ['card', 'numbers', 'bar']) {
      const element = await bannerOf(await articleFeed({ mode: 'exercise' }), { 'allow-exercise': '', layout });
      element.style.width = '600px';
      expect(words(element, 'label')).to.match(/^exercise\. this is not real\.$/i);
      if (layout === 'bar') expect(words(element, 'status')).to.match(/^Exercise\. This is not real\./);
      else expect(words(element, 'headline')).to.match(/^Exercise\. This is not real\. Statewide/);
    }
  });
});

describe('numbers that must not be called', () => {
  it('stay, struck through, without a link', async () => {
    const contacts = [{ id: 'gone', area: 'Springfield', status: 'withdrawn', numbers: ['413-555-0130'] }];
    const element = await bannerOf(await articleFeed({ contacts }));
    const row = inside(element, '[part=contact]');
    expect(row.innerText).to.contain('Do not call this number');
    expect(row.querySelector('s a:not([href])')?.textContent?.trim()).to.equal('413-555-0130');
  });

  it('are told first when they were published wrong', async () => {
    const corrections = [
      { text: 'The number of Metrowest was wrong.', severity: 'danger', contact: 'metrowest', was: '508-555-0199' },
      { text: 'A town was misspelled.' },
    ];
    const element = await bannerOf(await articleFeed({ corrections }), { area: 'metrowest' });
    const [danger, minor] = all(element, '[part=corrections]');
    expect(inside(element, '[part=header]').nextElementSibling).to.equal(danger);
    expect(danger?.innerText.replace(/\s+/g, ' ')).to.contain(
      'The number of Metrowest was wrong. It was: 508-555-0199',
    );
    expect(danger?.querySelector('s a:not([href])')).to.not.equal(null);
    expect(minor?.nextElementSibling).to.equal(inside(element, 'footer'));
    expect(links(element)).to.have.length(10);
  });

  it('by rule are text: star codes, a digit missing, words', async () => {
    const contacts = [{ area: 'Springfield', numbers: ['*55', '413-555-013', '1-800-FLOWERS', '413-555-0130'] }];
    const element = await bannerOf(await articleFeed({ contacts }));
    expect(links(element)).to.deep.equal(['tel:+14135550130']);
    expect(all(element, '[part=number]').map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim())).to.deep.equal([
      '*55 Dial by hand',
      '413-555-013',
      '1-800-FLOWERS',
      '413-555-0130',
    ]);
  });
});

it('where the feed says nothing, the banner’s own advice stands', async () => {
  const element = await bannerOf(await articleFeed({ guidance: [] }));
  expect(words(element, 'guidance')).to.equal(
    'What to do now In an emergency, call your local police, fire, or ambulance number.',
  );
});

it('words in another language carry their own', async () => {
  const quotes = [
    { text: 'No funciona.', speaker: 'Mayor Wu', language: 'es', translation: { en: 'It does not work.' } },
  ];
  const element = await bannerOf(await articleFeed({ headline: { es: 'El 911 no funciona' }, quotes }));
  expect(inside(element, '[part=headline] [lang=es]').textContent).to.equal('El 911 no funciona');
  expect(inside(element, '[part=quote] [lang=es]').textContent).to.equal('No funciona.');
  expect(words(element, 'quote')).to.contain('It does not work.');
  expect(inside(element, '[part=banner]').lang).to.equal('en');
});

it('text is text', async () => {
  const attack = '<img src=x onerror="alert(1)"><b>bold</b>';
  const element = await bannerOf(
    await articleFeed({
      headline: attack,
      affected: attack,
      summary: attack,
      links: [{ text: attack, url: 'https://news.example/' }],
      contacts: [{ area: attack, agency: attack, note: attack, numbers: ['413-555-0130'] }],
    }),
  );
  expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  expect(words(element, 'headline')).to.equal(attack);
  expect(words(element, 'area')).to.equal(attack);
});
