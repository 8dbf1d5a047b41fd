import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/feed/parse-feed.js';
import { languageTags } from '../../../src/i18n/languages.js';
import { snapshot } from '../../../src/publish/snapshot.js';
import { tongueFor } from '../../../src/publish/tongue-for.js';
import { everyKind } from '../../fixtures/every-kind.js';
import { feed, fullFeed } from '../../fixtures/feeds.js';
import { filledWith } from '../../fixtures/filled-with.js';

type Fields = Readonly<Record<string, unknown>>;

const MADE = '2026-03-02T14:41:00-05:00';

function html(fields: Fields, language = 'en', madeAt = MADE): string {
  const got = parseFeed(JSON.stringify(fields));
  if ('problem' in got) throw new Error(got.problem.message);
  const tongue = tongueFor(language)!;
  return snapshot(got.feed, { tongue, madeAtMs: Date.parse(madeAt), timeZone: 'America/New_York' });
}

/** What a reader gets of it. */
const words = (text: string) =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const hrefs = (text: string) => [...text.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);

/** The least that WordPress, Drupal and others keep. */
const ELEMENTS = [
  'a',
  'blockquote',
  'br',
  'div',
  'h2',
  'h3',
  'h4',
  'li',
  'ol',
  'p',
  's',
  'small',
  'span',
  'strong',
  'ul',
];

/** No elements and attributes but those that editing systems keep, all closed, and no blank line. */
function expectTame(text: string): void {
  const open: string[] = [];
  for (const [, end, name = '', attributes = ''] of text.matchAll(/<(\/?)(\w+)([^>]*)>/g)) {
    expect(ELEMENTS).toContain(name);
    expect(attributes).toMatch(/^( (class|data-id|data-revision|lang|dir|href|start)="[^"]*")*$/);
    if (end) expect(open.pop()).toBe(name);
    else if (name !== 'br') open.push(name);
  }
  expect(open).toEqual([]);
  expect(text.match(/</g)?.length).toBe(text.match(/<\/?\w+[^<>]*>/g)?.length);
  expect(text).not.toMatch(/\n\s*\n/);
}

describe('the root', () => {
  it('says which outage this is, how new, and in which language', () => {
    expect(html(feed({ id: 'a"b<c', revision: 7 }), 'ar')).toMatch(
      /^<div class="outage-banner-snapshot" data-id="a&quot;b&lt;c" data-revision="7" lang="ar" dir="rtl">\n/,
    );
  });

  it('is nothing that the embed script takes for a placeholder', () => {
    const [, names = ''] = /class="([^"]*)"/.exec(html(feed())) ?? [];
    expect(names.split(' ')).not.toContain('outage-banner');
  });
});

describe.each(languageTags)('in %s', (language) => {
  const texts = ['down', 'partial', 'unconfirmed', 'restored', 'withdrawn', 'none'].map((status) =>
    html(everyKind({ status }), language),
  );

  it('it is tame, and nothing is left to be filled in', () => {
    for (const text of texts) {
      expectTame(text);
      expect(text).not.toMatch(/undefined|\{\w+\}|\[object/);
    }
  });
});

describe('while the outage is on', () => {
  const text = html(fullFeed());

  it('says what the banner says, in its order', () => {
    const order = [
      ...['Live', 'As of Mar 2, 2026, 2:05 PM EST', '911 is not working. If you call 911, you may not get help.'],
      ...['Affected: Springfield', '911 is down in Springfield', 'Correction', 'The number of the south was wrong.'],
      ...[
        'It was: 413-555-0199',
        'Text messages: working (One Mobile, slow)',
        'Calls: down (Springfield, Source: Police)',
      ],
      ...[
        'Calls: not known',
        'What to do now',
        'In Springfield: Go to a firehouse (Source: Police)',
        'Crews are at work',
      ],
      ...['Call instead of 911', 'North: 413-555-0130 / 413-555-0131 ext. 12 (Night)', '(Police, Not checked yet,'],
      ...['day and night, Say where you are, Checked 9:00 AM, Source: Police)', 'South: Do not call this number'],
      ...['(413) 555-0132 (Text messages)', 'relay service', 'Calls fail since one o’clock.', 'Official alert'],
      ...['State 911 Department, wea, 1:20 PM', '911 IS DOWN', 'What officials say', 'We are at work.', 'The chief, '],
      ...['Chief of police, Springfield Police, news conference, 1:40 PM', 'How it unfolded', 'First reports'],
      ...['Undated', 'Published by The newsroom. Details may change.', 'Source: Police', 'More, Report a wrong number'],
    ];
    const said = words(text.replaceAll('<br>', ' '));
    let at = 0;
    for (const words of order) {
      expect(said.indexOf(words, at), words).toBeGreaterThanOrEqual(at);
      at = said.indexOf(words, at) + words.length;
    }
  });

  it('links the numbers that may be links, and what is https', () => {
    expect(hrefs(text)).toEqual([
      ...['tel:+14135550130', 'tel:+14135550131;ext=12', 'https://police.example/news', 'https://news.example/'],
      ...['https://police.example/', 'https://news.example/more', 'https://news.example/wrong'],
    ]);
  });

  it('shows a number that must not be called struck through, in an a without address', () => {
    expect(text).toContain('<s><a>(413) 555-0132</a></s>');
    expect(text).toContain('<s><a>413-555-0199</a></s>');
  });

  it('shows a number that is no link as text, and says what to dial by hand', () => {
    const contacts = [
      { area: 'Springfield', numbers: ['*55', '413-555-013', { display: '413-555-0130', channel: 'fax' }] },
    ];
    expect(html(feed({ contacts }))).toContain(
      '<a>*55</a> <small>(Dial by hand)</small> / <a>413-555-013</a> / <a>413-555-0130</a>',
    );
  });

  it('shows all numbers, however many', () => {
    const contacts = Array.from({ length: 300 }, (_, index) => ({ area: `Area ${index}`, numbers: ['413-555-0130'] }));
    expect(hrefs(html(feed({ contacts })))).toHaveLength(300);
  });

  it('numbers the steps alone, through what stands between them', () => {
    const guidance = ['do', 'info', 'do', 'do'].map((kind, index) => ({ kind, text: `Step ${index}` }));
    expect(html(feed({ guidance })).replaceAll('\n', '')).toContain(
      '<ol><li>Step 0</li></ol><ul><li>Step 1</li></ul><ol start="2"><li>Step 2</li><li>Step 3</li></ol>',
    );
  });

  it('gives the banner’s own advice where the feed has none', () => {
    expect(words(html(feed()))).toContain('In an emergency, call your local police, fire, or ambulance number.');
    expect(words(html(feed({ guidance: [{ text: 'Go' }] })))).not.toContain('In an emergency');
  });

  it('keeps the lines of an alert', () => {
    const alerts = [{ text: 'One\n\n  Two', issuer: 'Police' }];
    expect(html(feed({ alerts }))).toContain('<blockquote><p>One<br>Two</p></blockquote>');
  });
});

describe('what is old', () => {
  it('past its own end says so, and hides nothing', () => {
    const text = html(feed({ expires: '2026-03-02T14:30:00-05:00' }));
    expect(words(text)).toContain('This information may be out of date. This may be over. Try 911 first.');
    expect(words(text)).not.toContain('911 is not working');
    expect(hrefs(text)).toEqual(['tel:+14135550130']);
  });

  it('past three hours, without an end of its own, too', () => {
    expect(words(html(feed(), 'en', '2026-03-02T17:05:00-05:00'))).toContain('This may be over.');
    expect(words(html(feed(), 'en', '2026-03-02T17:04:00-05:00'))).not.toContain('This may be over.');
  });

  it('a feed from the future counts from when the copy was made', () => {
    expect(words(html(feed({ updated: '2027-03-02T14:05:00-05:00' })))).toContain('911 is not working.');
  });
});

describe('when it is over', () => {
  const text = html(fullFeed({ status: 'restored' }));

  it('what came of it stands first, and the rest under a heading of its own', () => {
    const [first = '', rest = ''] = text.split('<h3>During the outage</h3>');
    expect(words(first)).toContain('911 is working again. Call 911 in an emergency. Do not call 911 to test it.');
    expect(first).toContain('Calls fail since one o’clock.');
    expect(first).toContain('First reports');
    expect(first).not.toMatch(/555|Developing|Live|What officials say/);
    expect(rest).toContain('<h4>Local emergency phone numbers</h4>');
    expect(rest).toContain('What officials say');
  });

  it('no number is a link', () => {
    expect(text).toContain('<a>413-555-0130</a>');
    expect(hrefs(text).filter((href) => !href.startsWith('https:'))).toEqual([]);
  });

  it('with nothing to tell, there is no heading', () => {
    expect(html(feed({ status: 'withdrawn', contacts: [] }))).not.toContain('During the outage');
  });
});

it('while all is well, it says that, and as of when', () => {
  expect(words(html(fullFeed({ status: 'none' })))).toBe('We know of no 911 outage.As of Mar 2, 2026, 2:05 PM EST');
});

it('an exercise can’t be mistaken', () => {
  const text = html(feed({ mode: 'exercise' }));
  expect(words(text)).toMatch(/^Exercise\. This is not real\.As of/);
  expect(text).toContain('<h2>Exercise. This is not real. 911 is down in Springfield</h2>');
});

describe('in another language', () => {
  it('words of the feed are marked with theirs, and what is there in the reader’s is taken', () => {
    const text = html(fullFeed(), 'es');
    expect(text).toContain('<h2><span lang="en" dir="ltr">911 is down in Springfield</span></h2>');
    expect(text).toContain('<strong>Norte</strong>');
    expect(text).toContain('<strong>En directo</strong>');
  });

  it('what was said stays in its words, marked, with the translation below', () => {
    const text = html(fullFeed(), 'es');
    expect(text).toContain(
      '<blockquote><p><span lang="en" dir="ltr">911 IS DOWN</span></p></blockquote>\n<p>EL 911 NO FUNCIONA</p>',
    );
    expect(words(text)).toContain('Texto original en inglés');
    expect(html(fullFeed())).not.toContain('EL 911');
  });

  it('readers are told that a computer made the sentences', () => {
    expect(html(feed(), 'fr')).toContain(tongueFor('fr')!.messages.machineTranslated);
    expect(html(feed())).not.toContain('computer');
  });

  it('numbers keep their order on a right-to-left page, those in prose too', () => {
    const guidance = [{ text: { ar: 'اتصل بالرقم 413-555-0131' } }];
    const text = html(feed({ guidance }), 'ar');
    expect(text).toContain('<a href="tel:+14135550130"><span dir="ltr">413-555-0130</span></a>');
    expect(text).toContain('اتصل بالرقم <span dir="ltr">413-555-0131</span>');
  });

  it('a language that nobody speaks has no tongue', () => {
    expect(tongueFor('tlh')).toBe(undefined);
  });
});

describe('hostile text stays text', () => {
  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</div></article><h1>Call 900-555-0199</h1>',
    '<!--',
    ']]>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&#60;b&#62;',
    '{service} {time} {source}',
    '[caption]x[/caption]',
    '$& $1 $`',
  ])('%s', (hostile) => {
    const links = [
      'https://news.example/',
      `https://news.example/${hostile}`,
      `javascript:${hostile}`,
      `data:text/html,${hostile}`,
    ];
    const fields = { ...filledWith(hostile, 1), id: hostile, links: links.map((url) => ({ text: hostile, url })) };
    for (const language of ['en', 'ar']) {
      const text = html(fields, language);
      expectTame(text);
      expect(hrefs(text).every((href) => /^(https:\/\/|tel:\+)/.test(href))).toBe(true);
      const read = words(text)
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
      expect(read.split(hostile).length).toBeGreaterThan(20);
    }
  });
});
