import { expect, it } from 'vitest';
import { choicesIn, searchOf, usual } from '../../../../demo/generator/choices.js';

const all = {
  src: 'https://outage.news.example/feeds/now.json?a=1&b=2',
  base: 'https://cdn.news.example/v1/',
  name: 'Ware: police & “fire” + dispatch #1',
  number: '+1 413-555-0130',
  layout: 'bar',
  area: 'Franklin County',
  sections: 'numbers guidance',
  lang: 'zh-Hant',
  theme: 'dark',
  label: '100 % live',
  'heading-level': '4',
  accent: '#14427a',
  'on-accent': '#fff',
  surface: '#ffffff',
  ink: '#000000',
  link: '#002255',
  form: 'placeholder',
  snapshot: 'no',
  pinned: 'yes',
  'public-key': 'BP5SDUo8H4Vz BAAA',
};

it('everything that is chosen comes back from its address', () => {
  expect(Object.keys(all)).toEqual(Object.keys(usual));
  expect(choicesIn(searchOf(all))).toEqual(all);
});

it('what is as usual is not in the address', () => {
  expect(searchOf(usual)).toBe('');
  expect(searchOf({ ...usual, layout: 'bar' })).toBe('?layout=bar');
});

it('what an address says that is not known counts as nothing', () => {
  const query = new URLSearchParams({
    ...{ layout: 'popup', theme: 'blue', lang: 'tlh', 'heading-level': '9', form: 'flash', sections: 'numbers prices' },
    ...{ snapshot: 'perhaps', pinned: '1', toString: 'a', __proto__x: 'b', utm_source: 'mail' },
  });
  expect(choicesIn(`?${query}`)).toEqual(usual);
  expect(choicesIn('?sections=numbers+numbers')).toEqual(usual);
});

it('a text that is wrong comes back too, to be mended where it is', () => {
  expect(choicesIn('?src=javascript:alert(1)&number=413').src).toBe('javascript:alert(1)');
});
